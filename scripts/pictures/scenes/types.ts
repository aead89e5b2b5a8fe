import type { Palette } from "../palette";

/** Pictures by base name, each a function from a palette to an SVG document. */
export type Scenes = Readonly<Record<string, (p: Palette) => string>>;
