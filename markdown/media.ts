import type { Element, ElementContent, Root } from 'hast';
import { mediaAddress } from './addresses';
import { element, isElement, type Parent, rewrite, stringProperty, text } from './hast';
import { inlineParents } from './inline';
import type { RenderOptions } from './types';
import { watchAddress } from './videoSites';

type Options = Pick<RenderOptions, 'labels' | 'videoHosts' | 'images'>;

/**
 * Replaces embedded frames and tames video and sound, in place. A frame of a known video host
 * becomes a figure whose link opens the video's page (and which a script may turn into the player);
 * any other frame a plain link. Videos and sounds load nothing before they are started.
 */
export function tameMedia(root: Root, options: Options): void {
  rewrite(root, (node, parent) => {
    if (node.tagName === 'iframe') return frame(node, parent, options);
    if (node.tagName === 'video' || node.tagName === 'audio') return recording(node, options);
    return undefined;
  });
}

function frame(node: Element, parent: Parent, { labels, videoHosts }: Options): ElementContent[] {
  const address = mediaAddress(stringProperty(node, 'src') ?? stringProperty(node, 'dataSrc') ?? '');
  if (!address?.startsWith('https:')) return [];
  const url = new URL(address);
  if (!isKnown(url.hostname, videoHosts)) return [link(url.href, url.hostname)];
  const watch = watchAddress(url);
  const player = link(watch, labels.playVideo(new URL(watch).hostname.replace(/^www\./, '')));
  player.properties.dataEmbed = url.href;
  if (parent.type === 'element' && inlineParents.has(parent.tagName)) return [player];
  const note = labels.externalVideo ? [element('figcaption', {}, [text(labels.externalVideo)])] : [];
  return [element('figure', { className: ['video'] }, [player, ...note])];
}

function isKnown(host: string, known: readonly string[]): boolean {
  return known.some((name) => host === name.toLowerCase() || host.endsWith(`.${name.toLowerCase()}`));
}

function link(href: string, label: string): Element {
  return element('a', { href, rel: ['noopener'] }, [text(label)]);
}

function recording(node: Element, { images }: Options): ElementContent[] | undefined {
  const served = (src: string | undefined) => (src === undefined ? null : mediaAddress(images[src]?.url ?? src));
  const { id, lang, width, height } = node.properties;
  const src = served(stringProperty(node, 'src'));
  const poster = served(stringProperty(node, 'poster'));
  const children = node.children.filter((child) => {
    if (!isElement(child, 'source')) return true;
    const address = served(stringProperty(child, 'src'));
    if (address) child.properties.src = address;
    return address !== null;
  });
  if (!src && !children.some((child) => isElement(child, 'source'))) return node.children.filter((child) => !isElement(child, 'source'));
  node.children = children;
  node.properties = { id, lang, width, height, ...(src && { src }), ...(poster && { poster }), controls: true, preload: 'none' };
  return undefined;
}
