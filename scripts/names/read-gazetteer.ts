import { join } from 'node:path';
import type { z } from 'zod';
import { provinceCode, provincesOfPlace, REGION } from '../../src/model/provinces.ts';
import { EditionError, type Place } from '../lib/edition-error.ts';
import { each } from '../lib/faults.ts';
import { readCurated, refuseTwice } from '../read/curated-file.ts';
import type { Placed } from '../read/yaml-file.ts';
import { wordOf } from './forms.ts';
import { provePositions } from './prove-positions.ts';
import { CompoundEntry, CuratedPlace, CuratedWord, DecisionEntry, SourceEntry } from './schemas.ts';
import { readUnits, type Units } from './units.ts';

/** Curated knowledge about places. */
export interface Gazetteer {
  /** In the order of the file. */
  places: Map<string, CuratedPlace>;
  compounds: Placed<CompoundEntry>[];
  words: Placed<CuratedWord>[];
  decisions: Placed<DecisionEntry>[];
  /** All units of China, to be found where no place is described. */
  units: Units;
  /** For readers, by the id that places give. */
  sources: Map<string, string>;
}

/**
 * Reads `seeds/gazetteer/`; without that folder the gazetteer is empty.
 * @param root folder that paths in errors are relative to
 * @param seeds folder that holds `gazetteer/`
 * @throws EditionError `yaml`, `schema`, `duplicate-id`, `unknown-id`, `place-in-itself`,
 * `other-province`, `other-name`, `unknown-code` or `wrong-position`, `checksum` for boundaries
 */
export function readGazetteer(root: string, seeds: string): Gazetteer {
  const list = <T>(name: string, schema: z.ZodType<T>): Placed<T>[] =>
    readCurated(root, join(seeds, 'gazetteer', name), schema);
  const placed = list('places.yaml', CuratedPlace);
  const compounds = list('compounds.yaml', CompoundEntry);
  const decisions = list('decisions.yaml', DecisionEntry);
  const described = list('sources.yaml', SourceEntry);
  refuseTwice(described, ({ id }) => id);
  const sources = new Map(described.map(({ data }) => [data.id, data.text]));
  const words = list('words.yaml', CuratedWord);
  refuseTwice(compounds, ({ form }) => (typeof form === 'string' ? form : JSON.stringify(form)));
  const places = byId(placed);
  const known = (ids: Iterable<string | null | undefined>, place: Place) => {
    for (const id of ids) if (id && !places.has(id)) throw unknownPlace(id, place);
  };
  // Circles have to be told before anything follows what places lie in.
  each(placed, (entry) => refuseCircle(entry, places));
  each(
    [
      ...placed.flatMap((entry) => {
        const { data, place } = entry;
        return [
          () => known([data.within, ...(data.namedAfter ?? []), ...(data.members ?? [])], place),
          () => refuseUnknownSource(entry, sources),
          () => refuseOtherProvince(entry, places),
          () => refuseOtherName(entry),
        ];
      }),
      () => provePositions(placed, root, seeds),
      ...compounds.map(
        ({ data, place }) =>
          () =>
            known(
              data.parts.map(([, id]) => id),
              place,
            ),
      ),
      ...decisions.map(
        ({ data, place }) =>
          () =>
            known(Object.values(data.reads), place),
      ),
    ],
    (step) => step(),
  );
  return {
    places,
    compounds,
    words,
    decisions,
    units: readUnits(root, seeds, places),
    sources,
  };
}

function refuseUnknownSource(
  { data: { source }, place }: Placed<CuratedPlace>,
  sources: Gazetteer['sources'],
): void {
  if (source && !sources.has(source)) throw unknownSource(source, place);
}

function byId(placed: readonly Placed<CuratedPlace>[]): Map<string, CuratedPlace> {
  const places = new Map<string, CuratedPlace>();
  for (const { data, place } of placed) {
    if (places.has(data.id)) {
      throw new EditionError(
        'duplicate-id',
        place,
        `the place ${data.id} is described twice`,
        'give the second one an id of its own, or join the two',
      );
    }
    places.set(data.id, data);
  }
  return places;
}

/** A place that lies in itself would be looked for without end. */
function refuseCircle({ data, place }: Placed<CuratedPlace>, places: Gazetteer['places']): void {
  const around = new Set<string>();
  for (let id = data.within; id && !around.has(id); id = places.get(id)?.within) around.add(id);
  if (!around.has(data.id)) return;
  throw new EditionError(
    'place-in-itself',
    place,
    `the place ${data.id} lies in itself: within ${[...around].join(', ')}`,
    'correct one of these fields',
  );
}

/**
 * A place belongs to the province that its `within` leads to. Where its code is of another one, it
 * is governed from elsewhere, and its note says so; else one of the two is wrong.
 */
function refuseOtherProvince(
  { data: { id, adcode, note }, place }: Placed<CuratedPlace>,
  places: Gazetteer['places'],
): void {
  if (!adcode || note) return;
  const own = provinceCode(adcode);
  const codes = provincesOfPlace(id, places).map((it) =>
    provinceCode(places.get(it)?.adcode ?? ''),
  );
  // Of provinces beyond the region the gazetteer has only those that the texts name.
  if (codes.includes(own) || (codes.length === 0 && !REGION.some(({ code }) => code === own)))
    return;
  throw new EditionError(
    'other-province',
    place,
    `the place ${id} has a code of another province than it lies in: ${adcode}`,
    'correct the code or the place that it is within, or say in a note why they differ',
  );
}

/**
 * A place is shown by a name that one of its forms shortens, or is: 扎鲁特旗 for 扎鲁特. Some have
 * no forms, because only names of projects hold theirs.
 */
function refuseOtherName({ data: { id, name, short, forms }, place }: Placed<CuratedPlace>): void {
  if (!forms) return;
  const words = forms.map(wordOf);
  const areOne = (a: string, b: string) => shortens(a, b) || shortens(b, a);
  const isOwn = words.some((word) => areOne(word, name));
  if (isOwn && (!short || [name, ...words].some((word) => areOne(short, word)))) return;
  throw new EditionError(
    'other-name',
    place,
    `the name of ${id}, ${name}${short ? ` (${short})` : ''}, is none of its forms: ${words.join(', ')}`,
    'correct the name, or add the form by which the texts call the place so',
  );
}

/** Tells whether a word has its characters in their order from a longer one. */
function shortens(word: string, longer: string): boolean {
  let at = 0;
  for (const sign of longer) if (sign === word[at]) at += 1;
  return at === word.length;
}

function unknownPlace(id: string, place: Place): EditionError {
  return new EditionError(
    'unknown-id',
    place,
    `no place has the id ${id}`,
    'correct the id, or describe the place in seeds/gazetteer/places.yaml',
  );
}

function unknownSource(id: string, place: Place): EditionError {
  return new EditionError(
    'unknown-id',
    place,
    `no source has the id ${id}`,
    'correct the id, or describe the source in seeds/gazetteer/sources.yaml',
  );
}
