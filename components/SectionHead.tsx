import type { ReactNode } from 'react';

type Props = { id?: string; children: ReactNode; href?: string; more?: string; moreLabel?: string; rule?: 'ink' | 'thin' };

/** Opens a section: the 3 px ink rule, its name, and the way to the rest. */
export function SectionHead({ id, children, href, more, moreLabel, rule = 'ink' }: Props) {
  return (
    <header className={`sec ${rule}`}>
      <h2 id={id}>{href ? <a href={href}>{children}</a> : children}</h2>
      {href && more && <a className="more" href={href} aria-label={moreLabel}>{more}<span aria-hidden="true"> ›</span></a>}
    </header>
  );
}
