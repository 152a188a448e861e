import { type Document, isCollection, isNode, parseDocument } from 'yaml';
import type { z } from 'zod';
import { EditionError, lineStarts, type Place, placeAt } from '../lib/edition-error.ts';
import { each, Faults } from '../lib/faults.ts';
import { madeOnce } from './made-before.ts';

/** A checked value with its place in a file. */
export interface Placed<T> {
  data: T;
  place: Place;
}

/** A file of curated data, parsed. */
interface YamlFile {
  file: string;
  content: string;
  document: Document;
  /** Offsets at which its lines begin. */
  starts: readonly number[];
}

/** A checked mapping, in which the place of each value can be found. */
export interface PlacedMapping<T> extends Placed<T> {
  /** The place of the value at a path: ['steps', 2, 'question']; of the innermost that is there. */
  at: (path: readonly (string | number)[]) => Place;
}

/**
 * Reads one YAML mapping.
 * @param file path to show in errors
 * @param content the file's text
 * @throws EditionError `yaml` where it isn't YAML, `schema` where a field is wrong, `duplicate-id`
 *   where a value stands twice in a list
 */
export function readMapping<T>(
  file: string,
  content: string,
  schema: z.ZodType<T>,
): PlacedMapping<T> {
  const parsed = parse(file, content);
  return {
    data: check(parsed, [], dataOf(parsed), schema),
    place: placeAt(file, content, 0),
    at: (path) => placeOf(parsed, path),
  };
}

/**
 * Reads a YAML list of entries, each with its place.
 * @param file path to show in errors
 * @param content the file's text
 * @throws EditionError `yaml` or `schema`; `duplicate-id` where an entry stands twice, whatever its
 *   reason, or a value twice in a list of it
 */
export function readEntries<T>(file: string, content: string, schema: z.ZodType<T>): Placed<T>[] {
  const parsed = parse(file, content);
  const list = dataOf(parsed) ?? [];
  if (!Array.isArray(list)) {
    throw new EditionError(
      'schema',
      placeAt(file, content, 0),
      'a list of entries is expected',
      'begin each entry with “- ”',
    );
  }
  const lines = new Map<string, number>();
  return each(list, (entry, i) => {
    const place = placeOf(parsed, [i]);
    const data = check(parsed, [i], entry, schema);
    const decided = JSON.stringify(entry, (key, value) => (key === 'reason' ? undefined : value));
    const before = lines.get(decided);
    if (before !== undefined) throw repeated(place, before);
    lines.set(decided, place.line);
    return { data, place };
  });
}

function repeated(place: Place, before: number): EditionError {
  return new EditionError(
    'duplicate-id',
    place,
    `the entry of line ${before} stands here again`,
    'remove one of them',
  );
}

/** Characters that editors don't see and that say nothing: controls, directions, joiners, odd blanks. */
const INVISIBLE = /[\u2028\u2029\u00a0]|(?![\t\n\r])[\p{Cc}\p{Cf}]/u;

const documentOf = madeOnce((content) => parseDocument(content, { logLevel: 'error' }));

function parse(file: string, content: string): YamlFile {
  const unseen = INVISIBLE.exec(content);
  if (unseen) throw invisible(placeAt(file, content, unseen.index), unseen[0]);
  const document = documentOf(content);
  const fault = document.errors[0];
  if (fault) throw noYaml(placeAt(file, content, fault.pos[0]), fault);
  return { file, content, document, starts: lineStarts(content) };
}

/** The data of the file. An unknown alias (a value that begins with *) shows only here. */
function dataOf({ file, content, document }: YamlFile): unknown {
  try {
    return document.toJS();
  } catch (cause) {
    const message = (cause as Error).message;
    const name = /: (\S+)$/.exec(message)?.[1] ?? '';
    throw noYaml(placeAt(file, content, Math.max(0, content.indexOf(`*${name}`))), { message });
  }
}

function invisible(place: Place, character: string): EditionError {
  const code = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
  return new EditionError(
    'yaml',
    place,
    `the character U+${code} can't be seen`,
    'remove it, or put a plain blank in its place',
  );
}

function noYaml(place: Place, { message }: { message: string }): EditionError {
  const what = (message.split('\n')[0] ?? 'not YAML').replace(/ at line \d+, column \d+:$/, '');
  return new EditionError(
    'yaml',
    place,
    what,
    'mend the YAML syntax at this place, or put the value in quotes',
  );
}

function check<T>(
  parsed: YamlFile,
  path: (string | number)[],
  value: unknown,
  schema: z.ZodType<T>,
): T {
  const faults = new Faults();
  const result = schema.safeParse(value);
  if (result.success) {
    for (const at of repetitions(value)) faults.add(repetition(placeOf(parsed, [...path, ...at])));
    faults.throwAny();
    return result.data;
  }
  for (const { at, what } of faultsOf(result.error.issues))
    faults.add(
      new EditionError(
        'schema',
        placeOf(parsed, [...path, ...at]),
        what,
        'see seeds/README.md for the fields of this file',
      ),
    );
  faults.throwAny();
  throw result.error;
}

/** Lists in which one value may stand twice: what tables hold, and the course of a line. */
const MAY_REPEAT = new Set(['cells', 'header', 'rows', 'bands', 'nodes', 'via']);

/** The paths of the values in lists that stand there before: the second one would say nothing. */
function repetitions(value: unknown, key: string | number = ''): (string | number)[][] {
  if (value === null || typeof value !== 'object') return [];
  const isList = Array.isArray(value);
  const seen = new Set<string>();
  return Object.entries(value).flatMap(([name, part]) => {
    const at = isList ? Number(name) : name;
    const text = JSON.stringify(part);
    const isRepeated = isList && seen.has(text) && !MAY_REPEAT.has(String(key));
    seen.add(text);
    const own = isRepeated ? [[at]] : [];
    return [...own, ...repetitions(part, isList ? key : name).map((rest) => [at, ...rest])];
  });
}

function repetition(place: Place): EditionError {
  return new EditionError(
    'duplicate-id',
    place,
    'the value stands in this list before',
    'remove one of them, or tell them apart by more words',
  );
}

/** A faulty field with its path, and its fault in words. */
interface FieldFault {
  at: (string | number)[];
  what: string;
}

/**
 * The faults that explain the others: a misspelled field makes the right one missing, too, and in
 * an entry with such a field as many missing ones are left out.
 */
function faultsOf(issues: readonly z.core.$ZodIssue[]): FieldFault[] {
  const unknown = issues.flatMap((issue) =>
    issue.code === 'unrecognized_keys' ? issue.keys.map((key) => unknownField(issue, key)) : [],
  );
  const others = issues.filter(({ code }) => code !== 'unrecognized_keys');
  const isMissing = ({ message }: z.core.$ZodIssue) => message.endsWith('received undefined');
  const missing = others.filter(isMissing);
  const left = missing.length <= unknown.length ? [] : missing;
  const wrong = others.filter((issue) => !isMissing(issue));
  // Where a field is unknown, what else is said of the whole entry follows from it.
  const told = unknown.length > 0 ? wrong.filter(({ path }) => path.length > 1) : wrong;
  return [...unknown, ...[...left, ...told].map(faultOf)];
}

function pathOf({ path }: z.core.$ZodIssue): (string | number)[] {
  return path.filter((part) => typeof part !== 'symbol');
}

function unknownField(issue: z.core.$ZodIssue, key: string): FieldFault {
  return { at: [...pathOf(issue), key], what: `unknown field ${key}` };
}

function faultOf(issue: z.core.$ZodIssue): FieldFault {
  const at = pathOf(issue);
  const name = at.join('.') || 'entry';
  if (issue.code === 'invalid_union' && issue.errors.length > 0) {
    const reasons = issue.errors.map((errors) => errors[0]?.message.replace(/^.*: /, ''));
    return { at, what: `${name}: ${[...new Set(reasons)].join(', or ')}` };
  }
  const missing = issue.message.endsWith('received undefined');
  return { at, what: missing ? `${name} is missing` : `${name}: ${issue.message}` };
}

/** The place of the innermost node that the path reaches. */
function placeOf(
  { file, content, document, starts }: YamlFile,
  path: readonly (string | number)[],
): Place {
  let node: unknown = document.contents;
  for (const key of path) {
    const next: unknown = isCollection(node) ? node.get(key, true) : undefined;
    if (!isNode(next)) break;
    node = next;
  }
  return placeAt(file, content, (isNode(node) ? node.range?.[0] : 0) ?? 0, starts);
}
