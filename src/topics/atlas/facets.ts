import { PLACE_KINDS, PLACE_PRECISIONS } from '../../model/data/places.ts';
import { PROJECT_STAGES, PROJECT_TYPES, type ProjectEntry } from '../../model/data/projects.ts';
import { valuesOf } from '../../model/enumeration.ts';
import { ABROAD, inProvinceOrder } from '../../model/provinces.ts';
import { briefName } from '../../model/wording.ts';
import type { Atlas } from './atlas.ts';

/** A property to choose by in a list: see RowFilter.astro. */
export interface Facet {
  name: string;
  label: string;
  options: { value: string; label: string }[];
}

/**
 * Document, province and stage, with what occurs, and before them the type where there is more
 * than one.
 */
export function projectFacets(atlas: Atlas, projects: readonly ProjectEntry[]): Facet[] {
  const stages = new Set(projects.flatMap(({ mentions }) => mentions.map(({ stage }) => stage)));
  const types = new Set(projects.map(({ type }) => type));
  const byType = facet(
    'type',
    '类型',
    valuesOf(PROJECT_TYPES).filter((it) => types.has(it)),
    (it) => PROJECT_TYPES[it],
  );
  return [
    ...(types.size > 1 ? [byType] : []),
    documentFacet(atlas),
    provinceFacet(atlas, projects),
    facet(
      'stage',
      '阶段',
      valuesOf(PROJECT_STAGES).filter((it) => stages.has(it)),
      (it) => PROJECT_STAGES[it],
    ),
  ];
}

/** Kind, document, province and precision, with what occurs. */
export function placeFacets(atlas: Atlas): Facet[] {
  const { places } = atlas;
  const kinds = new Set(places.map(({ kind }) => kind));
  return [
    facet(
      'kind',
      '种类',
      valuesOf(PLACE_KINDS).filter((it) => kinds.has(it)),
      (it) => PLACE_KINDS[it],
    ),
    documentFacet(atlas),
    provinceFacet(atlas, places),
    facet('precision', '位置', valuesOf(PLACE_PRECISIONS), (it) => PLACE_PRECISIONS[it]),
  ];
}

function documentFacet({ documents }: Atlas): Facet {
  const options = documents.map((it) => ({ value: it.id, label: briefName(it) }));
  return { name: 'doc', label: '文献', options };
}

function provinceFacet(
  { place, places }: Atlas,
  entries: readonly { provinces: readonly string[] }[],
): Facet {
  const provinces = inProvinceOrder(entries.flatMap((entry) => entry.provinces));
  // A province that no text names has no entry: a place in it has its name.
  const nameOf = (id: string) =>
    place.get(id)?.name ?? places.find((it) => it.around && it.provinces[0] === id)?.around?.at(-1);
  return facet('province', '省区', provinces, (id) =>
    id === ABROAD ? '国外' : (nameOf(id) ?? id),
  );
}

function facet<Value extends string>(
  name: string,
  label: string,
  values: readonly Value[],
  wording: (value: Value) => string,
): Facet {
  return {
    name,
    label,
    options: values.map((value) => ({ value, label: wording(value) })),
  };
}
