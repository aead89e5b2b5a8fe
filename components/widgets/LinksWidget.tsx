/** A headed list of links: accounts elsewhere, editions, the side menu. */
export function LinksWidget({ heading, links, rel }: { heading: string; links: { label: string; href: string; lang?: string }[]; rel?: string }) {
  if (links.length === 0) return null;
  return (
    <section className="widget">
      <h2>{heading}</h2>
      <ul className="counted">{links.map(({ label, href, lang }) => <li key={href}><a href={href} rel={rel} lang={lang} hrefLang={lang}>{label}</a></li>)}</ul>
    </section>
  );
}
