/** Where an image is served from, and its intrinsic size when it is known. */
export type ImageInfo = { url: string; width?: number; height?: number };

/** The words of the reader's language that a rendered body needs. */
export type RenderLabels = {
  footnotes: string;
  backToReference: (n: string) => string;
  playVideo: (host: string) => string;
  externalVideo: string;
  taskDone: string;
  taskOpen: string;
};

export type RenderOptions = {
  labels: RenderLabels;
  /** whether `$…$` and `$$…$$` are formulas */
  math: boolean;
  /** image src as written in the article → where it is served and its intrinsic size */
  images: Readonly<Record<string, ImageInfo>>;
  /** maps a link as written (e.g. `../x.md`, `/articles/y`) to its final href; null keeps it */
  resolveLink: (href: string) => string | null;
  /** hosts whose iframes become a click-to-load player link */
  videoHosts: readonly string[];
  /** how the page's edition writes the words of the article, where it is another than the article's */
  convert?: (text: string) => string;
  /** absolute origin of the site: links to it are not external */
  siteOrigin: string;
};

/** One entry of the table of contents. */
export type Heading = { id: string; text: string; depth: 2 | 3; children: Heading[] };

/** A line such as `作者 | 豆蔻`; the role is kept as it was written. */
export type Credit = { role: string; names: string[] };

/** The publication an article was taken from. */
export type SourceLine = { name: string; url: string };

export type RenderedBody = {
  html: string;
  headings: Heading[];
  credits: Credit[];
  source: SourceLine | null;
  /** address, as served, of the image the body opens with (within its first two blocks) */
  leadImage: string | null;
};
