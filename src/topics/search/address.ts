import { PAGES } from '../../model/addresses.ts';
import { KINDS, type Kind } from '../../model/search/catalogue.ts';

/** The state of the search page, as its address holds it. */
export interface SearchAddress {
  q: string;
  doc?: string;
  kind?: Kind;
  /** With `doc`. */
  chapter?: string;
  /** In the order of relevance; else in that of the texts. */
  byRelevance?: boolean;
}

/** Reads `?q=…&doc=…&kind=…&chapter=…&sort=…`; a kind may be written in Chinese. */
export function readAddress(search: string): SearchAddress {
  const given = new URLSearchParams(search);
  const kind = kindNamed(wordIn(given.get('kind')));
  const [doc, chapter] = [wordIn(given.get('doc')), wordIn(given.get('chapter'))];
  return {
    q: readText(search),
    ...(doc && { doc }),
    ...(kind && { kind }),
    ...(doc && chapter && { chapter }),
    ...(wordIn(given.get('sort')) === 'relevance' && { byRelevance: true }),
  };
}

/** The word with which a value begins: messengers take for a part of a link what follows it. */
function wordIn(value: string | null): string {
  return /^[\p{L}\p{N}-]+/u.exec(value ?? '')?.[0] ?? '';
}

/** The address of the search page in a state. */
export function writeAddress({ q, doc, kind, chapter, byRelevance }: SearchAddress): string {
  const parameters = new URLSearchParams({ q });
  if (doc) parameters.set('doc', doc);
  if (kind) parameters.set('kind', kind);
  if (doc && chapter) parameters.set('chapter', chapter);
  if (byRelevance) parameters.set('sort', 'relevance');
  return `${PAGES.search}?${parameters}`;
}

/**
 * The query of an address. Other sites and old programs write it in GBK (`%B4%F3%C7%EC`), or escape
 * what is escaped already (`%25E5…`); what is broken beyond that is read as far as it can be.
 */
function readText(search: string): string {
  const [, written = ''] = /[?&]q=([^&]*)/.exec(search) ?? [];
  const text = decoded(written.replaceAll('+', ' '));
  const again = /%[89a-f][\da-f]/i.test(text) ? decoded(text) : text;
  return again.includes('\ufffd') ? text : again;
}

/** Decodes escapes as UTF-8, or else as GBK. */
function decoded(written: string): string {
  const bytes: number[] = [];
  for (const [piece, code] of written.matchAll(/%([\da-f]{2})|[\s\S]/giu)) {
    if (code) bytes.push(Number.parseInt(code, 16));
    else bytes.push(...new TextEncoder().encode(piece));
  }
  const all = new Uint8Array(bytes);
  const text = new TextDecoder().decode(all);
  if (!text.includes('\ufffd')) return text;
  // With some characters right it is UTF-8, cut off or broken.
  if (/\p{Script=Han}/u.test(text)) return text.replaceAll('\ufffd', '');
  return new TextDecoder('gb18030').decode(all);
}

function kindNamed(name: string): Kind | undefined {
  const kinds = Object.keys(KINDS) as Kind[];
  return kinds.find((kind) => kind === name || KINDS[kind] === name);
}
