/** The sections that own a palette. */
export type Section = "tech" | "business" | "world" | "society" | "culture" | "science";

/** The papers that a picture is cut from. */
export interface Palette {
  /** Background sheet. */
  readonly paper: string;
  /** The same sheet one step darker, for fields and quiet parts. */
  readonly panel: string;
  /** Lightest sheet, for things that should shine. */
  readonly white: string;
  /** Darkest large colour. */
  readonly deep: string;
  /** Main section colour. */
  readonly mid: string;
  /** Light version of the main colour. */
  readonly pale: string;
  /** The one loud shape. */
  readonly accent: string;
}

/** One palette per section. */
export const PALETTES: Readonly<Record<Section, Palette>> = {
  tech: { paper: "#ece9df", panel: "#d6dcd4", white: "#fbf8f0", deep: "#123f47", mid: "#2f7377", pale: "#9dbfb9", accent: "#d4432a" },
  business: { paper: "#f4ecda", panel: "#e8d9b5", white: "#fdf9ef", deep: "#24272e", mid: "#8b6a2c", pale: "#dcc083", accent: "#d28b12" },
  world: { paper: "#f0ece1", panel: "#dbe0dc", white: "#fcf9f1", deep: "#18293a", mid: "#23648f", pale: "#92b8cd", accent: "#dda24a" },
  society: { paper: "#f3ebe1", panel: "#e6d6c6", white: "#fdf8f1", deep: "#17494c", mid: "#2f7c7b", pale: "#a3c4bd", accent: "#b5472d" },
  culture: { paper: "#f2eee1", panel: "#dde3d2", white: "#fdfaf1", deep: "#1f4a7c", mid: "#2f8261", pale: "#9cc4a8", accent: "#c93f2a" },
  science: { paper: "#efece2", panel: "#dcdbe2", white: "#fcf9f0", deep: "#232b63", mid: "#4b57a0", pale: "#f0d98a", accent: "#bd5528" },
};

function channels(hex: string): readonly [number, number, number] {
  const value = Number.parseInt(hex.slice(1), 16);
  return [(value >> 16) & 255, (value >> 8) & 255, value & 255];
}

/** Mixes two colours; `share` is how much of the second. */
export function mix(from: string, to: string, share: number): string {
  const a = channels(from);
  const b = channels(to);
  return `#${a.map((c, i) => Math.round(c + ((b[i] ?? c) - c) * share).toString(16).padStart(2, "0")).join("")}`;
}

/** The colour of the sheet beneath, for a layered edge. */
export function shade(fill: string, share = 0.22): string {
  return mix(fill, "#14161c", share);
}
