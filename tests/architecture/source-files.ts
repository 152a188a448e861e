/** The source files of the project and what each imports, read from their text. */
import { globSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import ts from 'typescript';

export const ROOT = join(import.meta.dirname, '../..');

/** Tests and what only they use: the rules are about what is built and run. */
const IS_TEST = /\.test\.ts$|(?:^|\/)test-[\w-]+\.ts$|^tests\//;

/** A file with the files of the project that it imports, all from the project's root. */
export interface SourceFile {
  path: string;
  lines: number;
  imports: string[];
}

/**
 * Every source file but tests.
 * @param folders from the project's root
 */
export function sourceFiles(folders: readonly string[]): SourceFile[] {
  const pattern = `{${folders.join(',')}}/**/*.{ts,mjs,astro,css}`;
  const paths = globSync(pattern, { cwd: ROOT })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => !IS_TEST.test(path))
    .sort();
  const known = new Set(paths);
  return paths.map((path) => {
    const text = readFileSync(join(ROOT, path), 'utf8');
    const imports = importsIn(path, text).filter((target) => known.has(target));
    return { path, lines: text.split('\n').length - 1, imports: [...new Set(imports)] };
  });
}

/**
 * The text of every file of code, tests included, by its path.
 * @param endings of the names
 */
export function* textsOf(...endings: readonly string[]): Generator<[path: string, text: string]> {
  for (const path of globSync(`{src,scripts,tests}/**/*.{${endings.join(',')},}`, {
    cwd: ROOT,
  }).sort())
    yield [path.replaceAll('\\', '/'), readFileSync(join(ROOT, path), 'utf8')];
}

function importsIn(path: string, text: string): string[] {
  return specifiersIn(path, text)
    .filter((name) => name.startsWith('.'))
    .map((name) => posix.join(posix.dirname(path), name.replace(/\?.*$/, '')));
}

function specifiersIn(path: string, text: string): string[] {
  const sheets = [...text.matchAll(/@import\s+(?:url\()?['"]([^'"]+)/g)].map(
    ([, name = '']) => name,
  );
  if (path.endsWith('.css')) return sheets;
  const code = path.endsWith('.astro') ? scriptsOf(text) : text;
  return [...sheets, ...ts.preProcessFile(code, true, true).importedFiles.map((it) => it.fileName)];
}

/** The code of an Astro component: its head, and the scripts that go into the page. */
function scriptsOf(text: string): string {
  const head = /^---\n(.*?)\n---/s.exec(text)?.[1] ?? '';
  const scripts = [...text.matchAll(/<script[^>]*>(.*?)<\/script>/gs)].map(([, code]) => code);
  return [head, ...scripts].join('\n');
}
