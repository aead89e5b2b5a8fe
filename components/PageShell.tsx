import type { ReactNode } from 'react';
import { BackToTop } from './BackToTop';
import { print } from './print';
import { SiteFooter } from './SiteFooter';
import { SiteHeader } from './SiteHeader';
import { SkipLink } from './SkipLink';
import type { ScreenProps } from './types';

type Props = ScreenProps & { search?: boolean; className?: string; children: ReactNode };

/** Everything around a page's own content. */
export function PageShell({ settings, locale, header, search, className = '', children }: Props) {
  const screen = { settings, locale, header };
  const page = (
    <>
      <SkipLink />
      <SiteHeader {...screen} search={search} />
      <main id="main" className={`wrap ${className}`} tabIndex={-1}>
        {children}
        <BackToTop />
      </main>
      <SiteFooter {...screen} />
    </>
  );
  return <div className="page" dangerouslySetInnerHTML={{ __html: print(page) }} />;
}
