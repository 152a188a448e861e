/**
 * The contract holds producers and readers: a change of a declaration in `src/model/` is an error of
 * the compiler at every place that has to follow. The changes are made in memory, all at once, and
 * told apart by the words of the errors.
 */
import assert from 'node:assert/strict';
import { join, relative } from 'node:path';
import { before, describe, test } from 'node:test';
import ts from 'typescript';
import { ROOT } from './source-files.ts';

/** A change of a file, from the project's root. */
interface Change {
  path: string;
  from: string | RegExp;
  to: string;
}

const PROJECTS = 'src/model/data/projects.ts';
const BLOCK_KINDS = 'src/model/block-kinds.ts';

const CHANGES: readonly Change[] = [
  { path: PROJECTS, from: /^ {2}stage: z/m, to: '  phase: z' },
  { path: PROJECTS, from: /^ {2}notSame: z/m, to: '  unlike: z' },
  {
    path: PROJECTS,
    from: "  fund: '基金和资金专项',",
    to: "  fund: '基金和资金专项',\n  canal: '运河',",
  },
  { path: BLOCK_KINDS, from: "  remark: '附注',", to: "  remark: '附注',\n  epigraph: '题辞'," },
  { path: BLOCK_KINDS, from: "  | 'matter';", to: "  | 'matter'\n  | 'ornament';" },
];

describe('a change of the contract stops the compiler', () => {
  let errors: { file: string; message: string }[];

  before(() => {
    errors = errorsAfter(CHANGES);
  });

  /** The files with an error that speaks of a word. */
  function stopsAt(word: string): string[] {
    const about = errors.filter(({ message }) => message.includes(word));
    return [...new Set(about.map(({ file }) => file))].sort();
  }

  /** Asserts that the errors about a word stand in these files, and perhaps in more. */
  function assertStopsAt(word: string, expected: readonly string[]): void {
    const found = stopsAt(word);
    const missing = expected.filter((path) => !found.includes(path));
    assert.deepEqual(missing, [], `“${word}” is told of in:\n${found.join('\n')}`);
  }

  test('renaming a field of projects.json: at what makes it, and at what reads it', () => {
    assertStopsAt("'stage'", [
      'scripts/facts/projects/projects.ts',
      'src/model/data/maps.ts',
      PROJECTS,
      'src/topics/data/boxes.ts',
      'src/topics/map/drawing/stages.ts',
    ]);
  });

  test('renaming an optional field: it can’t vanish', () => {
    assertStopsAt("'notSame'", ['scripts/facts/projects/projects.ts', PROJECTS]);
  });

  test('adding a kind of block: at its role and its element', () => {
    assertStopsAt('epigraph', [BLOCK_KINDS, 'src/reading/block-element.ts']);
  });

  test('adding a role of blocks: at their permalinks and the kinds of the search', () => {
    assertStopsAt('ornament', ['src/reading/permalink-mark.ts', 'scripts/search/catalogue.ts']);
  });

  test('adding a type of projects: at how such are drawn', () => {
    assertStopsAt('canal', ['scripts/facts/projects/geometry.ts']);
  });
});

/**
 * The errors of the compiler in what is built and run, after some changes.
 * @throws Error where a file doesn't have the text that is to be changed
 */
function errorsAfter(changes: readonly Change[]): { file: string; message: string }[] {
  const texts = new Map<string, string>();
  for (const { path, from, to } of changes) {
    const file = join(ROOT, path);
    const text = texts.get(file) ?? ts.sys.readFile(file) ?? '';
    const changed = text.replace(from, to);
    if (changed === text) throw new Error(`${path} has no ${from}`);
    texts.set(file, changed);
  }
  const { options, fileNames } = ts.parseJsonConfigFileContent(
    ts.readConfigFile(join(ROOT, 'tsconfig.json'), ts.sys.readFile).config,
    ts.sys,
    ROOT,
  );
  const host = ts.createCompilerHost(options);
  const { readFile } = host;
  host.readFile = (file) => texts.get(file) ?? readFile(file);
  const modules = fileNames.filter((file) => !/\/tests\/|\.test\.ts$/.test(file));
  const program = ts.createProgram(modules, { ...options, noEmit: true }, host);
  return ts.getPreEmitDiagnostics(program).map(({ file, messageText }) => ({
    file: relative(ROOT, file?.fileName ?? '').replaceAll('\\', '/'),
    message: ts.flattenDiagnosticMessageText(messageText, '\n'),
  }));
}
