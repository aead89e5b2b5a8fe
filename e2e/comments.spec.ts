import { rmSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { words } from './pages/messages';
import { publishAndStart, scratchFolder, writeFiles } from './support/site';

const PROVIDERS = [
  { name: 'giscus', yaml: '{provider: giscus, repo: o/r, repoId: R_1, category: News, categoryId: C_1}', host: 'giscus.app' },
  { name: 'Waline', yaml: '{provider: waline, server: "https://talk.example"}', host: 'talk.example' },
];
const ARTICLE = '---\ntitle: 有评论的文章\ndate: 2025-02-10 10:00\ncomments: true\n---\n正文。\n';

for (const { name, yaml, host } of PROVIDERS) {
  test(`comments by ${name}: nothing of it is asked for before the reader presses the button`, async ({ page }) => {
    const folder = scratchFolder('comments');
    writeFiles(folder, { 'site.yml': `comments: ${yaml}\n`, 'articles/a.md': ARTICLE, 'articles/b.md': ARTICLE.replace('comments: true', 'comments: false').replace('文章', '另一篇') });
    const site = await publishAndStart(folder);
    try {
      const asked: string[] = [];
      await page.route((url) => url.origin !== site.origin, (route) => {
        asked.push(new URL(route.request().url()).host);
        const isFrame = route.request().resourceType() === 'document';
        return route.fulfill(isFrame ? { contentType: 'text/html', body: '<p>discussion</p>' } : { json: { errno: 0, errmsg: '', data: { page: 1, totalPages: 0, pageSize: 10, count: 0, data: [] } } });
      });
      const t = words('zh-CN');
      await page.goto(`${site.origin}/articles/b`);
      await expect(page.getByRole('button', { name: t('comments.load') })).toHaveCount(0);
      await page.goto(`${site.origin}/articles/a`, { waitUntil: 'networkidle' });
      const button = page.getByRole('button', { name: t('comments.load') });
      await expect(button).toBeVisible();
      expect(asked).toEqual([]);
      await button.click();
      await expect.poll(() => asked).toContain(host);
      expect(new Set(asked)).toEqual(new Set([host]));
      await expect(button).toHaveCount(0);
      if (name === 'giscus') await expect(page.frameLocator('.comments-frame').getByText('discussion')).toBeVisible();
      else await expect(page.locator('#comments textarea').first()).toBeVisible();
    } finally {
      await site.stop();
      rmSync(folder, { recursive: true });
    }
  });
}
