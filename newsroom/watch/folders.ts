import { type FSWatcher, readdirSync, realpathSync, statSync, watch } from 'node:fs';
import { join, relative, sep } from 'node:path';

/** Folders that hold no content and change a lot. */
const isIgnored = (name: string): boolean => name.startsWith('.') || name === 'node_modules';

function* foldersUnder(folder: string, seen: Set<string>): Generator<string> {
  let real: string;
  let entries;
  try {
    real = realpathSync(folder);
    if (seen.has(real)) return;
    entries = readdirSync(folder, { withFileTypes: true });
  } catch {
    return;
  }
  seen.add(real);
  yield folder;
  for (const entry of entries) {
    if (isIgnored(entry.name) || !(entry.isDirectory() || entry.isSymbolicLink())) continue;
    const path = join(folder, entry.name);
    if (statSync(path, { throwIfNoEntry: false })?.isDirectory()) yield* foldersUnder(path, seen);
  }
}

/**
 * Tells of anything that happens below a folder. One watch per folder, not per file, so that an archive of 100,000
 * articles stays far below the system's limit.
 */
export class FolderWatcher {
  private readonly watchers = new Map<string, FSWatcher>();

  /**
   * @param onEvent told the path, relative to the root with `/`, or null when more than a file may have changed
   * @param onTrouble told once when the system refuses a watch; whoever watches should then look by itself
   */
  constructor(private readonly root: string, private readonly onEvent: (path: string | null) => void, private readonly onTrouble: (reason: string) => void) {
    this.refresh();
  }

  /** Watches folders that are new and forgets those that went away. */
  refresh(): void {
    const now = new Set(foldersUnder(this.root, new Set()));
    for (const [folder, watcher] of this.watchers) {
      if (now.has(folder)) continue;
      watcher.close();
      this.watchers.delete(folder);
    }
    for (const folder of now) if (!this.watchers.has(folder)) this.add(folder);
  }

  private add(folder: string): void {
    try {
      const watcher = watch(folder, (_, name) => this.event(folder, name));
      watcher.on('error', () => {
        watcher.close();
        this.watchers.delete(folder);
        this.onEvent(null);
      });
      this.watchers.set(folder, watcher);
    } catch (error) {
      this.onTrouble(String(error));
    }
  }

  private event(folder: string, name: string | null): void {
    if (name !== null && isIgnored(name)) return;
    const path = name === null ? folder : join(folder, name);
    const isFolder = this.watchers.has(path) || statSync(path, { throwIfNoEntry: false })?.isDirectory();
    if (isFolder) this.refresh();
    this.onEvent(isFolder ? null : relative(this.root, path).split(sep).join('/'));
  }

  close(): void {
    for (const watcher of this.watchers.values()) watcher.close();
    this.watchers.clear();
  }
}
