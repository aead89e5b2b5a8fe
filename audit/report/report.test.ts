import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parse } from 'parse5';
import { Findings } from '../findings';
import { pageFacts } from '../read/page-facts';
import { article, auditOf, healthy } from '../site.fixture';
import { htmlReport } from './html';
import { tableReport } from './table';

const NASTY = '/x%22%3E<script>alert(1)</script>\u001b[31m\u0007';
const { report } = await auditOf({ ...healthy(), '/articles/b': article('/articles/b', { body: `<a href="/authors/lin">Lin</a><a href="/gone">x</a><a href="#${NASTY}">x</a>` }) });
report.findings.push({ rule: 'title', level: 'note', side: 'site', address: NASTY, found: NASTY, expected: 'a & b', count: 3 });
report.rules.push({ rule: 'title', level: 'note', side: 'site', count: 1 });

test('HTML: what pages said is text, and the page needs nothing else', () => {
  const html = htmlReport(report);
  assert.equal(html.includes('<script'), false);
  const { links, scripts, images, styles, titles } = pageFacts(html);
  assert.deepEqual([scripts, images, styles, titles.length], [[], [], [], 1]);
  for (const { href } of links) assert.equal(href.startsWith(`${report.site}/`), true, href);
  assert.equal(/[\u0000-\u0008\u001b]/.test(html), false);
  assert.ok(parse(html));
  for (const text of ['a link to /gone: status 404', '2 errors, 0 warnings', 'and 2 more']) assert.ok(html.includes(text), text);
});

test('table: every finding with what was found and expected, no control characters', () => {
  const table = tableReport(report);
  assert.equal(/[\u0000-\u0009\u000b-\u001f]/.test(table), false);
  assert.match(table, /error: broken-link \(site\) × 1\n {2}\/articles\/b\n {4}found a link to \/gone: status 404\n {4}expected a page that answers 200/);
  assert.match(table, /articles by links from the front page +0: 0, 1: 1, 2: 2; not reached: 0/);
  assert.ok(table.trimEnd().endsWith('2 errors, 0 warnings, 0 notes'));
});

test('JSON survives the way there and back', () => assert.deepEqual(JSON.parse(JSON.stringify(report)), report));

test('findings: all are counted, some are kept, errors of the site first', () => {
  const findings = new Findings();
  for (let i = 0; i < 2000; i += 1) findings.add({ rule: 'ids', level: 'warning', side: 'site', address: `/${i}`, found: 'x', expected: 'y' });
  findings.add({ rule: 'title', level: 'error', side: 'content', address: '/', found: 'x', expected: 'y' });
  findings.add({ rule: 'title', level: 'error', side: 'site', address: '/', found: 'x', expected: 'y' });
  assert.deepEqual([findings.total('warning'), findings.total('error', 'site'), findings.list().length], [2000, 1, 502]);
  assert.deepEqual(findings.list().slice(0, 2).map(({ side }) => side), ['site', 'content']);
});
