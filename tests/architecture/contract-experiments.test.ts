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

/** A change of a file, from the project's root, and where the compiler has to stop. */
interface Change {
  title: string;
  path: string;
  from: string | RegExp;
  to: string;
  /** A word of the errors about it. */
  word: string;
  stops: readonly string[];
}

const PROJECTS = 'src/model/data/projects.ts';
const BLOCK_KINDS = 'src/model/block-kinds.ts';

const CHANGES: readonly Change[] = [
  {
    title: 'renaming a field of projects.json: at what makes it, and at what reads it',
    path: PROJECTS,
    from: /^ {2}stage: z/m,
    to: '  phase: z',
    word: "'stage'",
    stops: [
      'scripts/facts/projects/projects.ts',
      'src/model/data/maps.ts',
      PROJECTS,
      'src/topics/data/boxes.ts',
      'src/topics/map/drawing/stages.ts',
    ],
  },
  {
    title: 'renaming an optional field: it can’t vanish',
    path: PROJECTS,
    from: /^ {2}notSame: z/m,
    to: '  unlike: z',
    word: "'notSame'",
    stops: ['scripts/facts/projects/projects.ts', PROJECTS],
  },
  {
    title: 'adding a kind of block: at its role and its element',
    path: BLOCK_KINDS,
    from: "  remark: '附注',",
    to: "  remark: '附注',\n  epigraph: '题辞',",
    word: 'epigraph',
    stops: [BLOCK_KINDS, 'src/reading/block-element.ts'],
  },
  {
    title: 'adding a role of blocks: at their permalinks and the kinds of the search',
    path: BLOCK_KINDS,
    from: "  | 'matter';",
    to: "  | 'matter'\n  | 'ornament';",
    word: 'ornament',
    stops: ['src/reading/permalink-mark.ts', 'scripts/search/catalogue.ts'],
  },
  {
    title: 'adding a type of projects: at how such are drawn',
    path: PROJECTS,
    from: "  fund: '基金和资金专项',",
    to: "  fund: '基金和资金专项',\n  canal: '运河',",
    word: 'canal',
    stops: ['scripts/facts/projects/geometry.ts'],
  },
];

describe('a change of the contract stops the compiler', () => {
  let errors: { file: string; message: string }[];

  before(() => {
    errors = errorsAfter(CHANGES);
  });

  for (const { title, word, stops } of CHANGES) {
    test(title, () => {
      const about = errors.filter(({ message }) => message.includes(word));
      const found = [...new Set(about.map(({ file }) => file))].sort();
      const missing = stops.filter((path) => !found.includes(path));
      assert.deepEqual(missing, [], `“${word}” is told of in:\n${found.join('\n')}`);
    });
  }
});

/**
 * The errors of the compiler where it has to stop, after some changes: what else has errors then
 * would take ten times as long to find.
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
  const stops = new Set(changes.flatMap(({ stops }) => stops.map((path) => join(ROOT, path))));
  const globals = fileNames.filter((file) => file.endsWith('.d.ts'));
  const program = ts.createProgram([...globals, ...stops], { ...options, noEmit: true }, host);
  const errors = [...stops].flatMap((file) =>
    program.getSemanticDiagnostics(program.getSourceFile(file)),
  );
  return errors.map(({ file, messageText }) => ({
    file: relative(ROOT, file?.fileName ?? '').replaceAll('\\', '/'),
    message: ts.flattenDiagnosticMessageText(messageText, '\n'),
  }));
}
