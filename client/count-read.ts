/** Tells the server that an article is being read, once it is in sight: no cookie, nothing of the reader (ADR 0014). */
export function countRead(): void {
  if (!document.querySelector('[data-read]')) return;
  const count = (): void => {
    // a tab in the background, or a page made ahead, is not read yet
    if (document.hidden) document.addEventListener('visibilitychange', count, { once: true });
    else navigator.sendBeacon('/api/read', location.pathname);
  };
  setTimeout(count, 3000);
}
