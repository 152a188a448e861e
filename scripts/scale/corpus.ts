/** Corpora of many documents, for measuring how the library grows. */
import { createHash } from 'node:crypto';
import {
  cpSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { randomFrom } from '../lib/random.ts';

/** The documents that are copied: two plans and an article, the longest and the most linked. */
const MODELS = ['plan-12', 'plan-13', 'reform-40'] as const;
/** Files of which a copy needs its own entries, beside those of its folder. */
const SHARED = [
  'gazetteer/decisions.yaml',
  'projects/boxes.yaml',
  'projects/decisions.yaml',
  'projects/figures.yaml',
  'projects/names.yaml',
  'works/decisions.yaml',
];
/** Files whose words keep their characters: places, agencies, works. */
const KEPT_FILES = [
  'agencies.yaml',
  'gazetteer/places.yaml',
  'gazetteer/compounds.yaml',
  'gazetteer/words.yaml',
  'works/works.yaml',
];
const KEPT_PROGRAMS = ['layouts', 'notes', 'names', 'facts', 'lib', 'read'];
/** Characters are exchanged for others about as frequent, so that an index grows as it would. */
const ALIKE = 12;
const HAN = /\p{Script=Han}/gu;
/** The files that a project is built from, without what was installed or made. */
const PARTS = [
  'seeds',
  'content',
  'src',
  'scripts',
  'public',
  'astro.config.mjs',
  'package.json',
  'package-lock.json',
  'tsconfig.json',
  'CITATION.cff',
  'LICENSE',
];

/**
 * Makes a project with more documents than this one has. Copies are whole: their words, the names
 * of their projects and their ids differ from those of their models and of each other, while
 * places, agencies and works stay, so that entities are named in many documents.
 * @param root this project's folder
 * @param folder of the new project; what is there goes
 * @param copies of documents, three of each round
 * @param seed behind which the same words are exchanged
 */
export function makeCorpus(root: string, folder: string, copies: number, seed = 1): void {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const there = new Set(readdirSync(root));
  for (const part of PARTS.filter((part) => there.has(part)))
    cpSync(join(root, part), join(folder, part), { recursive: true });
  linkModules(root, folder);
  const seeds = join(folder, 'seeds');
  const shared = new Map(SHARED.map((path) => [path, readFileSync(join(seeds, path), 'utf8')]));
  const characters = freeCharacters(root);
  const added = new Map([...shared.keys()].map((path) => [path, '']));
  const rounds = Array.from(
    { length: Math.ceil(copies / MODELS.length) },
    (_, round): Copy => ({
      round,
      models: MODELS.slice(0, copies - round * MODELS.length),
      words: exchanged(characters, randomFrom(seed * 1000 + round)),
    }),
  );
  for (const copy of rounds) {
    for (const model of copy.models) copyDocument(seeds, model, copy);
    for (const [path, text] of shared) added.set(path, added.get(path) + entriesOf(text, copy));
  }
  for (const [path, text] of shared) writeFileSync(join(seeds, path), text + added.get(path));
  citeCopies(seeds, rounds);
  assignRows(seeds, rounds);
}

/** A round of copies. */
interface Copy {
  round: number;
  models: readonly string[];
  /** Gives the words of a copy. */
  words: (text: string) => string;
}

function idOf(model: string, round: number): string {
  return `${model}-copy-${round + 1}`;
}

/** Installed packages, without the stores that tools keep among them. */
function linkModules(root: string, folder: string): void {
  const modules = join(folder, 'node_modules');
  mkdirSync(modules);
  for (const name of readdirSync(join(root, 'node_modules')))
    if (!/^\.(?!bin|package-lock)/.test(name))
      symlinkSync(join(root, 'node_modules', name), join(modules, name), 'junction');
}

function copyDocument(seeds: string, model: string, { round, words }: Copy): void {
  const id = idOf(model, round);
  const from = join(seeds, model);
  mkdirSync(join(seeds, id));
  let source = '';
  for (const name of readdirSync(from)) {
    const text = words(readFileSync(join(from, name), 'utf8'));
    if (name.endsWith('.txt')) source = text;
    if (name !== 'document.yaml') writeFileSync(join(seeds, id, name), text);
  }
  const sha256 = createHash('sha256').update(source).digest('hex');
  const meta = readFileSync(join(from, 'document.yaml'), 'utf8')
    .replace(/^id: .*/m, `id: ${id}`)
    .replace(/^order: (\d+)/m, (_, order) => `order: ${Number(order) + 10 * (round + 1)}`)
    .replace(/^((?:title|shortTitle): .*)/gm, `$1（之${round + 1}）`)
    .replace(/^sha256: .*/m, `sha256: ${sha256}`);
  writeFileSync(join(seeds, id, 'document.yaml'), meta);
}

/** The entries of a file about all documents that concern the models alone, for their copies. */
function entriesOf(text: string, { round, models, words }: Copy): string {
  const ids = new RegExp(`(?<![\\w-])(${MODELS.join('|')})(?![\\w-])`, 'g');
  const others = /(?<![\w-])(?:opinion-62|liaoning-tasks)(?![\w-])/;
  return text
    .split(/^(?=- )/m)
    .filter((entry) => entry.startsWith('- '))
    .map((entry) => entry.replace(/\n#[\s\S]*$/, '\n').replace(/^\s*#.*\n/gm, ''))
    .filter((entry) => !others.test(entry))
    .filter((entry) => {
      const named = entry.match(ids) ?? [];
      return named.length > 0 && named.every((id) => models.includes(id));
    })
    .map((entry) =>
      words(entry)
        .replace(ids, (id) => idOf(id, round))
        .replace(/^- (\{)?id: ([\w-]+)/, (_, open = '', id) => `- ${open}id: ${id}-${round + 1}`),
    )
    .join('');
}

/** Says of each work that the copies of a text that cites it cite it too. */
function citeCopies(seeds: string, rounds: readonly Copy[]): void {
  const file = join(seeds, 'works/works.yaml');
  const text = readFileSync(file, 'utf8').replace(/^( +cited: \[)(.*)\]/gm, (_, start, list) => {
    const cited: string[] = list.split(/, */);
    const all = rounds.flatMap(({ round, models }) =>
      models.filter((model) => cited.includes(model)).map((model) => idOf(model, round)),
    );
    return `${start}${[...cited, ...all].join(', ')}]`;
  });
  writeFileSync(file, text);
}

/** Gives the rows of copied tables, and what is decided of them, to the indicators of their models. */
function assignRows(seeds: string, rounds: readonly Copy[]): void {
  const file = join(seeds, 'indicators.yaml');
  const row = /^( +)([\w-]+)(\/[\w-]+: .*\n)/gm;
  const decision = /^( +)(- row: )([\w-]+)(\/.*\n(?:\1 {2}.*\n)*)/gm;
  const copiesOf = (model: string, copy: (id: string, words: Copy['words']) => string) =>
    rounds
      .filter(({ models }) => models.includes(model))
      .map(({ round, words }) => copy(idOf(model, round), words))
      .join('');
  const text = readFileSync(file, 'utf8')
    .replace(
      row,
      (line, indent, model, rest) =>
        line + copiesOf(model, (id, words) => `${indent}${id}${words(rest)}`),
    )
    .replace(
      decision,
      (entry, indent, start, model, rest) =>
        entry + copiesOf(model, (id) => `${indent}${start}${id}${rest}`),
    );
  writeFileSync(file, text);
}

/** The Han characters that may be exchanged, the most frequent first. */
function freeCharacters(root: string): string[] {
  const kept = new Set<string>();
  const keep = (text: string) => {
    for (const [character] of text.matchAll(HAN)) kept.add(character);
  };
  for (const path of KEPT_FILES) keep(readFileSync(join(root, 'seeds', path), 'utf8'));
  for (const part of KEPT_PROGRAMS) {
    const folder = join(root, 'scripts', part);
    for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' }))
      if (name.endsWith('.ts')) keep(readFileSync(join(folder, name), 'utf8'));
  }
  const counts = new Map<string, number>();
  for (const model of MODELS) {
    const folder = join(root, 'seeds', model);
    const [source = ''] = readdirSync(folder).filter((name) => name.endsWith('.txt'));
    for (const [character] of readFileSync(join(folder, source), 'utf8').matchAll(HAN))
      if (!kept.has(character)) counts.set(character, (counts.get(character) ?? 0) + 1);
  }
  return [...counts].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1)).map(([it]) => it);
}

/** Exchanges characters for others about as frequent, each always for the same. */
function exchanged(characters: readonly string[], random: () => number): (text: string) => string {
  const table = new Map<string, string>();
  for (let start = 0; start < characters.length; start += ALIKE) {
    const alike = characters.slice(start, start + ALIKE);
    const shuffled = alike
      .map((character) => ({ character, at: random() }))
      .sort((a, b) => a.at - b.at);
    for (const [index, character] of alike.entries())
      table.set(character, shuffled[index]?.character as string);
  }
  return (text) => text.replace(HAN, (character) => table.get(character) ?? character);
}
