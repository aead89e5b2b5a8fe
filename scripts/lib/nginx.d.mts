/** The path of a program, or why this machine has none. */
export type Program = { path: string; missing?: undefined } | { path?: undefined; missing: string };

export function ensureNginx(): Promise<Program>;
export function ensureWrk(): Promise<Program>;
export function ensureBrotliModule(): Promise<string | null>;
