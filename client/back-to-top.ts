/** The way back up, once it is long and until the footer's own link is there. */
export function backToTop(): void {
  const button = document.querySelector<HTMLButtonElement>('[data-to-top]');
  if (!button) return;
  const link = document.querySelector('a[href="#top"]');
  const settle = (): void => {
    button.hidden = scrollY < innerHeight * 2 || (link?.getBoundingClientRect().top ?? Infinity) < innerHeight;
  };
  addEventListener('scroll', settle, { passive: true });
  settle();
  button.addEventListener('click', () => {
    // the keyboard goes on from where the eyes are
    document.querySelector('main')?.focus({ preventScroll: true });
    scrollTo({ top: 0, behavior: matchMedia('(prefers-reduced-motion: reduce)').matches ? 'auto' : 'smooth' });
  });
}
