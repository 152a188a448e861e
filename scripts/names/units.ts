import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { shortNameOf } from '../lib/unit-names.ts';
import { readCurated } from '../read/curated-file.ts';
import type { CuratedPlace } from './schemas.ts';

/** A province, prefecture or county of China that the gazetteer doesn't describe itself. */
export interface Unit {
  place: CuratedPlace & { adcode: string };
  /** As texts shorten its name; the full name where they don't. */
  short: string;
}

/** All units of China, and which of their names are words of another sense too. */
export interface Units {
  /** By code, whether the gazetteer describes them or not. */
  all: ReadonlyMap<string, Unit>;
  words: ReadonlySet<string>;
}

/** An entry of `unit-words.yaml`. */
const UnitWords = z.strictObject({
  names: z.array(z.string().min(2)).min(1),
  reason: z.string().min(1),
});

/** No units, for a gazetteer of a test. */
export const NO_UNITS: Units = { all: new Map(), words: new Set() };

/**
 * Reads the list that scripts/geo/make-units.ts makes, and the words that its names are too.
 * @param root folder that paths in errors are relative to
 * @param seeds folder that holds `gazetteer/`; without the list there are no units
 * @param described places of the gazetteer: a unit that is one of them has its id and its fields
 * @throws EditionError `yaml` or `schema` for unit-words.yaml
 */
export function readUnits(
  root: string,
  seeds: string,
  described: ReadonlyMap<string, CuratedPlace>,
): Units {
  const path = join(seeds, 'gazetteer/units.tsv');
  if (!existsSync(path)) return NO_UNITS;
  const words = readCurated(root, join(seeds, 'gazetteer/unit-words.yaml'), UnitWords);
  const known = new Map(
    [...described.values()].filter(isUnit).map((place) => [place.adcode, place] as const),
  );
  const lines = readFileSync(path, 'utf8').trim().split('\n').slice(1);
  const all = new Map<string, Unit>();
  // By code: what a unit lies in stands before it.
  for (const line of lines) {
    const [code = '', id = '', name = '', lon, lat, source] = line.split('\t');
    const around = codesAround(code).flatMap((it) => all.get(it)?.place.id ?? []);
    const kind = kindOf(code);
    const short = shortNameOf(name);
    const place = known.get(code) ?? {
      id,
      name,
      ...(short !== name.replace(/市$/, '') && kind !== 'county' ? { short } : {}),
      kind,
      adcode: code,
      position: [Number(lon), Number(lat)] as [number, number],
      precision: source === 'seat' ? ('exact' as const) : PRECISIONS[kind],
      source,
      ...(around[0] ? { within: around[0] } : {}),
    };
    all.set(code, { place: { ...place, adcode: code }, short });
  }
  return { all, words: new Set(words.flatMap(({ data }) => data.names)) };
}

const PRECISIONS = { province: 'prefecture', prefecture: 'prefecture', county: 'county' } as const;

/** Tells whether a place of the gazetteer is a unit with a code of its own. */
export function isUnit(place: CuratedPlace): place is CuratedPlace & { adcode: string } {
  return place.adcode !== undefined && place.kind in PRECISIONS;
}

/** The codes of what a unit can lie in, the prefecture before the province. */
export function codesAround(code: string): string[] {
  const around = [`${code.slice(0, 4)}00`, `${code.slice(0, 2)}0000`];
  return [...new Set(around)].filter((it) => it !== code);
}

function kindOf(code: string): 'province' | 'prefecture' | 'county' {
  if (code.endsWith('0000')) return 'province';
  return code.endsWith('00') ? 'prefecture' : 'county';
}
