import { useTranslations } from 'next-intl';

/** The article's address as a code: WeChat has no address that a share link could lead to. Drawn when a reader asks. */
export function WeixinDialog() {
  const t = useTranslations('article');
  return (
    <dialog className="weixin" data-qr="" aria-labelledby="weixin">
      <div>
        <p className="weixin-title" id="weixin">{t('weixinTitle')}</p>
        <svg role="img" aria-label={t('qrCode')} shapeRendering="crispEdges"><path /></svg>
        <p>{t('weixinHint')}</p>
        <form method="dialog"><button>{t('close')}</button></form>
      </div>
    </dialog>
  );
}
