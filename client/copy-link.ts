/** Copies an article's address; not shown where the clipboard may not be written (outside secure contexts). */
export function copyLink(): void {
  for (const button of document.querySelectorAll<HTMLButtonElement>('[data-copy-link]')) {
    button.hidden = !navigator.clipboard;
    button.addEventListener('click', () => {
      void navigator.clipboard.writeText(button.dataset.copyLink ?? location.href).then(() => {
        button.textContent = button.dataset.done ?? '';
      });
    });
  }
}
