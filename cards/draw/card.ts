import type { CardText } from '../facts';
import { type Shape, SHAPES } from '../shapes';
import { ELLIPSIS, fit } from '../text/fit';
import { type Unit, unitsOf } from '../text/units';
import { isInSquares, type Setting, type Typesetter } from '../type/typesetter';
import { COLOURS, DESIGNS, LINE_HEIGHT, WEIGHTS } from './design';

const UNITS = 1000;
/** How far the square of a Han character reaches above the baseline, in ems. */
const RISE = 0.88;
/** Capitals and figures; what single lines are aligned by. */
const CAP = 0.73;

/** More than any shape has room for. */
const LONGEST = 600;

const round = (value: number): number => Math.round(value * 100) / 100;

/** Outlines as SVG, the baseline's start at (x, y). */
function outlines({ glyphs }: Setting, x: number, y: number, size: number, fill: string): string {
  const scale = size / UNITS;
  const paths = glyphs.map((glyph) => `<path transform="translate(${round(x + glyph.x * scale)} ${round(y - glyph.y * scale)}) scale(${scale} ${-scale})" d="${glyph.path}"/>`);
  return `<g fill="${fill}">${paths.join('')}</g>`;
}

const bar = (x: number, y: number, width: number, height: number, fill: string): string => `<rect x="${x}" y="${y}" width="${width}" height="${height}" fill="${fill}"/>`;

/** One line, no wider than `width` ems. */
function lineOf(type: Typesetter, text: string, language: string, weight: number, width: number): Setting {
  const block = fit(unitsOf(text), { width, height: 1, sizes: [1], lineHeight: 1 }, measureIn(type, language, weight));
  const [line] = block.lines;
  const glyphs = (line?.placed ?? []).flatMap((unit) => setUnit(type, unit, language, weight, unit.isHalf).glyphs.map((glyph) => ({ ...glyph, x: glyph.x + unit.x * UNITS })));
  return { glyphs, width: line?.width ?? 0 };
}

const isProportional = (unit: Unit, language: string): boolean => unit.kind === 'word' || !isInSquares(language);

function setUnit(type: Typesetter, unit: Unit, language: string, weight: number, isHalf: boolean): Setting {
  return type.set(unit.text, language, weight, isProportional(unit, language) ? 'proportional' : isHalf ? 'half' : 'full');
}

function measureIn(type: Typesetter, language: string, weight: number) {
  return (unit: Unit) => ({ full: setUnit(type, unit, language, weight, false).width, half: setUnit(type, unit, language, weight, true).width });
}

/** Where the site's mark goes; it is laid over the drawing as the picture it is. */
export type Drawing = { svg: string; mark: { x: number; y: number; size: number } };

/** A card as SVG: a headline between the rules of a newspaper, all text as outlines. */
export async function drawCard(type: Typesetter, text: CardText, shape: Shape): Promise<Drawing> {
  const { language } = text;
  const [title = '', label = '', date = '', site = ''] = await Promise.all([text.title, text.label, text.date, text.site, ELLIPSIS].map((part) => type.legible(part.slice(0, LONGEST), language)));
  const { width, height } = SHAPES[shape];
  const design = DESIGNS[shape];
  const { margin } = design;
  const inner = width - 2 * margin;
  const footTop = height - margin - design.mark;
  const ruleY = footTop - Math.round(margin * 0.42);

  const lineHeight = isInSquares(language) ? LINE_HEIGHT.squares : LINE_HEIGHT.letters;
  const block = fit(unitsOf(title || site), { width: inner, height: ruleY - design.head - Math.round(margin * 0.4), sizes: design.sizes, lineHeight }, measureIn(type, language, WEIGHTS.title));
  const lead = block.size * lineHeight;
  const first = design.head + RISE * block.size;
  const headline = block.lines.map(({ placed }, index) => placed.map((unit) =>
    outlines(setUnit(type, unit, language, WEIGHTS.title, unit.isHalf), margin + unit.x * block.size, first + index * lead, block.size, COLOURS.ink)).join('')).join('');

  const labelBase = design.head - Math.round(design.label * 1.4);
  const dateSize = Math.round(design.label * 0.82);
  const dateSet = lineOf(type, date, language, WEIGHTS.date, inner / dateSize / 2);
  const labelSet = lineOf(type, label, language, WEIGHTS.label, inner / design.label / 2);
  const siteX = margin + design.mark + Math.round(design.mark * 0.34);
  const siteSet = lineOf(type, site, language, WEIGHTS.site, (width - margin - siteX) / design.foot);
  const siteBase = footTop + design.mark / 2 + (design.foot * CAP) / 2;

  const parts = [
    bar(0, 0, width, height, COLOURS.paper),
    bar(margin, Math.round(margin * 0.62), inner, 6, COLOURS.ink),
    bar(margin, Math.round(margin * 0.62) + 10, inner, 1.5, COLOURS.ink),
    outlines(labelSet, margin, labelBase, design.label, COLOURS.accent),
    outlines(dateSet, width - margin - dateSet.width * dateSize, labelBase, dateSize, COLOURS.faint),
    headline,
    bar(margin, ruleY, inner, 1.5, COLOURS.rule),
    outlines(siteSet, siteX, siteBase, design.foot, COLOURS.ink),
  ];
  return {
    svg: `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">${parts.join('')}</svg>`,
    mark: { x: margin, y: footTop, size: design.mark },
  };
}
