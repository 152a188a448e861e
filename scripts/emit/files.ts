import stringify from 'json-stringify-pretty-compact';
import type { RestorationEntry } from '../../src/model/data/restorations.ts';
import { type Curated, type Facts, factsOf, holdsAll } from '../facts/facts.ts';
import { lessonsOf } from '../facts/lessons/lessons.ts';
import { drawingsOf } from '../facts/maps/drawings.ts';
import { placesGeoJson } from '../facts/places/places.ts';
import { relatedPassages } from '../facts/related/related.ts';
import type { Block, Restoration, Tree } from '../lib/tree.ts';
import { located } from '../lib/walk.ts';
import { fullIdOf, readingsOf } from '../names/readings.ts';
import { entryIds, joinedIds, refuseLost } from '../permalinks/entry-ids.ts';
import { LEDGER, PUBLISHED, publishedText } from '../permalinks/ledger.ts';
import { anchorsOf, movedAddresses, permalinksJson } from '../permalinks/moved.ts';
import { type PermalinkPassage, passagesOf } from '../permalinks/passages.ts';
import type { DocumentLedger } from '../prove/character-ledger.ts';
import { readingOf } from '../restore/apply.ts';
import { documentJson } from './documents.ts';
import { leaveOut } from './leave-out.ts';
import { mdxFiles } from './mdx.ts';
import { nameLinks } from './name-links.ts';
import { namedSpans } from './named-spans.ts';
import { sourceParts } from './source-parts.ts';

/** Characters on each side of a restoration that are published as its context. */
const AROUND = 12;

/**
 * The files that the conversion writes.
 * @param leftOut ids of documents whose text is left out
 * @param accepts whether new entries are recorded as published
 * @returns file content by path relative to `content/`
 * @throws EditionError for curated data that fit no text, and for published entries that are lost
 */
export function contentFiles(
  trees: readonly Tree[],
  ledgers: readonly DocumentLedger[],
  curated: Curated,
  leftOut: ReadonlySet<string> = new Set(),
  accepts = false,
): Map<string, string> {
  const { published } = curated;
  const current = passagesOf(trees);
  const readings = readingsOf(trees);
  const facts = factsOf(trees, readings, curated);
  const titles = trees.map(({ meta }) => meta.title);
  const lessons = lessonsOf(curated.lessons, {
    ...facts,
    readings,
    passages: current,
    titles,
    published: published.passages.keys(),
  });
  const given = curated.projects.ids.map(({ data }) => data.id);
  const entries = entryIds({ ...facts, lessons, given });
  if (holdsAll(trees, published)) refuseLost(published.entries, entries);
  const whole = new Map([
    ...textFiles(trees, ledgers, curated, facts, current),
    ...factFiles(facts),
    ['data/related.json', json(relatedPassages(readings.map(fullIdOf), facts))],
    ['data/lessons.json', json(lessons)],
    ['data/permalinks.json', json(permalinksJson(current, published))],
    ['data/moved.json', json(Object.fromEntries(movedAddresses(published, current)))],
  ]);
  const names = [
    ...facts.citations.map(({ work }) => work.title),
    ...facts.projects.map(({ name }) => name),
  ];
  const anchors = anchorsOf(published, current);
  const files =
    leftOut.size > 0 ? leaveOut(whole, trees, leftOut, { anchors, names, json }) : whole;
  // The ledger of permalinks stays as it is.
  if (published.text !== null) {
    const recorded = accepts ? joinedIds(published.entries, entries) : published.entries;
    files.set(LEDGER, published.text);
    files.set(PUBLISHED, publishedText({ ...published, entries: recorded }));
  }
  return files;
}

/** The documents themselves, as pages and as data. */
function textFiles(
  trees: readonly Tree[],
  ledgers: readonly DocumentLedger[],
  { projects, published }: Curated,
  facts: Facts,
  current: ReadonlyMap<string, PermalinkPassage>,
): [string, string][] {
  const anchors = anchorsOf(published, current);
  const linksOf = nameLinks(namedSpans(facts));
  const drawings = drawingsOf(trees, projects.figures, facts.projects);
  return [
    ...trees.flatMap((tree): [string, string][] => [
      ...mdxFiles(tree, anchors, linksOf),
      [`data/documents/${tree.meta.id}.json`, json(documentJson(tree, drawings))],
      [`data/sources/${tree.meta.id}.json`, json(sourceParts(tree))],
    ]),
    ...ledgers.map(({ document, ...ledger }): [string, string] => [
      `data/ledger/${document}.json`,
      json(ledger),
    ]),
    ['data/restorations.json', json(restorationsJson(trees))],
  ];
}

/** The published list of all restorations (`restorations.json`), by document, in reading order. */
function restorationsJson(trees: readonly Tree[]): RestorationEntry[] {
  return trees.flatMap((tree) =>
    [...located(tree.children)].flatMap(({ block }) =>
      block.restorations.map((made) => ({
        id: made.id,
        doc: tree.meta.id,
        block: block.id,
        offset: made.offset,
        end: made.end,
        raw: made.raw,
        restored: made.restored,
        kind: made.kind,
        evidence: made.evidence,
        confidence: made.confidence,
        context: contextOf(block, made),
      })),
    ),
  );
}

/** The words around a restoration, as the edition reads them; in a table, its cell. */
function contextOf(block: Block, { index, raw }: Restoration): string {
  const end = index + raw.length;
  const cell = [...(block.table?.header ?? []), ...(block.table?.rows ?? [])]
    .flat()
    .find((found) => found.start <= index && end <= found.end);
  if (cell) return readingOf(block, cell.start, cell.end);
  const last = block.text.value.length;
  return readingOf(block, Math.max(0, index - AROUND), Math.min(last, end + AROUND));
}

/** The facts that the texts state, file by file. */
function factFiles(facts: Facts): [string, string][] {
  return [
    ['data/places.geojson', json(placesGeoJson(facts.places))],
    ...Object.entries(facts).map(([name, entries]): [string, string] => [
      `data/${name}.json`,
      json(entries),
    ]),
  ];
}

/**
 * The text of a data file. A value stands on one line where it fits, else item by item: of spans
 * and mentions there are thousands, and a change of one is to be a change of one line.
 */
function json(value: unknown): string {
  return `${stringify(value, { indent: 1, maxLength: 100 })}\n`;
}
