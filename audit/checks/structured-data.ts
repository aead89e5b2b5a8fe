import type { Finding, PageFacts, PageKind } from '../types';
import { instant, isFuture } from './dates';
import { isLanguage } from './language';

type Node = Readonly<Record<string, unknown>>;
type Report = (level: Finding['level'], found: string, expected: string, side?: Finding['side']) => void;

const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null && !Array.isArray(value);
const listOf = (value: unknown): unknown[] => (Array.isArray(value) ? value : value === undefined || value === null ? [] : [value]);
const isText = (value: unknown): value is string => typeof value === 'string' && value.trim() !== '';
export const typesOf = (node: Node): string[] => listOf(node['@type']).filter(isText);

function missing(node: Node, fields: readonly string[]): string[] {
  return fields.filter((field) => {
    const value = node[field];
    return value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0);
  });
}

function need(node: Node, type: string, report: Report, required: readonly string[], recommended: readonly string[] = []): void {
  const [lost, wanted] = [missing(node, required), missing(node, recommended)];
  if (lost.length > 0) report('error', `${type} without ${lost.join(', ')}`, `${type} has ${required.join(', ')}`);
  if (wanted.length > 0) report('warning', `${type} without ${wanted.join(', ')}`, `search engines show more with ${recommended.join(', ')}`, 'content');
}

function checkArticle(node: Node, facts: PageFacts, now: number, report: Report): void {
  need(node, 'NewsArticle', report, ['headline', 'datePublished', 'dateModified', 'author', 'publisher', 'mainEntityOfPage', 'inLanguage'], ['image', 'description', 'articleSection']);
  const [published, modified] = [instant(node.datePublished), instant(node.dateModified)];
  for (const [field, time] of [['datePublished', published], ['dateModified', modified]] as const) {
    if (node[field] !== undefined && time === null) report('error', `${field} ${JSON.stringify(node[field])}`, 'a date and time with its zone: 2025-02-10T08:00:00+08:00');
    if (time !== null && isFuture(time, now)) report('error', `${field} ${String(node[field])} is to come`, 'no times of the future');
  }
  if (published !== null && modified !== null && modified < published) report('error', 'dateModified before datePublished', 'modified at or after it was published');
  const [h1] = facts.headings.filter(({ level }) => level === 1);
  const squeezed = (text: string): string => text.replace(/\s+/g, '');
  if (isText(node.headline) && h1 && squeezed(node.headline) !== squeezed(h1.text)) report('warning', `headline ${JSON.stringify(node.headline)}, h1 ${JSON.stringify(h1.text)}`, 'headline is the visible h1');
  if (isText(node.inLanguage) && !isLanguage(node.inLanguage)) report('error', `inLanguage ${node.inLanguage}`, 'a language code such as zh-CN');
  for (const author of listOf(node.author).filter(isNode)) {
    if (author['@id'] === undefined && !isText(author.name)) report('error', 'an author without a name', 'each author is a Person or Organization with a name');
  }
}

function checkTrail(node: Node, report: Report): void {
  const items = listOf(node.itemListElement).filter(isNode);
  if (items.length < 2) report('error', `BreadcrumbList of ${items.length}`, 'two ListItem or more');
  items.forEach((item, at) => {
    const last = at === items.length - 1;
    if (item.position !== at + 1) report('error', `BreadcrumbList item ${at + 1} has position ${JSON.stringify(item.position)}`, 'positions 1, 2, 3 …');
    if (!isText(item.name) || (!last && item.item === undefined)) report('error', `BreadcrumbList item ${at + 1} is not complete`, 'name and item each; the last may go without item');
  });
}

function checkList(node: Node, report: Report): void {
  listOf(node.itemListElement).filter(isNode).forEach((item, at) => {
    if (typeof item.position !== 'number' || !(isText(item.url) || item.item !== undefined)) report('error', `ItemList element ${at + 1} without position or url`, 'position and url each');
  });
}

const CHECKS: Readonly<Record<string, (node: Node, facts: PageFacts, now: number, report: Report) => void>> = {
  NewsArticle: checkArticle,
  BreadcrumbList: (node, _, __, report) => checkTrail(node, report),
  WebSite: (node, _, __, report) => need(node, 'WebSite', report, ['name', 'url']),
  NewsMediaOrganization: (node, _, __, report) => need(node, 'NewsMediaOrganization', report, ['name', 'url'], ['logo']),
  CollectionPage: (node, _, __, report) => need(node, 'CollectionPage', report, ['name', 'url']),
  ItemList: (node, _, __, report) => checkList(node, report),
  ProfilePage: (node, _, __, report) => need(node, 'ProfilePage', report, ['mainEntity']),
};

export type StructuredData = { article: Node | null; modified: number | null; urls: string[]; findings: Finding[] };

/** What search engines look for on each kind of page. */
const WANTED: Readonly<Record<PageKind, readonly string[]>> = {
  front: ['WebSite', 'NewsMediaOrganization'], article: ['NewsArticle', 'BreadcrumbList'], list: ['CollectionPage', 'ItemList', 'BreadcrumbList'], author: ['ProfilePage', 'BreadcrumbList'], other: [],
};

/** The page's JSON-LD against what search engines require and recommend (developers.google.com/search/docs/appearance/structured-data). */
export function structuredData(page: string, kind: PageKind, facts: PageFacts, now: number): StructuredData {
  const findings: Finding[] = [];
  const nodes: Node[] = [];
  const report: Report = (level, found, expected, side = 'site') => void findings.push({ rule: 'structured-data', level, side, address: page, found, expected });
  for (const source of facts.jsonLd) {
    try {
      const data: unknown = JSON.parse(source);
      nodes.push(...listOf(isNode(data) && data['@graph'] !== undefined ? data['@graph'] : data).filter(isNode));
    } catch (error) {
      report('error', `JSON-LD that is no JSON: ${error instanceof Error ? error.message : ''}`, 'valid JSON, with < written as \\u003c');
    }
  }
  for (const node of [...nodes]) if (typesOf(node).includes('CollectionPage')) nodes.push(...listOf(node.mainEntity).filter(isNode));
  for (const node of nodes) for (const type of typesOf(node)) CHECKS[type]?.(node, facts, now, report);
  const types = new Set(nodes.flatMap(typesOf));
  const lacking = facts.noindex ? [] : WANTED[kind].filter((type) => !types.has(type));
  if (lacking.length > 0) report('error', `no ${lacking.join(', ')}`, `${WANTED[kind].join(' and ')} on a page of this kind (${kind})`);
  const article = nodes.find((node) => typesOf(node).some((type) => /^(?:News|Blog|Report)?Article$|^BlogPosting$/.test(type))) ?? null;
  return { article, modified: article ? instant(article.dateModified) : null, urls: article ? [article.url, article.mainEntityOfPage].filter(isText) : [], findings };
}

/** Addresses of an article's pictures in its structured data. */
export function picturesOf(article: Node | null): string[] {
  return article ? listOf(article.image).flatMap((image) => (isText(image) ? [image] : isNode(image) && isText(image.url) ? [image.url] : isNode(image) && isText(image.contentUrl) ? [image.contentUrl] : [])) : [];
}
