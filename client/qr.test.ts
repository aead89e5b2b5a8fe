import assert from 'node:assert/strict';
import { test } from 'node:test';
import jsQR from 'jsqr';
import { qrCode, unmasked } from './qr';
import type { Grid } from './qr-grid';
import { masked } from './qr-mask';

const MARGIN = 4;
const SCALE = 3;

/** A picture of a code as a camera would give it: RGBA, with the light margin. */
function picture(grid: Grid): { pixels: Uint8ClampedArray; side: number } {
  const side = (grid.length + MARGIN * 2) * SCALE;
  const pixels = new Uint8ClampedArray(side * side * 4).fill(255);
  for (let y = 0; y < side; y++) {
    for (let x = 0; x < side; x++) {
      const dark = grid[Math.floor(y / SCALE) - MARGIN]?.[Math.floor(x / SCALE) - MARGIN];
      if (dark) pixels.fill(0, (y * side + x) * 4, (y * side + x) * 4 + 3);
    }
  }
  return { pixels, side };
}

function scan(grid: Grid | null) {
  assert.ok(grid);
  const { pixels, side } = picture(grid);
  return jsQR(pixels, side, side, { inversionAttempts: 'dontInvert' });
}

const ADDRESSES = [
  'https://a.cn/',
  'https://news.example/articles/time-zones',
  'https://news.example/en/articles/time-zones?utm=1&x=%20y#part-2',
  'http://localhost:3000/articles/undersea-cables',
  `https://news.example/articles/${encodeURIComponent('国际规则')}`,
  `https://news.example/articles/${encodeURIComponent('夏令时结束之后，钟表往回拨一小时')}`,
  `https://新闻.example/articles/深海光缆`,
  `https://news.example/tags/${encodeURIComponent('解释')}/page/2`,
];

test('an address comes back as it was when the code is scanned', () => {
  for (const address of ADDRESSES) assert.equal(scan(qrCode(address))?.data, address);
});

/** The most bytes that each version holds at level M (ISO/IEC 18004, table 7). */
const ROOM = [14, 26, 42, 62, 84, 106, 122, 152, 180, 213, 251, 287, 331, 362, 412, 450, 504, 560, 624, 666, 711, 779, 857, 911];

test('every version is taken up to its last byte, and no larger one than needed', () => {
  ROOM.forEach((room, at) => {
    const full = 'https://news.example/articles/'.repeat(31).slice(0, room);
    const read = scan(qrCode(full));
    assert.equal(read?.version, at + 1);
    assert.equal(read?.data, full);
    const next = qrCode(`${full}%`);
    if (at + 1 < ROOM.length) assert.equal(scan(next)?.version, at + 2);
    else assert.equal(next, null);
  });
});

test('whatever mask is chosen, the code can be read', () => {
  for (const address of ADDRESSES) {
    const grid = unmasked(address);
    assert.ok(grid);
    for (let mask = 0; mask < 8; mask++) assert.equal(scan(masked(grid, mask))?.data, address);
  }
});

test('many addresses come back, Chinese ones among them', () => {
  for (let number = 0; number < 150; number++) {
    const slug = '时区与钟表的国际规则之间有多远'.slice(0, number % 16);
    const address = `https://news.example/articles/${(number * 7919).toString(36)}-${encodeURIComponent(slug)}`;
    assert.equal(scan(qrCode(address))?.data, address);
  }
});

test('a code with a stain is still read: level M repairs about a seventh', () => {
  const address = 'https://news.example/articles/undersea-cables';
  const grid = qrCode(address);
  assert.ok(grid);
  for (let y = 12; y < 18; y++) for (let x = 12; x < 18; x++) (grid[y] as number[])[x] = 1;
  assert.equal(scan(grid)?.data, address);
});
