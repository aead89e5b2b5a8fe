/** Works on every item, `most` at a time; items that are added meanwhile are worked on too. */
export async function each<T>(items: readonly T[], most: number, work: (item: T) => Promise<void>): Promise<void> {
  let next = 0;
  const worker = async (): Promise<void> => {
    while (next < items.length) await work(items[next++] as T);
  };
  await Promise.all(Array.from({ length: most }, worker));
}
