import { expect, type Locator, type Page } from '@playwright/test';

/** How a reader works a page. */
export type Hand = 'mouse' | 'keyboard';
export const HANDS: readonly Hand[] = ['mouse', 'keyboard'];

const MOST_STOPS = 400;

/** Presses Tab until `target` has the focus; readers see where they are. */
export async function tabTo(page: Page, target: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  await expect(target).toHaveCount(1);
  for (let stop = 0; stop < MOST_STOPS; stop++) {
    await page.keyboard.press(key);
    if (await target.evaluate((element) => element === document.activeElement)) {
      await expect(target).toBeInViewport();
      expect(await target.evaluate((element) => getComputedStyle(element).outlineStyle), 'the focus shows').not.toBe('none');
      return;
    }
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
