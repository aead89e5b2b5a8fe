import type { Page } from '@playwright/test';

/** Chromium's own note on an answer that failed; the answers themselves are judged below, with their addresses. */
const SAID_TWICE = 'Failed to load resource';

/** Leaving a page stops the pictures that are still under way; a browser without JavaScript asks for no script. */
const NO_FAILURE = ['net::ERR_ABORTED', 'csp'];

/** Whatever a reader's browser would complain about, and every request to somebody else. */
export function watch(page: Page, origin: string): string[] {
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type()) && !message.text().startsWith(SAID_TWICE)) complaints.push(`console: ${message.text()} ${message.location().url}`);
  });
  page.on('pageerror', (error) => complaints.push(`script: ${error.message}`));
  page.on('requestfailed', (request) => {
    const why = request.failure()?.errorText ?? '';
    if (!NO_FAILURE.includes(why)) complaints.push(`failed: ${request.url()} ${why}`);
  });
  page.on('request', (request) => {
    if (!/^(data|blob):/.test(request.url()) && new URL(request.url()).origin !== origin) complaints.push(`elsewhere: ${request.url()}`);
  });
  page.on('response', (response) => {
    if (response.status() >= 400 && !response.request().isNavigationRequest()) complaints.push(`${response.status()}: ${response.url()}`);
  });
  return complaints;
}
