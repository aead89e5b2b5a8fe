import { recall, remember } from './storage';

/** Three sizes of an article's text. */
export function chooseTextSize(): void {
  const group = document.querySelector<HTMLElement>('p[data-text-size]');
  if (!group) return;
  const buttons = [...group.querySelectorAll('button')];
  const mark = (size: string): void => {
    for (const button of buttons) button.setAttribute('aria-pressed', String(button.value === size));
  };
  for (const button of buttons) {
    button.addEventListener('click', () => {
      document.documentElement.dataset.textSize = button.value;
      remember('textSize', button.value);
      mark(button.value);
    });
  }
  mark(recall('textSize'));
}
