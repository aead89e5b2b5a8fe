import { useTranslations } from 'next-intl';
import { pageWindow } from './pageWindow';

type Props = { page: number; pageCount: number; hrefOf: (page: number) => string };

/** Numbers with the current one underlined, ‹ and › at the sides, « and » where the ends are out of the window. */
export function Pagination({ page, pageCount, hrefOf }: Props) {
  const t = useTranslations('pagination');
  if (pageCount < 2) return null;
  return (
    <nav className="pages" aria-label={t('label')}>
      <ul>
        {page > 1 && <li><a href={hrefOf(1)} aria-label={t('first')}>«</a></li>}
        {page > 1 && <li><a href={hrefOf(page - 1)} rel="prev" aria-label={t('previous')}>‹</a></li>}
        {pageWindow(page, pageCount).map((n, index) => (
          <li key={n ?? `gap${index}`}>
            {n === null ? <span aria-hidden="true">…</span> : <a href={hrefOf(n)} aria-label={t('page', { page: String(n) })} aria-current={n === page ? 'page' : undefined}>{n}</a>}
          </li>
        ))}
        {page < pageCount && <li><a href={hrefOf(page + 1)} rel="next" aria-label={t('next')}>›</a></li>}
        {page < pageCount && <li><a href={hrefOf(pageCount)} aria-label={t('last')}>»</a></li>}
      </ul>
      <p>{t('status', { page: String(page), total: String(pageCount) })}</p>
    </nav>
  );
}
