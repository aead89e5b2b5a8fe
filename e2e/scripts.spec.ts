import { expect, test } from '@playwright/test';
import { HANDS } from './pages/hand';
import { Paper } from './pages/paper';

for (const scripts of [true, false]) {
  test.describe(scripts ? 'with scripts' : 'without scripts', () => {
    test.use({ javaScriptEnabled: scripts });

    // without scripts nobody can ask the page where the focus is
    for (const hand of HANDS.filter((one) => scripts || one === 'mouse')) {
      test(`from an article to its other script and back, by ${hand}`, async ({ page }) => {
        const simplified = new Paper(page, 'zh-CN');
        const traditional = new Paper(page, 'zh-TW');
        await simplified.open('/articles/time-zones');
        await expect(simplified.heading).toHaveText('时区：把太阳切成二十四份');
        await simplified.follow(simplified.edition('zh-TW'), hand, 'zh-TW');
        await expect(traditional.heading).toHaveText('時區：把太陽切成二十四份');
        const original = traditional.main.getByRole('link', { name: '查看简体原文' });
        await expect(original).toHaveAttribute('lang', 'zh-CN');
        await traditional.follow(traditional.edition('zh-CN'), hand, 'zh-CN');
        await expect(simplified.heading).toHaveText('时区：把太阳切成二十四份');
      });
    }

    test('reading on stays in the script', async ({ page }) => {
      const paper = new Paper(page, 'zh-TW');
      await paper.open('/zh-TW');
      await paper.read(paper.headline(), 'mouse');
      await expect(page).toHaveURL(/\/zh-TW\/articles\//);
      await paper.follow(paper.linkBelow(paper.main, '/zh-TW/tags/'), 'mouse');
    });
  });
}
