import { random, type Voice } from './articles';

/** As many as a newspaper uses in some years. */
const WORDS = 30_000;
/** Level 1 of GB 2312: the 3,755 characters that texts are made of. */
const LEVEL_1 = { from: 0xb0, to: 0xd7 } as const;
/** Shares of words by length, from the counts of word lists of Chinese: one, two, three, four characters. */
const LENGTHS = [0.05, 0.72, 0.14, 0.09] as const;
/** Words that an article is about, and how often one of them is the next word. */
const OWN_WORDS = 40;
const OWN_SHARE = 0.35;
/** Words before this rank are of no topic. */
const FIRST_TOPIC = 300;

function characters(): string[] {
  const decoder = new TextDecoder('gbk');
  const found: string[] = [];
  for (let high: number = LEVEL_1.from; high <= LEVEL_1.to; high++) for (let low = 0xa1; low <= 0xfe; low++) found.push(decoder.decode(Uint8Array.of(high, low)));
  return found.filter((char) => /^\p{Script=Han}$/u.test(char));
}

/** Ranks as Zipf's law has them: the n-th of `size` comes 1/n as often as the first. */
const zipf = (next: () => number, size: number): number => Math.min(size - 1, Math.floor(Math.exp(next() * Math.log(size + 1))) - 1);

/** Made-up words of real characters, the most used first; the same ones every time. */
function makeWords(): string[] {
  const next = random(1);
  const known = characters();
  // a character that begins many words ends many as well
  const order = known.map((char) => ({ char, at: next() })).sort((a, b) => a.at - b.at).map(({ char }) => char);
  const made = new Set<string>();
  while (made.size < WORDS) {
    let share = next();
    const length = LENGTHS.findIndex((part) => (share -= part) < 0) + 1 || 2;
    made.add(Array.from({ length }, () => order[Math.floor(next() * next() * order.length)]).join(''));
  }
  return [...made];
}

const words = makeWords();
const wordAt = (rank: number): string => words[rank] as string;

type Topic = { next: () => number; own: string[] };

/** What the article of a number is about. */
export function topicOf(index: number): Topic {
  const next = random(index + 7_000_001);
  return { next, own: Array.from({ length: OWN_WORDS }, () => wordAt(FIRST_TOPIC + Math.floor(next() * (WORDS - FIRST_TOPIC)))) };
}

/** The next word of an article: one of its own, or any, common ones more often. */
const word = ({ next, own }: Topic): string => (next() < OWN_SHARE ? (own[Math.floor(next() * next() * own.length)] as string) : wordAt(zipf(next, WORDS)));

/** Words one after the other, as a headline or a part of a sentence has them. */
const clause = (topic: Topic, length: number): string => Array.from({ length }, () => word(topic)).join('');

/** A paragraph of some sentences. */
function paragraph(topic: Topic, sentences: number): string {
  const part = (): string => clause(topic, 4 + Math.floor(topic.next() * 6));
  return Array.from({ length: sentences }, () => `${part()}，${part()}${topic.next() < 0.3 ? `，${Math.floor(topic.next() * 1000)}${part()}` : ''}。`).join('');
}

/** A word by its rank, the most used first: 0 is in nearly every article, 29,999 in a few. */
export const ranked = (rank: number): string => wordAt(Math.min(rank, WORDS - 1));

/** Articles in the words of a newspaper, each about something of its own. */
export function manyWords(index: number): Voice {
  const topic = topicOf(index);
  return {
    title: () => `${clause(topic, 3)}，${clause(topic, 2)}`, heading: () => clause(topic, 2),
    sentence: () => paragraph(topic, 1), paragraph: (sentences) => paragraph(topic, sentences),
  };
}
