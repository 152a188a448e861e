import { type Card, type FigureKind, figureName } from '../../model/search/things.ts';

/** Last years of the plans, as questions name them. */
const PLANS: Record<string, string> = { 十一五: '2010', 十二五: '2015', 十三五: '2020' };
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
  const dated = plain.replace(/十[一二三]五/g, (name) => PLANS[name] ?? name);
  const years = dated.match(/20\d\d/g) ?? [];
  const kinds = WANTED.flatMap(([kind, words]) => (words.test(plain) ? [kind] : []));
  const asked = years.flatMap((year) => kinds.map((kind) => figureName(year, kind)));
  const rows = card.rows ?? [];
  const found =
    rows.findLast(([, , figures]) => asked.some((name) => figures.includes(name))) ??
    rows.find(([, , figures]) => years.some((year) => figures.includes(year)));
  return found ? { ...card, quote: [found[0], found[1]] } : card;
}

/**
 * Where the card of a map leads to: narrowed to the places that are named besides, if it has them.
 * @param places numbers of the places, and the addresses of their pages
 */
export function narrowed(
  { address, narrows }: Card,
  places: readonly (readonly [number: number, address: string])[],
): string {
  for (const group of ['places', 'provinces'] as const) {
    const on = places.filter(([number]) => narrows?.[group].includes(number));
    const ids = on.map(([, page]) => page.replace(/^.*\/|\.html$/g, ''));
    if (ids.length > 0) return `${address}#${group}=${ids.join(',')}`;
  }
  return address;
}
