import type { ArticleFacts, Feed, SiteFacts } from './types';

/** What editors paste: markup, CDATA and script ends, quotes, an emoji of four code points, a control, a lone surrogate. */
export const NASTY = 'A & B <i>]]></script><!-- "q" \'s\' 👩‍👩‍👧 \u0000\u0008末\ud83d';
/** The same as any format may carry it. */
export const CLEAN = 'A & B <i>]]></script><!-- "q" \'s\' 👩‍👩‍👧 末';

export const MOMENT = Date.parse('2025-02-10T08:09:23Z');

export const SITE: SiteFacts = {
  origin: 'https://news.example', locale: 'zh-CN', name: '大报', alternateNames: ['Broadsheet'], description: '把复杂的事情讲清楚',
  timeZone: 'Asia/Shanghai',
  publisher: { name: '大报社', sameAs: ['https://weibo.com/dabao'], email: 'desk@news.example', pages: { correctionsPolicy: '/corrections', contact: '/contact' } },
  shareImage: { url: '/share.png', width: 1200, height: 630 },
};

export const ARTICLE: ArticleFacts = {
  path: '/articles/%E4%B8%AD%E6%96%87', language: 'zh-CN', title: NASTY, summary: NASTY,
  published: MOMENT, modified: MOMENT + 3_600_000, words: 1234,
  images: [{ url: '/media/图.webp', width: 1600, height: 1067, alt: NASTY, credit: '大报' }, { url: 'https://inews.gtimg.com/x/1000', alt: '' }],
  sections: ['科技'], tags: ['A&B', '芯片'],
  authors: [{ name: '作者：张三', path: '/authors/zhang' }, { name: '财经组', path: '/authors/business-desk' }],
  editions: { 'zh-CN': '/articles/%E4%B8%AD%E6%96%87', en: '/en/articles/story' },
  source: { name: '某&报', url: 'https://origin.example/a?x=1&y=2' },
};

export const FEED: Feed = {
  title: '大报 & 友', description: '讲清楚 <b>', home: 'https://news.example/', self: 'https://news.example/feed.xml', language: 'zh-CN',
  updated: MOMENT + 7_200_000, icon: 'https://news.example/icon-512.png', hubs: ['https://hub.example/'],
  items: [{
    id: 'https://news.example/articles/a', url: 'https://news.example/articles/a', title: NASTY, summary: NASTY,
    html: '<p>甲 &#x26; 乙 ]]&gt; <a href="../b?x=1&#x26;y=2#z">b</a><img src=/media/x.webp onerror="alert(1)" srcset="/a.webp 640w, /b.webp 1280w"></p><script>x</script><a href="javascript:x">j</a>\u0007',
    authors: [{ name: '张 & 三', url: 'https://news.example/authors/z' }], categories: ['科技', 'A&B'],
    image: { url: 'https://news.example/media/x.webp', width: 1600, height: 1067, bytes: 4321 },
    source: { name: '某&报', url: 'https://origin.example/a?x=1&y=2' }, published: MOMENT, modified: MOMENT + 3_600_000,
  }, {
    id: 'tag:news.example,2025:2', url: 'https://news.example/en/articles/b', title: 'Plain', summary: '', language: 'en', authors: [], categories: [],
    published: MOMENT - 86_400_000, modified: MOMENT - 86_400_000,
  }],
};
