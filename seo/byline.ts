import { oneLine } from './text';

/** Words before a name: Google wants the name alone, without office or source (article structured data, author). */
const OFFICE = /^(?:(?:作者|记者|编辑|责编|责任编辑|来源|文|图|撰文)\s*[:：|｜/／]\s*|(?:本报|本刊|特约)?记者\s+|by\s+)/iu;
/** Endings of bylines that name a desk, a paper or an agency. */
const BODY = /(?:编辑部|评论部|组|报社|通讯社|新华社|中新社|日报|晚报|时报|新闻网|电视台|(?:^|\s)(?:desk|staff|team|newsroom|agency|editors|reuters|xinhua|ap|afp))$/iu;

/** The name of a byline such as `作者：张三`. */
export function bylineName(byline: string): string {
  const line = oneLine(byline);
  return line.replace(OFFICE, '') || line;
}

/** Whether a name is that of a desk or agency rather than of a person. */
export function isOrganizationName(name: string): boolean {
  return BODY.test(name);
}
