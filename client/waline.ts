declare const WALINE: { script: string; style: string };

type Waline = { init(options: Record<string, unknown>): unknown };

/** Waline's own module, served from this site and fetched now; it talks to the server the editors named. Colours: `comments.css`. */
export function waline(button: HTMLButtonElement): void {
  const { server = '', path = '', lang = '' } = button.dataset;
  const style = document.createElement('link');
  style.rel = 'stylesheet';
  style.href = WALINE.style;
  document.head.append(style);
  const place = document.createElement('div');
  import(/* the bundler leaves this for the browser */ WALINE.script).then(({ init }: Waline) => {
    button.closest('p')?.replaceWith(place);
    // its previews of code and formulas are coloured by inline styles
    init({ el: place, serverURL: server, path, lang, search: false, imageUploader: false, emoji: false, highlighter: false, texRenderer: false });
  }, () => {
    button.disabled = false;
  });
}
