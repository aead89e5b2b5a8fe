/** `3月` · `March` */
export function monthName(month: number, locale: string): string {
  if (locale.startsWith('zh')) return `${month}月`;
  return new Intl.DateTimeFormat('en-GB', { month: 'long', timeZone: 'UTC' }).format(Date.UTC(2026, month - 1, 15));
}
