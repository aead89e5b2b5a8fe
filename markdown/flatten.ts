import type { Nodes, Parents, Root } from 'mdast';

const DEEPEST = 150;

/**
 * Replaces what is nested deeper than `DEEPEST` by its text: the steps after the parser are
 * recursive, and nothing a person writes is that deep. Drops the positions, half of a tree's memory.
 * Works in place, itself without recursion.
 */
export function flatten(root: Root): Root {
  const open: { node: Parents; depth: number }[] = [{ node: root, depth: 0 }];
  for (let item = open.pop(); item; item = open.pop()) {
    for (const child of item.node.children) {
      delete child.position;
      if (!('children' in child)) continue;
      if (item.depth < DEEPEST) open.push({ node: child, depth: item.depth + 1 });
      else child.children = [{ type: 'text', value: textBelow(child) }];
    }
  }
  return root;
}

function textBelow(node: Parents): string {
  const open: Nodes[] = [...node.children].reverse();
  let text = '';
  for (let next = open.pop(); next; next = open.pop()) {
    if ('children' in next) for (const child of [...next.children].reverse()) open.push(child);
    else if ('value' in next) text += next.value;
  }
  return text;
}
