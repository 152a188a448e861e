import type { Place } from './atlas.ts';

/** Long names as maps write them; the rest follows a rule. */
const SHORT: Readonly<Record<string, string>> = {
  'daxinganling-diqu': '大兴安岭',
  yanbian: '延边',
  elunchun: '鄂伦春',
  molidawa: '莫力达瓦',
  fumeng: '阜蒙',
  neimenggu: '内蒙古',
  liangyi: '伊敏—伊尔施',
};

/** A place's name as a map writes it: cities without 市, all others in full. */
export function shortName({ id, kind, name }: Pick<Place, 'id' | 'kind' | 'name'>): string {
  const given = SHORT[id];
  if (given) return given;
  return kind === 'prefecture' || kind === 'county' || kind === 'province'
    ? name.replace(/(?<=..)市$/, '')
    : name;
}
