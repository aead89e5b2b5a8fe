import { type Context, typedScalar, unwrapped } from './context';
import type { Found } from './fields';
import { cleanLine, cleanText } from './text';

/** A found field as text; undefined, with its problem reported, when it is not text. */
export function textOfField(context: Context, found: Found, clean: (text: string) => string = cleanText): string | undefined {
  const { path, value } = unwrapped(found.key, found.value);
  if (typeof value === 'string') return clean(value) || undefined;
  const typed = typedScalar(context, path, value);
  if (typed !== null) {
    context.report.warn(found.key, 'read-as-text', typed, 'Text is meant here; it is read as typed.', 'Put it in quotes.');
    return clean(typed) || undefined;
  }
  const kind = Array.isArray(value) ? 'a list' : 'a map';
  context.report.reject(found.key, 'wrong-type', value, `Text is meant here, not ${kind}.`, 'Put the value in quotes.');
  return undefined;
}

/** The first of these fields, as text that may have several lines. */
export function readText(context: Context, ...names: string[]): string | undefined {
  const found = context.fields.first(...names);
  return found ? textOfField(context, found) : undefined;
}

/** The first of these fields, as one line of text. */
export function readLine(context: Context, ...names: string[]): string | undefined {
  const found = context.fields.first(...names);
  return found ? textOfField(context, found, cleanLine) : undefined;
}
