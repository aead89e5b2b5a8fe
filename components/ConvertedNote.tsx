import { useTranslations } from 'next-intl';

/** Says that nobody wrote the page in this script, and leads to the one that somebody wrote. */
export function ConvertedNote({ from, href }: { from: string; href: string }) {
  const t = useTranslations('article');
  return <p className="converted">{t.rich('converted', { link: (words) => <a href={href} hrefLang={from} lang={from}>{words}</a> })}</p>;
}
