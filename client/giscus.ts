import { recall, remember } from './storage';
import { isDark } from './theme';

const ORIGIN = 'https://giscus.app';

/** Signing in leads back here with a session in the address; it is kept and leaves the address bar. */
function session(): string {
  const address = new URL(location.href);
  const given = address.searchParams.get('giscus');
  if (given === null) return recall('giscus');
  remember('giscus', given);
  address.searchParams.delete('giscus');
  history.replaceState(null, '', address);
  return given;
}

function addressOf({ dataset }: HTMLButtonElement): string {
  const { repo = '', repoId = '', category = '', categoryId = '', term = '', lang = '' } = dataset;
  const here = location.href.split('#')[0] ?? '';
  const query = new URLSearchParams({
    origin: here, session: session(), repo, repoId, category, categoryId, term, strict: '1', reactionsEnabled: '1',
    emitMetadata: '0', inputPosition: 'top', theme: isDark() ? 'dark' : 'light', backLink: here,
  });
  return `${ORIGIN}/${lang === 'en' ? 'en' : lang}/widget?${query}`;
}

/** giscus in its own frame: its script never runs in this page. The frame tells its height and a lost session by message. */
export function giscus(button: HTMLButtonElement): void {
  const frame = document.createElement('iframe');
  frame.src = addressOf(button);
  frame.title = button.textContent ?? '';
  frame.className = 'comments-frame';
  addEventListener('message', ({ origin, source, data }: MessageEvent<{ giscus?: { resizeHeight?: number; signOut?: boolean } }>) => {
    if (origin !== ORIGIN || source !== frame.contentWindow) return;
    const { resizeHeight, signOut } = data.giscus ?? {};
    if (resizeHeight) frame.height = String(resizeHeight);
    if (signOut) remember('giscus', '');
  });
  button.closest('p')?.replaceWith(frame);
}
