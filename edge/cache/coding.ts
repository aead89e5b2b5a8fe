import { remembered } from '../../kit/remembered';

/** Content codings this server makes (RFC 9110 §8.4.1); `identity` is none. */
export type Coding = 'br' | 'gzip' | 'identity';

/** As this server prefers them where a client likes several the same. */
const PREFERRED: readonly Coding[] = ['br', 'gzip', 'identity'];
const WEIGHT = /^q\s*=\s*(0(?:\.\d{0,3})?|1(?:\.0{0,3})?)$/i;

function weights(header: string): Map<string, number> {
  return new Map(header.split(',').flatMap((part) => {
    const [name = '', ...parameters] = part.split(';').map((piece) => piece.trim());
    if (name === '') return [];
    const q = parameters.flatMap((parameter) => WEIGHT.exec(parameter)?.[1] ?? [])[0];
    return [[name.toLowerCase().replace(/^x-gzip$/, 'gzip'), q === undefined ? 1 : Number(q)] as const];
  }));
}

const weightOf = (asked: Map<string, number>, coding: Coding): number => asked.get(coding) ?? (coding === 'identity' ? 0.001 : asked.get('*') ?? 0);

/** Whether a client that sends this header can read a coding (RFC 9110 §12.5.3); without the header only plain bytes are sure. */
export function isReadable(header: string | undefined, coding: Coding): boolean {
  return header === undefined ? coding === 'identity' : weightOf(weights(header), coding) > 0;
}

/**
 * The coding to answer with (RFC 9110 §12.5.3). Without the header, or with nothing acceptable in it, the answer is not
 * coded, as the RFC prefers to a 406.
 */
export function negotiate(header: string | undefined): Coding {
  if (header === undefined) return 'identity';
  const asked = weights(header);
  const weight = (coding: Coding): number => weightOf(asked, coding);
  const best = Math.max(...PREFERRED.map(weight));
  return best > 0 ? PREFERRED.find((coding) => weight(coding) === best) ?? 'identity' : 'identity';
}

/** `negotiate` with a memory: browsers send a handful of different headers, thousands of times a second. */
export function negotiator(): (header: string | undefined) => Coding {
  const known = remembered<Coding>(negotiate);
  return (header) => (header === undefined ? 'identity' : known(header));
}
