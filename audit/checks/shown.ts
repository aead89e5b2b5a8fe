const MOST = 5;
const LONGEST = 300;

const cut = (text: string): string => (text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text);

/** The first of a list as one line of a report. */
export const shown = (texts: readonly string[]): string => texts.slice(0, MOST).map((text) => JSON.stringify(cut(text))).join(', ') + (texts.length > MOST ? ` and ${texts.length - MOST} more` : '');
