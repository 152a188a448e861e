import assert from 'node:assert/strict';
import { cpSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { convert } from '../../scripts/commands/convert.ts';
import { filesIn } from '../support/seeds.ts';
import { CONTENT, DOCUMENTS, ROOT, SEEDS } from './corpus.ts';

const folder = mkdtempSync(join(tmpdir(), 'converted-'));
const target = { root: ROOT, seeds: SEEDS, content: join(folder, 'content') };
// The ledger of permalinks and what else was published are records that the conversion carries along.
for (const record of ['permalinks.json', 'published.json'])
  cpSync(join(CONTENT, record), join(target.content, record));
after(() => rmSync(folder, { recursive: true }));

test('the conversion gives the committed content/ byte for byte', () => {
  const committed = filesIn(CONTENT);
  const seeds = filesIn(SEEDS);
  convert(target);
  const differences = differencesOf(filesIn(target.content), committed);
  assert.deepEqual(differences, [], `${differences.join('\n')}\nrun npm run convert, and review`);
  assert.deepEqual(filesIn(CONTENT), committed);
  assert.deepEqual(filesIn(SEEDS), seeds);
});

test('a second conversion over the first gives the same, and leaves nothing beside it', () => {
  const first = filesIn(target.content);
  const lines = convert(target);
  assert.deepEqual(differencesOf(filesIn(target.content), first), []);
  assert.deepEqual(readdirSync(folder), ['content']);
  assert.equal(lines.length, DOCUMENTS.length);
  for (const line of lines) assert.match(line, /^[a-z]+-[\w]+: \d+ of \d+ characters kept; /);
});

/** The files that differ, each with the first line that does. */
function differencesOf(made: Map<string, string>, expected: Map<string, string>): string[] {
  const paths = [...new Set([...made.keys(), ...expected.keys()])].toSorted();
  return paths.flatMap((path) => {
    const [a, b] = [made.get(path), expected.get(path)];
    if (a === b) return [];
    if (a === undefined || b === undefined)
      return [`${path}: ${a === undefined ? 'missing' : 'new'}`];
    const old = b.split('\n');
    const line = a.split('\n').findIndex((text, i) => text !== old[i]);
    return [`${path}:${line + 1}\n  made      ${a.split('\n')[line]}\n  committed ${old[line]}`];
  });
}
