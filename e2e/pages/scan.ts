import type { Locator } from '@playwright/test';
import jsQR from 'jsqr';

/** What a phone reads from a code as it stands on the screen. */
export async function scan(code: Locator): Promise<string | undefined> {
  const png = (await code.screenshot()).toString('base64');
  const { data, width, height } = await code.page().evaluate(async (base64) => {
    const image = new Image();
    image.src = `data:image/png;base64,${base64}`;
    await image.decode();
    const { width, height } = image;
    const canvas = new OffscreenCanvas(width, height).getContext('2d');
    canvas?.drawImage(image, 0, 0);
    return { data: Array.from(canvas?.getImageData(0, 0, width, height).data ?? []), width, height };
  }, png);
  return jsQR(Uint8ClampedArray.from(data), width, height)?.data;
}
