import { remember } from './storage';

const root = document.documentElement;
const system = matchMedia('(prefers-color-scheme: dark)');

export function isDark(): boolean {
  return root.dataset.theme === 'dark' || (root.dataset.theme !== 'light' && system.matches);
}

/** The browser's own bars follow the paper's colour. */
function colourBars(): void {
  if (!root.dataset.theme) return;
  const paper = getComputedStyle(root).getPropertyValue('--paper').trim();
  for (const meta of document.querySelectorAll<HTMLMetaElement>('meta[name="theme-color"]')) meta.content = paper;
}

/** The switch between dark and light; without a choice the system's preference holds. */
export function switchTheme(): void {
  const button = document.querySelector<HTMLButtonElement>('[data-theme-switch]');
  if (!button) return;
  colourBars();
  button.addEventListener('click', () => {
    const next = isDark() ? 'light' : 'dark';
    root.dataset.theme = next;
    remember('theme', next);
    colourBars();
  });
}
