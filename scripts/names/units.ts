import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { z } from 'zod';
import { EditionError, type Place } from '../lib/edition-error.ts';
import { shortNameOf } from '../lib/unit-names.ts';
import { curatedText, readBytes, readCurated, shownPath } from '../read/curated-file.ts';
import type { Placed } from '../read/yaml-file.ts';
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
  names: z
    .array(z.string().regex(/^\p{Script=Han}{2,}$/u, 'it is no word of Han characters'))
    .min(1),
  reason: z.string().min(1),
});

const HEADER = 'code\tid\tname\tlon\tlat\tsource';
/** A line of the list: six digits, what addresses are made of, a name, a position in China. */
const LINE =
  /^\d{6}\t[a-z][a-z0-9-]*\t\p{Script=Han}+\t(?:[7-9]\d|1[0-3]\d)(?:\.\d+)?\t[1-5]?\d(?:\.\d+)?\t(?:seat|county-point|prefecture-point)$/u;

/** The second line: by it a unit that was lost, added or changed is noticed. */
const ACCOUNT = /^# (\d+) units, sha256 ([0-9a-f]{64})$/;

/**
 * The account of a list of units, its second line.
 * @param lines of the units, without the header
 */
export function accountOf(lines: readonly string[]): string {
  const sha256 = createHash('sha256').update(lines.join('\n')).digest('hex');
  return `# ${lines.length} units, sha256 ${sha256}`;
}

/** No units, for a gazetteer of a test. */
export const NO_UNITS: Units = { all: new Map(), words: new Set() };

/**
 * Reads the list that scripts/geo/make-units.ts makes, and the words that its names are too.
 * @param root folder that paths in errors are relative to
 * @param seeds folder that holds `gazetteer/`; without the list there are no units
 * @param described places of the gazetteer: a unit that is one of them has its id and its fields
 * @throws EditionError `yaml` or `schema`, `duplicate-id` for a code, an id or a word that is listed
 *   twice, `stale-entry` for a word without the name of a unit, `checksum` where units are lost, added or changed, or those of curatedText
 */
export function readUnits(
  root: string,
  seeds: string,
  described: ReadonlyMap<string, CuratedPlace>,
): Units {
  const path = join(seeds, 'gazetteer/units.tsv');
  const bytes = readBytes(root, path);
  if (bytes === null) return NO_UNITS;
  const lines = listedIn(shownPath(root, path), curatedText(root, path, bytes));
  const words = readCurated(root, join(seeds, 'gazetteer/unit-words.yaml'), UnitWords);
  const known = new Map(
    [...described.values()].filter(isUnit).map((place) => [place.adcode, place] as const),
  );
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
  const names = new Set([...all.values()].flatMap((unit) => [unit.place.name, unit.short]));
  return { all, words: wordsOf(words, names) };
}

/**
 * The names that are words too, and the longer words that hold a name, each listed once.
 * @param names of all units
 */
function wordsOf(
  entries: readonly Placed<z.infer<typeof UnitWords>>[],
  names: ReadonlySet<string>,
): Set<string> {
  const words = new Set<string>();
  for (const { data, place } of entries) {
    const areNames = data.names.some((word) => names.has(word));
    for (const word of data.names) {
      if (words.has(word)) throw listedTwice(word, place);
      if (areNames ? !names.has(word) : !holdsOne(word, names)) throw noName(word, areNames, place);
      words.add(word);
    }
  }
  return words;
}

function listedTwice(word: string, place: Place): EditionError {
  return new EditionError('duplicate-id', place, `${word} is listed twice`, 'remove one of them');
}

/** A word that is no unit's, or holds none, would be without effect. */
function noName(word: string, isAmongNames: boolean, place: Place): EditionError {
  return new EditionError(
    'stale-entry',
    place,
    `${word} ${isAmongNames ? 'is' : 'holds'} no name of a unit`,
    'correct or remove it; longer words in which no unit is meant stand in an entry of their own',
  );
}

/** Tells whether a word holds one of the names. */
function holdsOne(word: string, names: ReadonlySet<string>): boolean {
  const starts = Array.from({ length: word.length - 1 }, (_, at) => word.slice(at));
  return starts.some((rest) =>
    Array.from({ length: rest.length - 1 }, (_, at) => rest.slice(0, at + 2)).some((part) =>
      names.has(part),
    ),
  );
}

/** The lines of the list behind its header, each of which is as it must be and there once. */
function listedIn(file: string, text: string): string[] {
  const [header = '', account = '', ...lines] = text.replace(/\n$/, '').split('\n');
  const seen = new Set<string>();
  const refuse = (code: string, index: number, what: string) => {
    const source = [header, account, ...lines][index] as string;
    const place = { file, line: index + 1, column: 1, source: source.trim() };
    const fix = 'put the file back (git checkout), or make it anew (scripts/geo/make-units.ts)';
    return new EditionError(code, place, what, fix);
  };
  if (header !== HEADER)
    throw refuse('schema', 0, `the columns must be ${HEADER.replaceAll('\t', ', ')}`);
  const made = ACCOUNT.exec(account);
  if (!made) throw refuse('schema', 1, 'this must say how many units follow, and their checksum');
  for (const [i, line] of lines.entries()) {
    if (!LINE.test(line))
      throw refuse('schema', i + 2, 'this is no unit with code, id, name, position and source');
    for (const key of line.split('\t', 2)) {
      if (seen.has(key)) throw refuse('duplicate-id', i + 2, `${key} stands twice in the list`);
      seen.add(key);
    }
  }
  if (account !== accountOf(lines))
    throw refuse(
      'checksum',
      1,
      `the ${lines.length} units below aren’t the ${made[1]} that were made`,
    );
  return lines;
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
