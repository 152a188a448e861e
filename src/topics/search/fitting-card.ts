import { REGION } from '../../model/provinces.ts';
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
  const named = Object.keys(PLANS).filter((name) => plain.includes(name));
  const years = [
    ...(plain.match(/(?:19|20)\d\d/g) ?? []),
    ...named.flatMap((name) => PLANS[name] ?? []),
  ];
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
  const on = places.filter(([number]) => narrows?.includes(number));
  const ids = on.flatMap(([, page]) => /([^/]+)\.html$/.exec(page)?.[1] ?? []);
  const isProvince = (id: string) => REGION.some((province) => province.id === id);
  const [provinces, others] = [ids.filter(isProvince), ids.filter((id) => !isProvince(id))];
  // A place lies in its province: both together would say nothing more.
  if (others.length > 0) return `${address}#places=${others.join(',')}`;
  return provinces.length > 0 ? `${address}#provinces=${provinces.join(',')}` : address;
}
