import { useTranslations } from 'next-intl';
import { WeixinDialog } from './WeixinDialog';

/** Share links that need no script; the buttons stand there only where scripts run. */
export function ArticleTools({ url, title }: { url: string; title: string }) {
  const t = useTranslations('article');
  const weibo = `https://service.weibo.com/share/share.php?url=${encodeURIComponent(url)}&title=${encodeURIComponent(title)}`;
  const mail = `mailto:?subject=${encodeURIComponent(title)}&body=${encodeURIComponent(url)}`;
  return (
    <>
      <div className="tools" data-address={url}>
        <p>
          <span>{t('share')}</span> <button type="button" className="js" data-share="qr" aria-haspopup="dialog">{t('shareWeixin')}</button>{' '}
          <a href={weibo} rel="noopener nofollow" target="_blank">{t('shareWeibo')}</a> <a href={mail}>{t('shareMail')}</a>{' '}
          <button type="button" className="js" data-share="copy" data-done={t('copied')}>{t('copyLink')}</button>{' '}
          <button type="button" className="js shares" data-share="device">{t('shareDevice')}</button>
        </p>
        <p className="js" data-text-size="">
          <span>{t('textSize')}</span> <button type="button" value="small">{t('textSmaller')}</button>{' '}
          <button type="button" value="">{t('textNormal')}</button> <button type="button" value="large">{t('textLarger')}</button>
        </p>
      </div>
      <WeixinDialog />
    </>
  );
}
