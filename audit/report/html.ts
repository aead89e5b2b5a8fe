import { RULES } from '../rules';
import type { Finding } from '../types';
import { facts, totals } from './lines';
import type { Report } from './summary';

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
const escape = (text: string): string => text.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? '').replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f]/g, '\ufffd');

const STYLE = 'body{font:15px/1.5 system-ui,sans-serif;margin:2rem auto;max-width:76rem;padding:0 1rem;color:#1a1a1a;background:#fff}table{border-collapse:collapse;width:100%;margin:1rem 0}th,td{border-bottom:1px solid #ccc;padding:.35rem .6rem;text-align:start;vertical-align:top;overflow-wrap:anywhere}td.error{color:#a00000;font-weight:600}td.warning{color:#7a4b00}@media (prefers-color-scheme:dark){body{color:#eee;background:#111}td.error{color:#ff8a80}td.warning{color:#ffd180}a{color:#9cf}}';

function row({ level, rule, side, address, found, expected, count = 1 }: Finding, site: string): string {
  const more = count > 1 ? ` and ${count - 1} more` : '';
  const link = `<a href="${escape(site + address)}" rel="noreferrer">${escape(address)}</a>`;
  return `<tr><td class="${level}">${level}</td><td title="${escape(RULES[rule])}">${rule}</td><td>${side}</td><td>${link}${more}</td><td>${escape(found)}</td><td>${escape(expected)}</td></tr>`;
}

const table = (head: readonly string[], rows: readonly string[]): string => (rows.length === 0 ? '' : `<table><thead><tr>${head.map((name) => `<th scope="col">${name}</th>`).join('')}</tr></thead><tbody>\n${rows.join('\n')}\n</tbody></table>`);

/** The report as one page of HTML that needs nothing else: no scripts, no other files. */
export function htmlReport(report: Report): string {
  const site = escape(report.site);
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><meta name="robots" content="noindex"><title>Audit of ${site}</title><style>${STYLE}</style></head><body>
<h1>Audit of ${site}</h1>
<p>${totals(report)}. ${escape(report.started)}</p>
<h2>What was looked at</h2>
<table><tbody>
${facts(report).map(([name, value]) => `<tr><th scope="row">${escape(name)}</th><td>${escape(value)}</td></tr>`).join('\n')}
</tbody></table>
<h2>Rules</h2>
${table(['Level', 'Rule', 'Whose', 'Findings', 'What it asks for'], report.rules.map(({ level, rule, side, count }) => `<tr><td class="${level}">${level}</td><td>${rule}</td><td>${side}</td><td>${count}</td><td>${escape(RULES[rule])}</td></tr>`)) || '<p>Nothing was found.</p>'}
<h2>Findings</h2>
${table(['Level', 'Rule', 'Whose', 'Address', 'Found', 'Expected'], report.findings.map((finding) => row(finding, report.site)))}
</body></html>
`;
}
