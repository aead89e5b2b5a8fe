import type { Element, Root } from 'hast';
import { addClass, element, find, rewrite, textOf } from './hast';

const NUMBER =
  /^[¥￥$€£]?\s*[+\-−–±≈~<>≤≥]?\s*[¥￥$€£]?\s*\d[\d,，\s]*(?:\.\d+)?(?:\s*[±–~-]\s*\d[\d,]*(?:\.\d+)?)?\s*(?:[%％‰℃°]|[十百千万亿]*(?:美元|欧元|港元|日元|元|人|次|个|倍|年|月|日)?|pp|[KMBkmb])?$/u;

/** Makes wide tables scrollable, marks numeric cells and turns alignment into classes; in place. */
export function finishTables(root: Root): void {
  for (const cell of find(root, 'td', 'th')) finishCell(cell);
  for (const table of find(root, 'table')) markNumericColumns(table);
  rewrite(root, (node, parent) => {
    if (node.tagName !== 'table' || (parent.type === 'element' && parent.tagName === 'td')) return undefined;
    return [element('div', { className: ['table-scroll'], tabIndex: 0, ...regionName(node) }, [node])];
  });
}

function finishCell(cell: Element): void {
  const { align } = cell.properties;
  delete cell.properties.align;
  if (align !== undefined) addClass(cell, `align-${String(align)}`);
  if (cell.tagName === 'td' && NUMBER.test(textOf(cell))) addClass(cell, 'num');
}

/** A heading cell is set like its column: numeric if every filled cell under it is. */
function markNumericColumns(table: Element): void {
  const rows = find(table, 'tr').map((row) => find(row, 'td', 'th'));
  if (rows.some((row) => row.some(({ properties }) => properties.colSpan !== undefined || properties.rowSpan !== undefined))) return;
  const [heads = [], ...body] = rows;
  heads.forEach((head, column) => {
    const cells = body.map((row) => row[column]).filter((cell) => cell !== undefined && textOf(cell) !== '');
    const numeric = cells.length > 0 && cells.every((cell) => cell?.tagName === 'td' && NUMBER.test(textOf(cell)));
    if (head.tagName === 'th' && numeric) addClass(head, 'num');
  });
}

function regionName(table: Element): { role?: string; ariaLabel?: string } {
  const label = [...find(table, 'caption'), ...find(table, 'th'), ...find(table, 'td')].map((cell) => textOf(cell)).find((name) => name !== '');
  return label ? { role: 'region', ariaLabel: label.replace(/\s+/g, ' ').slice(0, 80) } : {};
}
