/** How many articles are remembered; who reads on is rarely further back. */
const MOST = 40;

/** A list of places in articles is lines of a number and a path, the last read first. */
const entries = (list: string): [place: number, path: string][] =>
  list.split('\n').map((line) => [parseInt(line), line.replace(/^\S+ /, '')]);

/** Where in an article its reader was; undefined if that is not known. */
export function placeIn(list: string, path: string): number | undefined {
  return entries(list).find((entry) => entry[1] === path)?.[0];
}

/** The list with another place for one article, or without that article; the longest unread leave. */
export function withPlace(list: string, path: string, place?: number): string {
  const others = entries(list).filter((entry) => entry[0] > 0 && entry[1] !== path);
  return [...(place ? [[place, path]] : []), ...others].slice(0, MOST).map((entry) => entry.join(' ')).join('\n');
}
