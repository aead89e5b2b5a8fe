/** Front matter fields of the contract (DESIGN §4) and the other names they go by. */
export const ALIASES: Readonly<Record<string, readonly string[]>> = {
  title: ['title'], linkTitle: ['linkTitle', 'linktitle'], slug: ['slug'], url: ['url'], aliases: ['aliases', 'alias'],
  date: ['date'], lastmod: ['lastmod', 'modified', 'updated'], publishDate: ['publishDate', 'publishdate', 'pubdate'],
  expiryDate: ['expiryDate', 'expirydate', 'unpublishdate'], draft: ['draft'], weight: ['weight'],
  summary: ['summary', 'excerpt'], description: ['description'], lead: ['lead', 'standfirst'], keywords: ['keywords'],
  categories: ['categories', 'category'], tags: ['tags'], series: ['series'], authors: ['authors', 'author'],
  thumbnail: ['thumbnail'], thumbnailAlt: ['thumbnailAlt', 'thumbnailalt'], thumbnailCredit: ['thumbnailCredit', 'thumbnailcredit'],
  images: ['images'], menu: ['menu', 'menus'], comments: ['comments'], authorbox: ['authorbox'], pager: ['pager'], toc: ['toc'],
  mathjax: ['mathjax', 'math'], sidebar: ['sidebar'], widgets: ['widgets'], postMeta: ['post_meta', 'postMeta'],
  source: ['source'], sourceUrl: ['sourceUrl', 'sourceurl', 'source_url'], originalTitle: ['originalTitle'],
  lang: ['lang', 'language', 'locale'], translationKey: ['translationKey', 'translationkey'],
};

/** Pictures of other themes, taken as the thumbnail when there is none. */
export const PICTURE_FIELDS = ['banner', 'cover', 'image', 'featured_image', 'featuredImage', 'thumb'] as const;

/** Fields of Hugo and of other generators that mean nothing here and are no mistake either. */
const FOREIGN = new Set([
  'published', 'translations', 'layout', 'type', 'outputs', 'sitemap', 'build', '_build', 'resources', 'cascade', 'params', 'iscjklanguage', 'headless',
  'markup', 'audio', 'videos', 'permalink', 'id', 'uid', 'toc_max_depth', 'meta_extra', 'forum_id', 'translator', 'translatorlink', 'reviewer',
  'reviewerlink', 'originallink', 'authorlink', 'subtitle', 'hidden', 'sites', 'katex', 'hascjklanguage', 'editor', 'status', 'license', 'copyright',
]);

const NAMES = [...new Set(Object.values(ALIASES).flat())];
const KNOWN = new Set<string>([...NAMES, ...PICTURE_FIELDS]);

export const isKnown = (name: string): boolean =>
  KNOWN.has(name) || FOREIGN.has(name.toLowerCase()) || /^(disqus_|ms\.|twitter|og:|date_|seo)/i.test(name);

/** Levenshtein distance, for names of a few letters. */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      next[j] = Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}

/** The allowed name that a mistyped one most likely means; null when none is near. */
export function nearest(name: string, allowed: readonly string[] = NAMES): string | null {
  const lower = name.toLowerCase();
  const ranked = allowed
    .map((candidate) => ({ candidate, d: distance(lower, candidate.toLowerCase()) }))
    .filter(({ candidate, d }) => d <= (candidate.length > 4 ? 2 : 1))
    .sort((a, b) => a.d - b.d);
  return ranked[0]?.candidate ?? null;
}
