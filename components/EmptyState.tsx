/** One sentence and one link, in the paper's voice. */
export function EmptyState({ text, href, link }: { text: string; href: string; link: string }) {
  return <p className="empty">{text}<a href={href}>{link}</a></p>;
}
