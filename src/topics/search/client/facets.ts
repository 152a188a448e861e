import {
  type Entry,
  KINDS,
  type Kind,
  type PackedCatalogue,
} from '../../../model/search/catalogue.ts';
import { type SearchAddress, writeAddress } from '../address.ts';

/** A value of a facet by which results are filtered, with the number that it would leave. */
export interface Choice {
  name: string;
  count: number;
  address: string;
  isChosen: boolean;
}

/** A facet of the results with its values, the first of which lets everything through. */
export interface ResultFacet {
  name: string;
  choices: Choice[];
}

/** The entries that the filters of an address let through. */
export function filtered(entries: readonly Entry[], address: SearchAddress): Entry[] {
  const { doc, kind, chapter } = address;
  return entries.filter(
    (entry) =>
      (!doc || entry.doc === doc) &&
      (!kind || entry.kind === kind) &&
      (!chapter || entry.chapter === chapter),
  );
}

/** The filters with the counts that each choice would leave under the other filters. */
export function facetsOf(
  { documents }: PackedCatalogue,
  entries: readonly Entry[],
  address: SearchAddress,
): ResultFacet[] {
  const { doc, kind, chapter, ...rest } = address;
  const titles = documents.map(({ id, title }): [string, string] => [id, title]);
  const inDoc = documents.find(({ id }) => id === doc);
  const names = inDoc?.chapters.map(({ id, name }): [string, string] => [id, shortName(name)]);
  const facets = [
    facet('文献', titles, doc, (value) => ({ ...rest, kind, doc: value }), entries),
    facet('类别', Object.entries(KINDS), kind, (value) => withKind(address, value), entries),
    facet('章', names ?? [], chapter, (value) => ({ ...rest, doc, kind, chapter: value }), entries),
  ];
  return facets.filter(
    ({ choices }) => choices.length > 2 || choices.some((c) => c.isChosen && c !== choices[0]),
  );
}

function withKind(address: SearchAddress, value: string | undefined): SearchAddress {
  return { ...address, kind: value as Kind | undefined };
}

/** 第五章 坚持协调发展… → 第五章; a short name stays whole. */
function shortName(name: string): string {
  return /^(第.+?章) /.exec(name)?.[1] ?? (name.length > 12 ? `${name.slice(0, 10)}……` : name);
}

function facet(
  name: string,
  values: readonly (readonly [string, string])[],
  chosen: string | undefined,
  to: (value: string | undefined) => SearchAddress,
  entries: readonly Entry[],
): ResultFacet {
  const choice = (value: string | undefined, label: string): Choice => ({
    name: label,
    count: filtered(entries, to(value)).length,
    address: writeAddress(to(value)),
    isChosen: value === chosen,
  });
  const choices = values
    .map(([value, label]) => choice(value, label))
    .filter(({ count, isChosen }) => count > 0 || isChosen);
  return { name, choices: [choice(undefined, '全部'), ...choices] };
}
