import { isDark } from './theme';

declare const WALINE: { script: string; style: string };

type Waline = { init(options: Record<string, unknown>): unknown };

/** Waline's own module, served from this site and fetched now; it talks to the server the editors named. */
export function waline(button: HTMLButtonElement): void {
  const { server = '', path = '', lang = '' } = button.dataset;
  const style = document.createElement('link');
  style.rel = 'stylesheet';
  style.href = WALINE.style;
  document.head.append(style);
  const place = document.createElement('div');
  import(/* the bundler leaves this for the browser */ WALINE.script).then(({ init }: Waline) => {
    button.closest('p')?.replaceWith(place);
    init({ el: place, serverURL: server, path, lang, dark: isDark(), search: false, imageUploader: false, emoji: false });
  }, () => {
    button.disabled = false;
  });
}
