import type { Depths, Report } from './summary';

const kilobytes = (bytes: number): string => `${(bytes / 1024).toFixed(1)} KB`;

function depthLine(what: string, { byLinks, unreached, deepest }: Depths): [string, string] {
  const reached = byLinks.map((count, links) => `${links}: ${count}`).join(', ');
  return [`${what} by links from the front page`, `${reached || 'none'}; not reached: ${unreached}${deepest ? `; deepest ${deepest.address}` : ''}`];
}

/** What was looked at, as names and values. */
export function facts(report: Report): [string, string][] {
  const { asked, site } = report;
  return [
    ['site', asked === site ? site : `${site}, asked at ${asked}`],
    ['looked at', `${report.pages} pages, ${report.articles} of them articles; ${report.sitemaps.addresses} addresses in ${report.sitemaps.files} sitemaps; ${report.feeds} feeds; ${report.files} files`],
    ['cost', `${report.requests} requests in ${report.seconds} s`],
    depthLine('pages', report.depth.pages),
    depthLine('articles', report.depth.articles),
    ...report.weight.map(({ kind, pages, median, heaviest, address, parts }): [string, string] => [
      `weight, ${kind}`, `${pages} pages, median ${kilobytes(median)}, heaviest ${kilobytes(heaviest)} (${address}), styles and scripts ${kilobytes(parts)}`,
    ]),
    ['links to other sites', `${report.externalLinks}, not asked for`],
  ];
}

/** `2 errors, 1 warning, 0 notes`. */
export function totals({ totals: { error, warning, note } }: Report): string {
  return ([['error', error], ['warning', warning], ['note', note]] as const).map(([name, count]) => `${count} ${name}${count === 1 ? '' : 's'}`).join(', ');
}
