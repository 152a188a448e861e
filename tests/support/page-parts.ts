/** Parts of a page besides its text: styles, scripts, and files that it asks for. */
import { existsSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { gzipSync } from 'node:zlib';
import { type DefaultTreeAdapterTypes, parse } from 'parse5';
import { elementsOf } from './built-site.ts';

type Element = DefaultTreeAdapterTypes.Element;

export interface PageParts {
  html: string;
  /** The site's files that the page loads by itself, by path from the site's root. */
  files: string[];
  /** Program text, inline and from files. */
  scripts: string[];
  /** Style sheets, inline and from files. */
  styles: string[];
}

/** Links that make a browser fetch something at once. */
const FETCHED = /\b(stylesheet|modulepreload|preload|icon|apple-touch-icon|manifest)\b/;
/** Types of script elements that hold programs; others hold data. */
const PROGRAM = /^(module|text\/javascript|)$/;

/**
 * Reads a page and the files that it loads as it opens.
 * @param folder the built site
 * @param path the page's path from there
 */
export function readParts(folder: string, path: string): PageParts {
  const html = readFileSync(join(folder, path), 'utf8');
  const elements = [...elementsOf(parse(html))];
  const inside = (address: string) =>
    posix.join(posix.dirname(path), address.replace(/[?#].*/, ''));
  const read = (address: string) => textOf(join(folder, inside(address)));
  const scripts = elements
    .filter((it) => it.tagName === 'script' && PROGRAM.test(attribute(it, 'type') ?? ''))
    .map((it) => (attribute(it, 'src') ? read(attribute(it, 'src') ?? '') : content(it)));
  const inline = elements.filter(({ tagName }) => tagName === 'style').map(content);
  const sheets = elements.filter((it) => /\bstylesheet\b/.test(attribute(it, 'rel') ?? ''));
  const linked = sheets.map((it) => read(attribute(it, 'href') ?? ''));
  const files = elements.map(fetchedBy).filter((it) => it !== undefined && !/^data:/.test(it));
  return {
    html,
    files: files.map((it) => inside(it ?? '')),
    scripts,
    styles: [...inline, ...linked],
  };
}

/** Bytes of texts as servers send them. */
export function gzipBytes(...texts: string[]): number {
  return gzipSync(texts.join('\n')).length;
}

/**
 * The value of an attribute.
 * @returns undefined where the element lacks it
 */
export function attribute({ attrs }: Element, name: string): string | undefined {
  return attrs.find((it) => it.name === name)?.value;
}

/** The text between an element's tags, where it has no elements inside. */
export function content({ childNodes }: Element): string {
  return childNodes.map((node) => ('value' in node ? node.value : '')).join('');
}

function fetchedBy(element: Element): string | undefined {
  if (/^(script|img|iframe|source|video|audio|embed)$/.test(element.tagName)) {
    return attribute(element, 'src') || undefined;
  }
  const isFetched = element.tagName === 'link' && FETCHED.test(attribute(element, 'rel') ?? '');
  return isFetched ? attribute(element, 'href') : undefined;
}

function textOf(file: string) {
  return existsSync(file) ? readFileSync(file, 'utf8') : '';
}
