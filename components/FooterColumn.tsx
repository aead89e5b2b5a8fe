import type { MenuLink } from './menus';

/** One list of links of the footer; nothing when it would be empty. */
export function FooterColumn({ heading, links, wide = false }: { heading: string; links: MenuLink[]; wide?: boolean }) {
  if (links.length === 0) return null;
  return (
    <div className={wide ? 'wide' : undefined}>
      <h2>{heading}</h2>
      <ul>{links.map(({ label, href }) => <li key={href}><a href={href}>{label}</a></li>)}</ul>
    </div>
  );
}
