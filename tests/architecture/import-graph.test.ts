/**
 * The rules of the house, see docs/architecture.md and docs/contributing.md: the way that imports lead,
 * the size of folders, the form of functions and of doc comments.
 */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { describe, test } from 'node:test';
import { ROOT, type SourceFile, sourceFiles, textsOf } from './source-files.ts';

const files = sourceFiles(['src', 'scripts']);
const arrows = files.flatMap(({ path, imports }) => imports.map((to) => ({ from: path, to })));
function named({ from, to }: { from: string; to: string }) {
  return `${from} → ${to}`;
}

describe('imports', () => {
  test('were found in modules, components and their scripts', () => {
    assert.ok(arrows.length > files.length);
    const from = (path: string) => arrows.filter((arrow) => arrow.from === path);
    assert.ok(from('src/layouts/Page.astro').some(({ to }) => to.endsWith('.css')));
    assert.ok(from('src/topics/map/MapBar.astro').some(({ to }) => to.includes('/client/')));
  });

  test('lead from scripts/ to src/model/ and nothing else of src/', () => {
    const wrong = arrows.filter(
      ({ from, to }) =>
        from.startsWith('scripts/') && to.startsWith('src/') && !to.startsWith('src/model/'),
    );
    assert.deepEqual(wrong.map(named), []);
  });

  test('never lead from src/ to scripts/, nor out of src/model/', () => {
    const wrong = arrows.filter(
      ({ from, to }) =>
        (from.startsWith('src/') && to.startsWith('scripts/')) ||
        (from.startsWith('src/model/') && !to.startsWith('src/model/')),
    );
    assert.deepEqual(wrong.map(named), []);
  });

  test('never lead both ways between two folders', () => {
    const pairs = new Map<string, string>();
    for (const arrow of arrows) {
      const [a, b] = [posix.dirname(arrow.from), posix.dirname(arrow.to)];
      if (a !== b) pairs.set(`${a} ${b}`, named(arrow));
    }
    const both = [...pairs].filter(([pair]) => pairs.has(pair.split(' ').reverse().join(' ')));
    assert.deepEqual(both.map(([, arrow]) => arrow).sort(), []);
  });

  test('make no circle', () => {
    assert.deepEqual(circlesIn(files), []);
  });

  test('of a program that runs before anything is installed are its own', () => {
    for (const { path, imports } of files.filter((file) => file.path.endsWith('.mjs')))
      assert.ok(
        imports.every((to) => to.endsWith('.mjs')),
        path,
      );
  });
});

describe('src/ and seeds/', () => {
  test('pages know seeds/ only through what the conversion wrote', () => {
    const paths = /['"`](?:\.\.\/)*seeds\//;
    const reading = files
      .filter(({ path }) => path.startsWith('src/'))
      .filter(({ path }) => paths.test(readFileSync(join(ROOT, path), 'utf8')));
    assert.deepEqual(
      reading.map(({ path }) => path),
      [],
    );
  });
});

describe('folders and files', () => {
  test('a folder holds at most 25 files, tests not counted', () => {
    const folders = Map.groupBy(files, ({ path }) => posix.dirname(path));
    const large = [...folders].filter(([, own]) => own.length > 25);
    assert.deepEqual(
      large.map(([folder, own]) => `${folder}: ${own.length}`),
      [],
    );
  });

  test('at most 25 modules are short and have one importer', () => {
    const importers = Map.groupBy(arrows, ({ to }) => to);
    const short = files.filter(
      ({ path, lines }) => path.endsWith('.ts') && lines < 40 && importers.get(path)?.length === 1,
    );
    assert.ok(short.length <= 25, `${short.length}:\n${short.map(({ path }) => path).join('\n')}`);
  });
});

/** The beginning of a doc comment that is a clause and no noun phrase or verb. */
const CLAUSE = /\/\*\*[\s*]*(?:Wh(?:at|ere|ich|en|y|om?|ose)|How)\b/g;
/** A function at the top of a file that is the value of a constant, and has no type by its name. */
const CONSTANT =
  /^(?:export )?const \w+ = (?:async )?(?:function\b|\w+ =>|(?:<[^>]+>)?\((?:[^()]|\([^()]*\))*\)(?:: [^=;]+)? =>)/gm;

describe('code', () => {
  test('has doc comments that begin with a noun or a verb, as “Finds …”', () => {
    const text = '/** Finds how far. */\n  /**\n   * How far it is. */';
    assert.deepEqual(placesOf(CLAUSE, [['a.ts', text]]), ['a.ts:2']);
    assert.deepEqual(placesOf(CLAUSE, textsOf('ts', 'mjs', 'astro', 'css')), []);
  });

  test('declares the functions at the top of a file by the word function', () => {
    const text = [
      'export const f = async ({ a = g() }: A): Promise<B> => {};',
      'const g = a => a;',
      'export const GET: APIRoute = () => new Response();',
      'const both = (a + b) * 2;',
      'const all = list.map((it) => it);',
    ].join('\n');
    assert.deepEqual(placesOf(CONSTANT, [['a.ts', text]]), ['a.ts:1', 'a.ts:2']);
    assert.deepEqual(placesOf(CONSTANT, textsOf('ts', 'mjs')), []);
  });
});

/** The places of a pattern, as FILE:LINE. */
function placesOf(pattern: RegExp, texts: Iterable<[path: string, text: string]>): string[] {
  return [...texts].flatMap(([path, text]) =>
    [...text.matchAll(pattern)].map(
      ({ index }) => `${path}:${text.slice(0, index).split('\n').length}`,
    ),
  );
}

/** One circle of imports for each group of files that reach each other. */
function circlesIn(all: readonly SourceFile[]): string[] {
  const graph = new Map(all.map(({ path, imports }) => [path, imports]));
  const state = new Map<string, 'open' | 'done'>();
  const circles: string[] = [];
  const visit = (path: string, trail: readonly string[]): void => {
    if (state.get(path) === 'done') return;
    if (state.get(path) === 'open') {
      circles.push([...trail.slice(trail.indexOf(path)), path].join(' → '));
      return;
    }
    state.set(path, 'open');
    for (const to of graph.get(path) ?? []) visit(to, [...trail, path]);
    state.set(path, 'done');
  };
  for (const path of graph.keys()) visit(path, []);
  return circles;
}
