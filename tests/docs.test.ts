/** The names in the documentation exist: files and folders, links, and sections that links lead to. */
import assert from 'node:assert/strict';
import { existsSync, globSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, test } from 'node:test';

const ROOT = join(import.meta.dirname, '..');
const DOCS = [
  'README.md',
  'CHANGELOG.md',
  'seeds/README.md',
  ...globSync('docs/*.md', { cwd: ROOT }),
];
/** Made by a build, or not of this project. */
const NOT_COMMITTED = ['dist', 'node_modules'];
const TOP = readdirSync(ROOT).filter((name) => !NOT_COMMITTED.includes(name));

function read(file: string): string {
  return readFileSync(join(ROOT, file), 'utf8');
}

/** The words in backticks that begin with a file or folder of the project's root, without patterns. */
function pathsIn(text: string): string[] {
  const code = [...text.matchAll(/`([^`\n]+)`/g)].flatMap(([, words = '']) => words.split(/\s+/));
  return code.filter((word) => TOP.includes(word.split('/')[0] ?? '') && !/[<>*{}…]/.test(word));
}

/** The targets of links that stay in the project. */
function linksIn(text: string): string[] {
  const targets = [...text.matchAll(/\]\(([^)\s]+)\)/g)].map(([, target = '']) => target);
  return targets.filter((target) => !/^[a-z]+:/.test(target));
}

/** The fragments under which a page's sections are found. */
function sectionsOf(text: string): string[] {
  return [...text.matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) =>
    heading
      .toLowerCase()
      .replace(/[^\p{L}\p{N} -]/gu, '')
      .replaceAll(' ', '-'),
  );
}

for (const file of DOCS) {
  describe(file, () => {
    test('names files and folders that are there', () => {
      const paths = pathsIn(read(file));
      assert.deepEqual(
        paths.filter((path) => !existsSync(join(ROOT, path))),
        [],
      );
    });

    test('links to files and sections that are there', () => {
      const broken = linksIn(read(file)).filter((link) => {
        const [target = '', section] = link.split('#');
        const path = target === '' ? file : join(dirname(file), target);
        if (!existsSync(join(ROOT, path))) return true;
        return section !== undefined && !sectionsOf(read(path)).includes(section);
      });
      assert.deepEqual(broken, []);
    });
  });
}

test('paths and links were found', () => {
  assert.ok(pathsIn(read('docs/architecture.md')).includes('scripts/commands/convert.ts'));
  assert.ok(linksIn(read('README.md')).includes('docs/images/chapter.png'));
});

test('the README is read in a few minutes', () => {
  assert.ok(read('README.md').trimEnd().split('\n').length <= 80);
});
