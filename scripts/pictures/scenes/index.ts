import type { Palette, Section } from "../palette";
import type { Scenes } from "./types";
import { BUSINESS } from "./business";
import { CULTURE } from "./culture";
import { SOCIETY } from "./society";
import { SCIENCE } from "./science";
import { TIME } from "./world-time";
import { WORLD } from "./world";
import { TECH } from "./tech";
import { INFERENCE } from "./tech-inference";

/** A picture: where its colours come from and how it is drawn. */
export interface Entry {
  readonly section: Section;
  readonly draw: (palette: Palette) => string;
}

const GROUPS: readonly (readonly [Section, Scenes])[] = [
  ["tech", TECH],
  ["tech", INFERENCE],
  ["business", BUSINESS],
  ["world", WORLD],
  ["world", TIME],
  ["society", SOCIETY],
  ["culture", CULTURE],
  ["science", SCIENCE],
];

function collect(): Record<string, Entry> {
  const all: Record<string, Entry> = {};
  for (const [section, scenes] of GROUPS) {
    for (const [name, draw] of Object.entries(scenes)) {
      if (all[name]) throw new Error(`Two pictures are called ${name}`);
      all[name] = { section, draw };
    }
  }
  return all;
}

/** All pictures by base name. */
export const SCENES: Readonly<Record<string, Entry>> = collect();
