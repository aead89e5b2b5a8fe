import type { Root } from 'hast';
import { classesOf, isElement, type Parent, rewrite } from './hast';
import type { RenderLabels } from './types';

/** Names the check boxes of task lists for those who cannot see them, and drops every other input; in place. */
export function labelTasks(root: Root, labels: RenderLabels): void {
  const boxes = new Set<unknown>();
  const collect = (parent: Parent) => {
    for (const child of parent.children) {
      if (!isElement(child)) continue;
      if (isElement(child, 'li') && classesOf(child).includes('task-list-item')) {
        const start = child.children.find((item) => isElement(item, 'p', 'input'));
        boxes.add(isElement(start, 'p') ? start.children[0] : start);
      }
      collect(child);
    }
  };
  collect(root);
  rewrite(root, (node) => {
    if (node.tagName !== 'input') return undefined;
    if (!boxes.has(node)) return [];
    const { checked } = node.properties;
    node.properties = { type: 'checkbox', disabled: true, checked: Boolean(checked), ariaLabel: checked ? labels.taskDone : labels.taskOpen };
    return undefined;
  });
}
