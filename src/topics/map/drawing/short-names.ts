import type { PlaceEntry } from '../../../model/data/places.ts';

/** A place's name as a map writes it: the one given for it, or cities without 市, others in full. */
export function shortName({
  kind,
  name,
  short,
}: Pick<PlaceEntry, 'kind' | 'name' | 'short'>): string {
  if (short) return short;
  return kind === 'prefecture' || kind === 'county' || kind === 'province'
    ? name.replace(/(?<=..)市$/, '')
    : name;
}
