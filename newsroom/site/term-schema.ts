import { z } from 'zod';
import { routing } from '../../i18n/routing';

const EDITIONS = routing.locales.join(', ');

/** One schema for a plain text and another for a map: a union would only say that neither fits. */
function textOrMap<T>(text: z.ZodType<T, string>, map: z.ZodType<T>, hint: string) {
  return z.unknown().transform((value, context): T => {
    const read = (typeof value === 'object' && value !== null ? map : text).safeParse(value);
    if (read.success) return read.data;
    for (const { code, message, path, ...issue } of read.error.issues) {
      const unknown = code === 'unrecognized_keys' && 'keys' in issue ? (issue.keys as string[]).slice(0, 1) : [];
      context.addIssue({ code: 'custom', path: [...path, ...unknown], message: `${message}; ${hint}` });
    }
    return z.NEVER;
  });
}

/** A text, or a text for each edition; a plain text stands for every edition. */
function localText(longest: number) {
  const line = z.string({ error: 'must be a text' }).trim().min(1, 'must not be empty').max(longest, `may have ${longest} characters`);
  const byEdition = z.partialRecord(z.enum(routing.locales), line, { error: (issue) => (String(issue.code) === 'unrecognized_keys' ? 'this is no edition of the site' : undefined) });
  return textOrMap<Record<string, string>>(line.transform((text) => ({ '': text })), byEdition, `allowed is a text, or a text per edition (${EDITIONS})`);
}

const TITLE = 80;
const DESCRIPTION = 600;

type TermImage = { src: string; alt?: Record<string, string> | undefined; credit?: Record<string, string> | undefined };

const image = textOrMap<TermImage>(
  z.string().trim().min(1, 'must not be empty').transform((src) => ({ src })),
  z.object({ src: z.string({ error: 'must be the path of a picture' }).min(1), alt: localText(2 * TITLE).optional(), credit: localText(TITLE).optional() }).strict(),
  'allowed is the path of a picture, or a map of src, alt and credit');

/** `content/terms/…/<id>.yml`: every key is optional. */
export const termSchema = z
  .object({
    id: z.string({ error: 'must be a text' }).trim().min(1, 'must not be empty').optional(),
    kind: z.enum(['tag', 'category', 'series'], { error: 'must be tag, category or series' }).optional(),
    title: localText(TITLE).optional(),
    description: localText(DESCRIPTION).optional(),
    image: image.optional(),
    initial: z.string().regex(/^[A-Za-z]$/, 'must be one letter from A to Z').transform((letter) => letter.toUpperCase()).optional(),
  }, { error: 'must be a map of fields: title, description, image, initial' })
  .strict();

export type TermFile = z.infer<typeof termSchema>;
