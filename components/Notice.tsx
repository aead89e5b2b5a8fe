import type { ReactNode } from 'react';

/** What went differently than the reader hoped, said plainly. */
export function Notice({ kicker, title, text, children }: { kicker: string; title: string; text: string; children?: ReactNode }) {
  return (
    <div className="notice">
      <p className="label">{kicker}</p>
      <h1>{title}</h1>
      <p>{text}</p>
      {children}
    </div>
  );
}
