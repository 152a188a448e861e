import { type Card, type FigureKind, figureName } from '../../model/search/entities.ts';

/** Names of the country's five-year plans from the eleventh on. */
const PLAN = /十[一二三四五六七八九]五/g;

/**
 * Gives each plan that a question names its last year; the eleventh ended in 2010.
 * @param plain the question in one width and case
 */
export function withPlanYears(plain: string): string {
  return plain.replace(PLAN, ([, number = '']) =>
    String(2005 + 5 * '十一二三四五六七八九'.indexOf(number)),
  );
}

const WANTED: [FigureKind, RegExp][] = [
  ['target', /目标|计划|要求|达到/],
  ['actual', /实际|完成|实现|结果/],
];

/**
 * The card of an indicator with the row of the table that has the figure asked for; other cards,
 * and those of which no figure is asked for, as they are.
 * @param plain the question in one width and case
 */
export function withRow(card: Card, plain: string): Card {
  const years = withPlanYears(plain).match(/20\d\d/g) ?? [];
  const kinds = WANTED.flatMap(([kind, words]) => (words.test(plain) ? [kind] : []));
  const asked = years.flatMap((year) => kinds.map((kind) => figureName(year, kind)));
  const rows = card.rows ?? [];
  const found =
    rows.findLast(([, , figures]) => asked.some((name) => figures.includes(name))) ??
    rows.find(([, , figures]) => years.some((year) => figures.includes(year)));
  return found ? { ...card, quote: [found[0], found[1]] } : card;
}

/** Places and documents that a question names besides a map. */
export interface NamedBesides {
  /** The question in one width and case. */
  plain: string;
  /** Numbers of the places, and the addresses of their pages. */
  places: readonly (readonly [number: number, address: string])[];
  /** Ids of documents. */
  docs: readonly string[];
}

/** The address that the card of a map leads to: narrowed to places that are named besides, else to a kind and documents. */
export function narrowed(
  { address, narrows }: Card,
  { plain, places, docs }: NamedBesides,
): string {
  if (!narrows) return address;
  for (const group of ['places', 'provinces'] as const) {
    const on = places.filter(([number]) => narrows[group].includes(number));
    const ids = on.map(([, page]) => page.replace(/^.*\/|\.html$/g, ''));
    if (ids.length > 0) return `${address}#${group}=${ids.join(',')}`;
  }
  const named = narrows.kinds.filter(([, words]) => words.some((word) => plain.includes(word)));
  const kinds = named.length > 0 ? named : narrows.kinds;
  const drawn = docs.filter((doc) => kinds.some(([, , own]) => own.includes(doc)));
  const parts = [
    named.length > 0 && `kinds=${named.map(([id]) => id).join(',')}`,
    drawn.length > 0 && `docs=${drawn.join(',')}`,
  ].filter(Boolean);
  return parts.length > 0 ? `${address}#${parts.join('&')}` : address;
}
