type Site = 'youtube' | 'vimeo' | 'bilibili';

const EMBEDS: Readonly<Record<Site, (id: string) => string>> = {
  youtube: (id) => `https://www.youtube-nocookie.com/embed/${id}`,
  vimeo: (id) => `https://player.vimeo.com/video/${id}`,
  bilibili: (id) => `https://player.bilibili.com/player.html?${/^BV/i.test(id) ? 'bvid' : 'aid'}=${id.replace(/^av/i, '')}`,
};

/** Address of a site's player for a video. */
export function embedAddress(site: Site, id: string): string {
  return EMBEDS[site](id);
}

/** The page on which a reader without JavaScript can watch what a player's address shows; the address itself if unknown. */
export function watchAddress(embed: URL): string {
  const { hostname: host, pathname: path, searchParams: query } = embed;
  const id = path.split('/').filter(Boolean).at(-1) ?? '';
  if (/(^|\.)youtube(-nocookie)?\.com$/.test(host) && path.startsWith('/embed/')) return `https://www.youtube.com/watch?v=${id}`;
  if (host === 'player.vimeo.com') return `https://vimeo.com/${id}`;
  if (host === 'player.youku.com') return `https://v.youku.com/v_show/id_${id}.html`;
  if (host === 'v.qq.com') {
    const vid = query.get('vid');
    return vid && /^\w+$/.test(vid) ? `https://v.qq.com/x/page/${vid}.html` : embed.href;
  }
  if (host === 'player.bilibili.com') {
    const video = query.get('bvid') ?? (query.get('aid') ? `av${query.get('aid')}` : '');
    return /^\w+$/.test(video) ? `https://www.bilibili.com/video/${video}/` : embed.href;
  }
  return embed.href;
}
