/**
 * Shapes a picture is wanted in: Open Graph's 1.91:1 (1200 × 630), and the three that Google's article markup asks for.
 * Named as they stand in addresses.
 */
export const SHAPES = {
  '1.91x1': { width: 1200, height: 630 },
  '16x9': { width: 1200, height: 675 },
  '4x3': { width: 1200, height: 900 },
  '1x1': { width: 1200, height: 1200 },
} as const;

export type Shape = keyof typeof SHAPES;
/** Pixels. */
export type Size = { width: number; height: number };

/** Google, article structured data: "multiple high-resolution images with the aspect ratios 16x9, 4x3 and 1x1". */
export const RATIOS: readonly Shape[] = ['16x9', '4x3', '1x1'];

/** The largest part of a picture in a shape that needs no enlarging, at most as large as a drawn card. */
export function cropSize(shape: Shape, source: Size | null): Size {
  const { width, height } = SHAPES[shape];
  const scale = source ? Math.min(1, source.width / width, source.height / height) : 1;
  return { width: Math.round(width * scale), height: Math.round(height * scale) };
}
