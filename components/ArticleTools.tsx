import { useTranslations } from 'next-intl';

/** Share links that need no script; the buttons stand there only where scripts run. */
export function ArticleTools({ url, title }: { url: string; title: string }) {
  const t = useTranslations('article');
  const weibo = `https://service.weibo.com/share/share.php?url=${encodeURIComponent(url)}&title=${encodeURIComponent(title)}`;
  const mail = `mailto:?subject=${encodeURIComponent(title)}&body=${encodeURIComponent(url)}`;
  return (
    <div className="tools">
      <p>
        <span>{t('share')}</span> <a href={weibo} rel="noopener nofollow" target="_blank">{t('shareWeibo')}</a> <a href={mail}>{t('shareMail')}</a>{' '}
        <button type="button" className="js" data-copy-link={url} data-done={t('copied')}>{t('copyLink')}</button>
      </p>
      <p className="js" data-text-size="">
        <span>{t('textSize')}</span> <button type="button" value="small">{t('textSmaller')}</button>{' '}
        <button type="button" value="">{t('textNormal')}</button> <button type="button" value="large">{t('textLarger')}</button>
      </p>
    </div>
  );
}
