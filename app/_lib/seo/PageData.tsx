import { extraTags } from '../../../seo/head/extra-tags';
import { baiduTimes } from '../../../seo/json-ld/baidu';
import { serialiseJsonLd } from '../../../seo/json-ld/serialise';
import type { SiteFacts } from '../../../seo/types';
import { type Head, pageFacts } from './metadata';

/** What `generateMetadata` cannot say: structured data, and the tags of engines it does not know. */
export function PageData({ head, graph }: { head: Head; graph?: (site: SiteFacts) => object }) {
  const page = pageFacts(head);
  const data = [...(graph ? [graph(page.site)] : []), ...(page.article ? [baiduTimes(page.article, page.site.origin)] : [])];
  return (
    <>
      {extraTags(page).map((tag) => <meta key={`${'property' in tag ? tag.property : tag.httpEquiv} ${tag.content}`} {...tag} />)}
      {data.map((value, index) => <script key={index} type="application/ld+json" dangerouslySetInnerHTML={{ __html: serialiseJsonLd(value) }} />)}
    </>
  );
}
