import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { contentFiles } from '../emit/files.ts';
import { readAlignments } from '../facts/comparisons/read-alignments.ts';
import { readDigests } from '../facts/digests/read-digests.ts';
import { readEditorNotes } from '../facts/editor-notes/read-editor-notes.ts';
import type { Curated } from '../facts/facts.ts';
import { readGlossary } from '../facts/glossary/read-glossary.ts';
import { readHistory } from '../facts/history/history.ts';
import { readIndicators } from '../facts/indicators/read-indicators.ts';
import { readLessons } from '../facts/lessons/read-lessons.ts';
import { readMaps } from '../facts/maps/read-maps.ts';
import { readProjects } from '../facts/projects/read-projects.ts';
import { readAgencies } from '../facts/responsibility/read-agencies.ts';
import { readSynonyms } from '../facts/synonyms/read-synonyms.ts';
import { readWorks } from '../facts/works/read-works.ts';
import { EditionError } from '../lib/edition-error.ts';
import { Faults, together } from '../lib/faults.ts';
import { LOCK, takeLock } from '../lib/lock.mjs';
import { recoverFolder, replaceFolder } from '../lib/replace-folder.ts';
import { tellingFaults } from '../lib/told-faults.ts';
import type { Tree } from '../lib/tree.ts';
import { readGazetteer } from '../names/read-gazetteer.ts';
import { compare } from '../permalinks/compare.ts';
import { LEDGER, type PermalinkLedger, readLedger } from '../permalinks/ledger.ts';
import { passagesOf } from '../permalinks/passages.ts';
import { refuseBroken } from '../permalinks/report.ts';
import { confirm } from '../plausibility/confirmed.ts';
import type { Doubt } from '../plausibility/doubt.ts';
import { type Known, knownOf } from '../plausibility/known.ts';
import { doubtsOf } from '../plausibility/plausibility.ts';
import { graveFaults, listedDoubts } from '../plausibility/report.ts';
import { ledgerOf, summaryOf } from '../prove/character-ledger.ts';
import type { Seed } from '../read/read-seed.ts';
import { inOrder, readSeeds, treeOf } from '../trees/trees-of-seeds.ts';

/** Folders that a conversion reads and writes. */
export interface Folders {
  /** Paths in errors are relative to this folder. */
  root: string;
  seeds: string;
  content: string;
}

/** Ways to convert that aren't the usual one. */
export interface ConversionOptions {
  /** Refuse to write where a published id would no longer open its passage. */
  keepsAddresses?: boolean;
  /** The record of published ids to work with and to write; the one in `content/` otherwise. */
  published?: PermalinkLedger;
  /** Record maps, terms, places and other entries with addresses as published. */
  accepts?: boolean;
  /** Ids of documents whose text is left out of `content/`. */
  leftOut?: readonly string[];
  /** Takes all doubts about what was read, confirmed ones too, before any of them stops. */
  report?: (doubts: readonly Doubt[]) => void;
}

/**
 * Converts all seeds: read → repair → parse → restore → prove → doubt → emit. Nothing is written
 * unless every document came through, and no other command writes meanwhile.
 * @returns one line per document that accounts for its characters, and says if it has no digests;
 *   behind it a line for each doubt about it that doesn’t stop
 * @throws EditionError, or EditionFaults where there are several: faults of seeds and of curated
 *   data, and grave doubts about what was read
 */
export function convert(folders: Folders, options: ConversionOptions = {}): string[] {
  return whileLocked(folders, () => converted(folders, options));
}

/**
 * Does something while no other command can write into `content/`; what one that was killed left
 * there is put in order before.
 */
export function whileLocked<T>({ root, content }: Folders, work: () => T): T {
  const giveBack = takeLock(join(root, LOCK));
  try {
    recoverFolder(content, LEDGER);
    return work();
  } finally {
    giveBack();
  }
}

function converted(
  { root, seeds, content }: Folders,
  {
    keepsAddresses = false,
    published = readLedger(root, content),
    accepts = false,
    leftOut = [],
    report,
  }: ConversionOptions,
): string[] {
  const faults = new Faults();
  const documents = faults.attempt(() => readSeeds(root, seeds))?.map((seed) => read(seed, faults));
  const curated = faults.attempt(() => readAll(root, seeds));
  const known = curated ? knownOf(curated, documents?.map(({ seed }) => seed.meta) ?? []) : null;
  const doubts = new Map(
    documents?.map(({ seed, tree }) => [seed.meta.id, doubtsAbout(seed, tree, known, faults)]),
  );
  report?.([...doubts.values()].flat());
  for (const own of doubts.values()) for (const fault of graveFaults(own)) faults.add(fault);
  faults.throwAny();
  if (!documents || !curated) return [];
  const trees = inOrder(
    documents.flatMap(({ tree }) => tree ?? []),
    published,
  );
  refuseUnknown(leftOut, trees);
  if (keepsAddresses) refuseBroken(published, compare(published, passagesOf(trees)));
  const ledgers = trees.map(ledgerOf);
  const files = contentFiles(trees, ledgers, { ...curated, published }, new Set(leftOut), accepts);
  for (const [path, text] of boundaryFiles(seeds)) files.set(path, text);
  replaceFolder(content, files);
  return trees.flatMap((tree, i) => {
    const { id } = tree.meta;
    const summary = summaryOf(tree, ledgers[i] as (typeof ledgers)[number]);
    const line = curated.digests.get(id)?.length ? summary : `${summary}; no digests`;
    return [line, ...listedDoubts(doubts.get(id) ?? [])];
  });
}

/** A document as it is read; without a tree where its layout or a curated file is at fault. */
interface ReadDocument {
  seed: Seed;
  tree: Tree | null;
}

function read(seed: Seed, faults: Faults): ReadDocument {
  return { seed, tree: faults.attempt(() => treeOf(seed)) ?? null };
}

/** All curated data beside the documents. */
function readAll(root: string, seeds: string): Omit<Curated, 'published'> {
  return together({
    agencies: () => readAgencies(root, seeds),
    digests: () => readDigests(root, seeds),
    history: () => readHistory(root, seeds),
    editorNotes: () => readEditorNotes(root, seeds),
    gazetteer: () => readGazetteer(root, seeds),
    glossary: () => readGlossary(root, seeds),
    projects: () => readProjects(root, seeds),
    alignments: () => readAlignments(root, seeds),
    indicators: () => readIndicators(root, seeds),
    lessons: () => readLessons(root, seeds),
    maps: () => readMaps(root, seeds),
    synonyms: () => readSynonyms(root, seeds),
    works: () => readWorks(root, seeds),
  });
}

/** The doubts about a document. Without a tree nothing is known of what its editors confirmed. */
function doubtsAbout(seed: Seed, tree: Tree | null, known: Known | null, faults: Faults): Doubt[] {
  const doubts = doubtsOf(seed, tree, known);
  return tree ? (faults.attempt(() => confirm(seed, doubts)) ?? doubts) : doubts;
}

/** @throws EditionError `unknown-document` where a text is to be left out that there isn't */
function refuseUnknown(leftOut: readonly string[], trees: readonly Tree[]): void {
  const ids = trees.map(({ meta }) => meta.id);
  const unknown = leftOut.find((doc) => !ids.includes(doc));
  if (unknown === undefined) return;
  throw new EditionError(
    'unknown-document',
    { file: 'LEAVE_OUT', line: 1, column: 1, source: '' },
    `there is no document ${unknown}`,
    `name some of these, with commas between them: ${ids.join(', ')}`,
  );
}

/**
 * The boundaries that maps are drawn from, which scripts/geo/make-boundaries.ts makes: they pass
 * through the conversion unchanged, so that the site reads nothing but `content/`.
 * @param seeds folder `seeds/`; without a gazetteer there are none
 * @returns texts by path relative to `content/`
 */
function boundaryFiles(seeds: string): [string, string][] {
  const folder = join(seeds, 'gazetteer/boundaries');
  if (!existsSync(folder)) return [];
  return readdirSync(folder).map((name) => [
    `maps/${name}`,
    readFileSync(join(folder, name), 'utf8'),
  ]);
}

/**
 * @param root folder that holds `seeds/` and `content/`
 * @param keepsAddresses whether a broken address ends the command
 * @param reportTo path of a file for the doubts, whether or not they end the command
 */
function run(root: string, keepsAddresses: boolean, reportTo: string | undefined): void {
  const report = reportTo && ((doubts: readonly Doubt[]) => writeReport(reportTo, doubts));
  const folders = { root, seeds: join(root, 'seeds'), content: join(root, 'content') };
  const leftOut = (process.env.LEAVE_OUT ?? '').split(/[\s,]+/).filter(Boolean);
  const lines = convert(folders, { keepsAddresses, leftOut, ...(report && { report }) });
  for (const line of lines) console.log(line);
}

/** Writes doubts as JSON, an array of what `Doubt` describes. */
function writeReport(path: string, doubts: readonly Doubt[]): void {
  writeFileSync(path, `${JSON.stringify(doubts, null, 2)}\n`);
}

function main(): void {
  const { values, positionals } = parseArgs({
    options: {
      'keep-addresses': { type: 'boolean', default: false },
      report: { type: 'string' },
    },
    allowPositionals: true,
  });
  const root = positionals[0] ?? fileURLToPath(new URL('../..', import.meta.url));
  run(resolve(root), values['keep-addresses'], values.report);
}

if (import.meta.main) await tellingFaults(main);
