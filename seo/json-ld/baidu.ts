import { isoWithOffset } from '../../i18n/dates';
import { shareableImages } from '../images';
import { oneLine } from '../text';
import type { ArticleFacts } from '../types';
import { pageUrl } from '../urls';

/** Baidu's time factor (极光算法): Beijing time without a zone, whatever zone the site prints. */
const BEIJING = 'Asia/Shanghai';
const MAX_IMAGES = 3;

const beijingTime = (ms: number): string => isoWithOffset(ms, BEIJING).slice(0, 19);

/** A JSON-LD object of Baidu's own context, beside the graph; `upDate` equals `pubDate` until the first change. */
export function baiduTimes(article: ArticleFacts, origin: string) {
  const images = shareableImages(article.images, origin).slice(0, MAX_IMAGES).map(({ url }) => url);
  return {
    '@context': 'https://ziyuan.baidu.com/contexts/cambrian.jsonld',
    '@id': pageUrl(origin, article.path),
    title: oneLine(article.title),
    ...(images.length > 0 ? { images } : {}),
    pubDate: beijingTime(article.published),
    upDate: beijingTime(article.modified),
  };
}
