import { Fragment, isValidElement, type ReactNode } from 'react';

type Props = Readonly<Record<string, unknown>>;

/** Elements without content or end tag (HTML §13.1.2). */
const VOID = new Set(['area', 'base', 'br', 'col', 'embed', 'hr', 'img', 'input', 'link', 'meta', 'source', 'track', 'wbr']);
/** Attributes that count by standing there (HTML §2.3.2). */
const BOOLEAN = new Set(['async', 'autofocus', 'checked', 'controls', 'defer', 'disabled', 'hidden', 'loop', 'multiple', 'muted', 'novalidate', 'open', 'playsinline', 'readonly', 'required', 'reversed', 'selected']);
/** React's names that are not the attribute's in lower case. */
const NAMES: Readonly<Record<string, string>> = { className: 'class', htmlFor: 'for', defaultValue: 'value', defaultChecked: 'checked', shapeRendering: 'shape-rendering', viewBox: 'viewBox' };
const NO_ATTRIBUTES = new Set(['children', 'dangerouslySetInnerHTML', 'key', 'ref', 'suppressHydrationWarning']);
const ADDRESSES = new Set(['href', 'src', 'action', 'formaction']);
/** A scheme that runs scripts, with what browsers ignore inside it (URL standard §4.4: tabs and line ends are removed). */
const SCRIPT_ADDRESS = /^[\u0000-\u0020]*j[\t\n\r]*a[\t\n\r]*v[\t\n\r]*a[\t\n\r]*s[\t\n\r]*c[\t\n\r]*r[\t\n\r]*i[\t\n\r]*p[\t\n\r]*t[\t\n\r]*:/i;
const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#x27;' };

const escape = (text: string): string => (/[&<>"']/.test(text) ? text.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? '') : text);

function attribute(prop: string, value: unknown): string {
  if (value === null || value === undefined || NO_ATTRIBUTES.has(prop)) return '';
  const name = NAMES[prop] ?? prop.toLowerCase();
  if (name === 'style' || name.startsWith('on') || typeof value === 'function' || typeof value === 'object') {
    throw new Error(`A printed element cannot have ${prop}=${typeof value}: pages carry no inline styles and no handlers.`);
  }
  if (BOOLEAN.has(name)) return value ? ` ${name}=""` : '';
  if (typeof value === 'boolean' && !/^(?:aria|data)-/.test(name)) return '';
  const text = String(value);
  return ` ${name}="${ADDRESSES.has(name) && SCRIPT_ADDRESS.test(text) ? 'about:blank' : escape(text)}"`;
}

function attributes(props: Props): string {
  let out = '';
  for (const prop in props) out += attribute(prop, props[prop]);
  return out;
}

function content(name: string, props: Props, chosen: unknown): string {
  const raw = props.dangerouslySetInnerHTML as { __html: string } | undefined;
  const inner = raw ? raw.__html : print(props.children as ReactNode, chosen);
  // The parser drops a line end right after these tags (HTML §13.1.2.5).
  return (name === 'pre' || name === 'textarea') && inner.startsWith('\n') ? `\n${inner}` : inner;
}

function element(name: string, props: Props, chosen: unknown): string {
  if (name === 'select') {
    const { defaultValue, ...rest } = props;
    return `<select${attributes(rest)}>${content(name, rest, String(defaultValue ?? ''))}</select>`;
  }
  const isChosen = name === 'option' && chosen !== undefined && String(props.value ?? props.children) === chosen;
  const start = `<${name}${attributes(props)}${isChosen ? ' selected=""' : ''}`;
  return VOID.has(name) ? `${start}/>` : `${start}>${content(name, props, chosen)}</${name}>`;
}

/**
 * The HTML of server components that neither wait nor keep state, in one pass. A reading page is never hydrated, so React's
 * two passes over it, with a serialised tree in between, would be thrown away (ADR 0019). Text and attributes are escaped as
 * React does; hooks that read, such as `useTranslations`, work when this is called while a component renders.
 * @throws for what has no HTML: promises, client components, handlers, inline styles.
 */
export function print(node: ReactNode, chosen?: unknown): string {
  if (typeof node === 'string') return escape(node);
  if (typeof node === 'number' || typeof node === 'bigint') return String(node);
  if (node === null || node === undefined || typeof node === 'boolean') return '';
  if (Array.isArray(node)) return node.map((child: ReactNode) => print(child, chosen)).join('');
  if (isValidElement(node)) {
    const { type, props } = node as { type: unknown; props: Props };
    if (typeof type === 'string') return element(type, props, chosen);
    if (type === Fragment) return print(props.children as ReactNode, chosen);
    if (typeof type === 'function') return print((type as (own: Props) => ReactNode)(props), chosen);
  }
  throw new Error(`Nothing to print for ${Object.prototype.toString.call(node)}: components on a page are plain functions.`);
}
