const PREFIX = 'broadsheet.';

/** Remembers a reader's choice on this device; browsers that forbid storage simply forget it. */
export function remember(key: string, value: string): void {
  try {
    if (value === '') localStorage.removeItem(PREFIX + key);
    else localStorage.setItem(PREFIX + key, value);
  } catch {
    // private windows and full disks refuse; the choice holds for this page
  }
}

export function recall(key: string): string {
  try {
    return localStorage.getItem(PREFIX + key) ?? '';
  } catch {
    return '';
  }
}
