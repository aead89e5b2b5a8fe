import { sourceOfEdition } from '../../i18n/editions';
import { fromTaiwan } from '../../i18n/hant/opencc';
import type { SiteSettings } from '../../settings/site-types';
import { type Wording, wordingOf } from '../wording';
import type { MarkedText, SearchAnswer, SearchHit } from './types';

/** A query of the edition that converts, in the words the articles were written in: 滑鼠 becomes 鼠标. */
export const inWordsOfSource = (locale: string, query: string): string => (sourceOfEdition(locale) === null ? query : fromTaiwan(query));

/** Reads the dictionaries an edition needs, so that no search waits for them within its time. */
export function readDictionaries(site: Pick<SiteSettings, 'glossary'>, locale: string): void {
  if (sourceOfEdition(locale) !== null) wordingOf(site, locale)(fromTaiwan('字'));
}

const pieces = (text: MarkedText, say: Wording): MarkedText => text.map((piece) => ({ ...piece, text: say(piece.text) }));

/** A result as the edition shows it; each piece by itself, so that what was found stays marked. */
export function hitIn(site: Pick<SiteSettings, 'glossary'>, locale: string, hit: SearchHit): SearchHit {
  if (hit.article.convertedFrom === undefined) return hit;
  const say = wordingOf(site, locale);
  return { ...hit, title: pieces(hit.title, say), excerpt: pieces(hit.excerpt, say) };
}

/** What an answer says of the query, in the edition's own words. */
export function answerIn(site: Pick<SiteSettings, 'glossary'>, locale: string, answer: SearchAnswer): SearchAnswer {
  if (sourceOfEdition(locale) === null) return answer;
  const say = wordingOf(site, locale);
  const { words, excluded, unknown } = answer.understood;
  return {
    ...answer, didYouMean: answer.didYouMean === null ? null : say(answer.didYouMean),
    understood: { ...answer.understood, words: words.map(say), excluded: excluded.map(say), unknown: unknown.map(say) },
  };
}
