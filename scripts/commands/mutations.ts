/**
 * Spoils the inputs at random, one fault at a time, and converts them: what comes of each?
 *
 * Usage: node scripts/commands/mutations.ts [count] [seed]
 *
 * A spoiled input may be refused with place, cause and fix, may break published ids, which a build
 * refuses, or may come through. Nothing may end in a stack trace, and nothing may be lost in
 * silence: no character of a source unaccounted for, no entry of a curated file without effect.
 * The same seed spoils the same places. Texts take about a tenth of a second each, files about all
 * documents some seconds.
 */
import { createHash } from 'node:crypto';
import {
  cpSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { parse } from 'yaml';
import { EditionError } from '../lib/edition-error.ts';
import { EditionFaults } from '../lib/faults.ts';
import { randomFrom } from '../lib/random.ts';
import { faultOf } from '../lib/told-faults.ts';
import { compare } from '../permalinks/compare.ts';
import { type PermalinkLedger, readLedger } from '../permalinks/ledger.ts';
import { passagesOf } from '../permalinks/passages.ts';
import { treesOf } from '../trees/trees-of-seeds.ts';
import { convert } from './convert.ts';

const ROOT = join(import.meta.dirname, '../..');
const SEEDS = join(ROOT, 'seeds');
const DOCUMENTS = readdirSync(SEEDS).filter((name) =>
  existsSync(join(SEEDS, name, 'document.yaml')),
);
const NOISE = [
  ...'0359.%（）、。；：“”《》一第章节专栏{}[]-#\t \n',
  '\u0007',
  '\u202e',
  '\ufeff',
  '\u00a0',
];
/** Fields that editors leave for each other, and the place of a document among others. */
const FOR_EDITORS = new Set(['reason', 'order']);
/**
 * Words by which an entry finds what it is about. Where all stays as it was, a shorter or longer
 * piece of the text found the same: nothing is lost.
 */
const FINDERS = new Set([
  ...['passage', 'openings', 'leads', 'noLeads', 'headings', 'noHeadings'],
  ...['before', 'after', 'phrases'],
]);
/** Files about all documents, in a hundred. */
const SHARE_OF_ALL = 6;

type Outcome =
  | 'refused'
  | 'breaks ids'
  | 'came through'
  | 'no change'
  | 'silent loss'
  | 'stack trace';

/** One fault somewhere in a text. */
function spoiled(text: string, random: () => number): string {
  const below = (limit: number) => Math.floor(random() * limit);
  const at = below(text.length);
  const noise = NOISE[below(NOISE.length)] as string;
  const lines = text.split('\n');
  const line = below(lines.length);
  const faults = [
    () => text.slice(0, at) + text.slice(at + 1 + below(4)),
    () => text.slice(0, at) + noise + text.slice(at),
    () => text.slice(0, at) + noise + text.slice(at + 1),
    () => text.slice(0, at) + (text[at + 1] ?? '') + text[at] + text.slice(at + 2),
    () => text.slice(0, at) + text.slice(at, at + 40) + text.slice(at),
    () => text.slice(0, Math.max(1, at)),
    () => lines.toSpliced(line, 1).join('\n'),
    () => lines.toSpliced(line, 0, lines[line] as string).join('\n'),
    () => lines.toSpliced(line, 2, ...lines.slice(line, line + 2).reverse()).join('\n'),
    () => lines.with(line, `  ${lines[line]}`).join('\n'),
    () => text.replace(/\d+/g, (digits) => (random() < 0.02 ? String(below(99999)) : digits)),
  ];
  return (faults[below(faults.length)] as () => string)();
}

/** The folder of a document, or all seeds, in a folder of its own with the content made of it. */
class Workplace {
  readonly root = mkdtempSync(join(tmpdir(), 'mutations-'));
  readonly seeds = join(this.root, 'seeds');
  readonly content = join(this.root, 'content');
  readonly published: PermalinkLedger;
  readonly files: string[];
  readonly #unspoiled: string;

  /** @param doc none for all seeds */
  constructor(doc?: string) {
    cpSync(join(SEEDS, doc ?? ''), join(this.seeds, doc ?? ''), { recursive: true });
    const whole = readLedger(ROOT, join(ROOT, 'content'));
    const isOwn = ([id]: [string, unknown]) => !doc || id.startsWith(`${doc}/`);
    this.published = {
      ...whole,
      passages: new Map([...whole.passages].filter(isOwn)),
      entries: doc ? {} : whole.entries,
    };
    const paths = readdirSync(this.seeds, { recursive: true, encoding: 'utf8' });
    this.files = paths.filter((path) => /\.(yaml|txt)$/.test(path) && (doc || !isOfDocument(path)));
    convert(this, { published: this.published });
    this.#unspoiled = this.#hash();
  }

  /** Spoils a file, converts, and puts everything back. */
  outcome(file: string, random: () => number): [Outcome, string] {
    const path = join(this.seeds, file);
    const original = readFileSync(path, 'utf8');
    const fresh = spoiled(original, random);
    if (fresh === original) return ['no change', ''];
    const description = join(path, '../document.yaml');
    const signature = file.endsWith('.txt') ? readFileSync(description, 'utf8') : null;
    try {
      writeFileSync(path, fresh);
      if (signature) writeFileSync(description, signedAnew(signature, fresh));
      return this.#converted(file, original, fresh);
    } finally {
      writeFileSync(path, original);
      if (signature) writeFileSync(description, signature);
    }
  }

  #converted(file: string, original: string, fresh: string): [Outcome, string] {
    try {
      convert(this, { published: this.published });
    } catch (error) {
      const told = faultOf(error);
      if (told === null) return ['stack trace', String((error as Error).stack)];
      const isTold = error instanceof EditionError || error instanceof EditionFaults;
      const isComplete = isTold && /:\d+:\d+ [\s\S]*fix: /.test(told);
      return isComplete ? ['refused', ''] : ['stack trace', told];
    }
    if (file.endsWith('.txt')) {
      const lost = unaccounted(this.content, fresh);
      if (lost) return ['silent loss', lost];
    } else if (this.#hash() === this.#unspoiled) {
      const isSame = meaning(original) === meaning(fresh);
      return isSame ? ['no change', ''] : ['silent loss', difference(original, fresh)];
    }
    const broken = compare(this.published, passagesOf(treesOf(this, this.published)));
    const isBroken = broken.some(({ kind }) => kind !== 'added' && kind !== 'changed');
    return [isBroken ? 'breaks ids' : 'came through', ''];
  }

  #hash(): string {
    const hash = createHash('sha256');
    const paths = readdirSync(this.content, { recursive: true, encoding: 'utf8' }).sort();
    for (const path of paths.filter((path) => /\.\w+$/.test(path)))
      hash.update(path).update(readFileSync(join(this.content, path)));
    return hash.digest('hex');
  }

  [Symbol.dispose](): void {
    rmSync(this.root, { recursive: true, force: true });
  }
}

function isOfDocument(path: string): boolean {
  return DOCUMENTS.some((doc) => path.startsWith(`${doc}/`));
}

/** A description with the checksum and length of a spoiled source. */
function signedAnew(description: string, source: string): string {
  return description
    .replace(/^sha256: .*$/m, `sha256: ${createHash('sha256').update(source).digest('hex')}`)
    .replace(/^characters: .*$/m, `characters: ${source.length}`);
}

/** Counts each character of a source in the published blocks and removals; empty if all is well. */
function unaccounted(content: string, source: string): string {
  const [file = ''] = readdirSync(join(content, 'data/documents'));
  const read = (folder: string) =>
    JSON.parse(readFileSync(join(content, 'data', folder, file), 'utf8'));
  const times = new Uint8Array(source.length);
  const count = (start: number, end: number) => {
    for (let at = start; at < end; at++) times[at] = (times[at] as number) + 1;
  };
  for (const block of read('documents').blocks)
    for (const [start, end] of block.source) count(start, end);
  for (const { start, end } of read('ledger').removed) count(start, end);
  const at = times.findIndex((kept, at) => kept !== 1 && /\S/.test(source[at] as string));
  return at < 0 ? '' : `${JSON.stringify(source[at])} at ${at} is kept ${times[at]} times`;
}

/**
 * The meaning of a curated file to the conversion: its values without blanks, without reasons and
 * without the words that find a place, its entries, their parts and fields in whatever order: where
 * their order mattered, something else came of it.
 */
function meaning(yaml: string): string {
  return JSON.stringify(saidBy(parse(yaml), ''));
}

function saidBy(value: unknown, key: string): unknown {
  if (FOR_EDITORS.has(key)) return undefined;
  // Of phrases that say nothing one may be part of another: without it all is as it was.
  if (FINDERS.has(key)) return Array.isArray(value) && key !== 'phrases' ? value.length : '';
  if (typeof value === 'string') return value.replace(/\s/g, '');
  if (Array.isArray(value)) {
    const said = value.map((one) => saidBy(one, ''));
    return value.every((one) => one && typeof one === 'object') ? said.sort(byText) : said;
  }
  if (!value || typeof value !== 'object') return value;
  const fields = Object.entries(value).map(([name, own]) => [name, saidBy(own, name)]);
  return Object.fromEntries(fields.sort(byText));
}

function byText(a: unknown, b: unknown): number {
  return JSON.stringify(a) < JSON.stringify(b) ? -1 : 1;
}

/** The first line of two texts that differs, as it was and as it is. */
function difference(before: string, after: string): string {
  const [old, fresh] = [before.split('\n'), after.split('\n')];
  const line = fresh.findIndex((text, index) => text !== old[index]);
  return `line ${line + 1} ${JSON.stringify(old[line])} → ${JSON.stringify(fresh[line])}`;
}

/** Spoils as many inputs as are asked for, prints whatever must not be, and the counts. */
function run(count: number, seed: number): void {
  const random = randomFrom(seed);
  const places = DOCUMENTS.map((doc) => new Workplace(doc));
  using whole = new Workplace();
  const counts = new Map<string, number>();
  for (let done = 1; done <= count; done++) {
    const ofAll = random() * 100 < SHARE_OF_ALL;
    const place = ofAll ? whole : (places[Math.floor(random() * places.length)] as Workplace);
    const isSource = !ofAll && random() < 0.6;
    const among = place.files.filter((file) => ofAll || file.endsWith('.txt') === isSource);
    const file = among[Math.floor(random() * among.length)] as string;
    const [outcome, detail] = place.outcome(file, random);
    const kind = file.endsWith('.txt') ? 'texts' : 'curated files';
    counts.set(`${kind}: ${outcome}`, (counts.get(`${kind}: ${outcome}`) ?? 0) + 1);
    if (outcome === 'silent loss' || outcome === 'stack trace')
      console.log(`${done} ${relative(ROOT, join(SEEDS, file))}: ${outcome}: ${detail}`);
    if (done % 500 === 0 || done === count) console.log(done, Object.fromEntries(counts));
  }
  for (const place of places) place[Symbol.dispose]();
  const isBad = [...counts.keys()].some((key) => /silent loss|stack trace/.test(key));
  process.exitCode = isBad ? 1 : 0;
}

if (import.meta.main) run(Number(process.argv[2] ?? 10_000), Number(process.argv[3] ?? 1));
