/** Waits until nothing has been asked for a moment, but never long: a burst of changes becomes one call. */
export function settled(call: () => void, quietMs: number, longestMs: number): () => void {
  let timer: NodeJS.Timeout | undefined;
  let first = 0;
  return () => {
    const now = Date.now();
    if (!timer) first = now;
    clearTimeout(timer);
    timer = setTimeout(() => {
      timer = undefined;
      call();
    }, Math.max(0, Math.min(quietMs, first + longestMs - now)));
  };
}
