/** Copies an article's address; shown only where the clipboard may be written (secure contexts). */
export function copyLink(): void {
  if (!navigator.clipboard) return;
  for (const button of document.querySelectorAll<HTMLButtonElement>('[data-copy-link]')) {
    button.addEventListener('click', () => {
      void navigator.clipboard.writeText(button.dataset.copyLink ?? location.href).then(() => {
        button.textContent = button.dataset.done ?? '';
      });
    });
    button.hidden = false;
  }
}
