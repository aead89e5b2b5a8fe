import { TermPage, type TermParams, termMetadata } from '../../../_lib/term-page';

export const revalidate = 60;
export const generateStaticParams = () => [];
export const generateMetadata = (props: TermParams) => termMetadata('category', props);

export default function Page(props: TermParams) {
  return <TermPage kind="category" {...props} />;
}
