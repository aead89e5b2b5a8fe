import { giscus } from './giscus';
import { waline } from './waline';

const PROVIDERS: Readonly<Record<string, (button: HTMLButtonElement) => void>> = { giscus, waline };

/** Comments of another service: nothing of it is asked for before the reader presses the button. */
export function loadComments(): void {
  const button = document.querySelector<HTMLButtonElement>('[data-comments-provider]');
  const load = PROVIDERS[button?.dataset.commentsProvider ?? ''];
  if (!button || !load) return;
  button.addEventListener('click', () => {
    button.disabled = true;
    load(button);
  });
}
