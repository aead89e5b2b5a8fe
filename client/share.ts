import type { showQrCode } from './qr-dialog';

/** Where the module is; few readers ask for a code, so it is fetched when one does. */
declare const QR_DIALOG: string;

/** How an article's address is passed on, by the name its button carries. */
const WAYS: Readonly<Record<string, (address: string, button: HTMLButtonElement) => void>> = {
  copy: (address, button) => {
    void navigator.clipboard.writeText(address).then(() => {
      button.textContent = button.dataset.done ?? '';
    });
  },
  device: (address) => {
    // a reader who changes their mind is no fault
    navigator.share({ title: document.title, url: address }).catch(() => undefined);
  },
  qr: (address) => {
    import(/* the bundler leaves this for the browser */ QR_DIALOG).then((drawn: { showQrCode: typeof showQrCode }) => drawn.showQrCode(address), () => undefined);
  },
};

/** The buttons that pass an article's address on. */
export function shareArticle(): void {
  const tools = document.querySelector<HTMLElement>('[data-address]');
  for (const button of tools?.querySelectorAll<HTMLButtonElement>('[data-share]') ?? []) {
    const way = button.dataset.share ?? '';
    // outside secure contexts the clipboard may not be written
    if (way === 'copy') button.hidden = !navigator.clipboard;
    button.addEventListener('click', () => WAYS[way]?.(tools?.dataset.address ?? '', button));
  }
}
