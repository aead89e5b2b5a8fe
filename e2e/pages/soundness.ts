import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';

type Finding = { id: string; nodes: { html: string }[] };

const lines = (found: Finding[]): string[] => found.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);

/** What axe finds, as lines that name the rule and the elements. */
export async function violations(page: Page): Promise<string[]> {
  // the legacy mode spares a second page per run; there are no frames to look into
  const { violations: found } = await new AxeBuilder({ page }).setLegacyMode().options({ resultTypes: ['violations'] }).analyze();
  return lines(found);
}

/** The one rule that depends on the colour scheme, by the axe that `violations` left in the page. */
export async function dimWords(page: Page): Promise<string[]> {
  const found = await page.evaluate(async () => {
    const { violations: dim } = await window.axe.run(document, { runOnly: ['color-contrast'], resultTypes: ['violations'] });
    return dim;
  });
  return lines(found);
}

/** How far the page is wider than the window, and what sticks out. */
export function overflow(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    if (scrollWidth <= clientWidth) return [];
    return [...document.querySelectorAll('body *')]
      .filter((element) => element.getBoundingClientRect().right > clientWidth + 0.5)
      .map((element) => `${scrollWidth} px: <${element.tagName.toLowerCase()} class="${element.className}">`);
  });
}

declare global {
  interface Window {
    layoutShift?: number;
    axe: { run: (where: Document, options: { runOnly: string[]; resultTypes: string[] }) => Promise<{ violations: Finding[] }> };
  }
}

/** Adds up what moves while pages load, from here on. */
export async function measureShift(page: Page): Promise<void> {
  await page.addInitScript(() => {
    window.layoutShift = 0;
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) window.layoutShift = (window.layoutShift ?? 0) + (entry as PerformanceEntry & { value: number }).value;
    }).observe({ type: 'layout-shift', buffered: true });
  });
}

export const shift = (page: Page): Promise<number> => page.evaluate(() => window.layoutShift ?? 0);
