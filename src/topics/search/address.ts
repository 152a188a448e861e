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
  const kind = kindNamed(given.get('kind') ?? '');
  const [doc, chapter] = [given.get('doc'), given.get('chapter')];
  return {
    q: given.get('q') ?? '',
    ...(doc && { doc }),
    ...(kind && { kind }),
    ...(doc && chapter && { chapter }),
    ...(given.get('sort') === 'relevance' && { byRelevance: true }),
  };
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

function kindNamed(name: string): Kind | undefined {
  const kinds = Object.keys(KINDS) as Kind[];
  return kinds.find((kind) => kind === name || KINDS[kind] === name);
}
