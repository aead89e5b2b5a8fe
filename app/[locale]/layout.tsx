import { hasLocale } from 'next-intl';
import { notFound } from 'next/navigation';
import type { ReactNode } from 'react';
import { EARLY_SCRIPT } from '../../client/early';
import { routing } from '../../i18n/routing';
import '../globals.css';

export const generateStaticParams = () => [];

export { viewport } from '../../seo/head/viewport';

export default async function RootLayout({ children, params }: { children: ReactNode; params: Promise<{ locale: string }> }) {
  const { locale } = await params;
  if (!hasLocale(routing.locales, locale)) notFound();
  return (
    <html lang={locale} suppressHydrationWarning>
      <head>
        <script dangerouslySetInnerHTML={{ __html: EARLY_SCRIPT }} />
        {process.env.CLIENT_SCRIPT && <script type="module" src={process.env.CLIENT_SCRIPT} />}
      </head>
      <body>{children}</body>
    </html>
  );
}
