import { type IndexParams, TermIndexPage, termIndexMetadata } from '../../_lib/term-page';

export const revalidate = 60;
export const generateStaticParams = () => [];
export const generateMetadata = (props: IndexParams) => termIndexMetadata('series', props);

export default function Page(props: IndexParams) {
  return <TermIndexPage kind="series" {...props} />;
}
