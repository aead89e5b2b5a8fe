import { expect, type Locator, type Page } from '@playwright/test';

/** How a reader works a page. */
export type Hand = 'mouse' | 'keyboard';
export const HANDS: readonly Hand[] = ['mouse', 'keyboard'];

const MOST_STOPS = 400;

/** Forwards, or backwards from the end of the page when that is shorter. */
function shorterWay(target: Locator): Promise<'Tab' | 'Shift+Tab'> {
  return target.evaluate((element) => {
    const stops = [...document.querySelectorAll('a[href], button, input, select, summary')];
    return stops.indexOf(element) * 2 > stops.length ? 'Shift+Tab' : 'Tab';
  });
}

/** Moves from stop to stop until `target` has the focus; readers see where they are. */
export async function tabTo(page: Page, target: Locator): Promise<void> {
  await expect(target).toHaveCount(1);
  const key = await shorterWay(target);
  // found once: to look for a role in a long page at every stop is slow
  const element = await target.elementHandle();
  for (let stop = 0; stop < MOST_STOPS; stop++) {
    await page.keyboard.press(key);
    if (!(await page.evaluate((wanted) => wanted === document.activeElement, element))) continue;
    await expect(target).toBeInViewport();
    await expect(target, 'the focus shows').not.toHaveCSS('outline-style', 'none');
    return;
  }
  throw new Error(`${MOST_STOPS} stops of the keyboard did not reach ${String(target)}`);
}

/** Follows a link or presses a button: by click (a tap on touch screens), or by Tab and Enter. */
export async function press(page: Page, target: Locator, hand: Hand): Promise<void> {
  if (hand === 'keyboard') {
    await tabTo(page, target);
    await page.keyboard.press('Enter');
  } else if (await page.evaluate(() => navigator.maxTouchPoints > 0)) await target.tap();
  else await target.click();
}

/** Writes into a field and sends it, as a form without script is sent. */
export async function ask(page: Page, field: Locator, button: Locator, words: string, hand: Hand): Promise<void> {
  if (hand === 'keyboard') {
    // a page may have put the reader into the field already
    if (!(await field.evaluate((element) => element === document.activeElement))) await tabTo(page, field);
    await page.keyboard.type(words);
    await page.keyboard.press('Enter');
  } else {
    await press(page, field, hand);
    await page.keyboard.type(words);
    await press(page, button, hand);
  }
}
