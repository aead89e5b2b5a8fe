import { homePath } from '../i18n/paths';
import { text } from '../i18n/text';
import type { SiteSettings } from '../settings/site-types';

/** The paper's name: its drawn wordmark, or set in type where it has none. */
export function Wordmark({ settings, locale }: { settings: SiteSettings; locale: string }) {
  const name = text(settings.name, locale);
  const { logo } = settings;
  return (
    <a className="wordmark" href={homePath(locale)} rel="home">
      {logo ? <img src={logo.url} width={logo.width} height={logo.height} alt={name} /> : name}
    </a>
  );
}
