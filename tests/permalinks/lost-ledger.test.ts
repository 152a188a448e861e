/** Commands when the record of published addresses was deleted, cut or is about to break. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, test } from 'node:test';
import { convert } from '../../scripts/commands/convert.ts';
import { permalinks } from '../../scripts/commands/permalinks.ts';
import { CONTENT, SEEDS } from '../conversion/corpus.ts';
import { filesIn, SeedCopy } from '../support/seeds.ts';

const DOC = 'plan-12';
const ACCEPT = { accept: true, aliases: [] };
const SHOW = { accept: false, aliases: [] };
const LOST =
  'content/permalinks.json:1:1 ledger-lost: the record of the published addresses is missing\n' +
  '  fix: take content/permalinks.json back from the last commit (git checkout -- content/permalinks.json) or from a copy: without it published links would break';

let copy: SeedCopy;
let ledger = '';

beforeEach(() => {
  copy = new SeedCopy(DOC);
  permalinks(copy, ACCEPT);
  ledger = join(copy.content, 'permalinks.json');
});
afterEach(() => copy[Symbol.dispose]());

function git(...args: string[]): void {
  const who = ['-c', 'user.name=test', '-c', 'user.email=test@example.org'];
  const { status, stderr } = spawnSync('git', [...who, '-C', copy.root, ...args]);
  assert.equal(status, 0, String(stderr));
}

test('a ledger that was deleted is missed, and nothing is written', () => {
  rmSync(ledger);
  const before = filesIn(copy.content);
  for (const command of [convert, (c: SeedCopy) => permalinks(c, SHOW)]) {
    assert.throws(() => void command(copy), { message: LOST });
  }
  assert.throws(() => permalinks(copy, ACCEPT), { message: LOST });
  assert.deepEqual(filesIn(copy.content), before);
});

test('it is missed with all of content/, if it was committed', () => {
  git('init', '-q');
  git('add', '.');
  git('commit', '-q', '-m', 'published');
  rmSync(copy.content, { recursive: true });
  assert.throws(() => convert(copy), { message: LOST });
  assert.ok(!existsSync(copy.content));
});

test('it is missed with all of content/, if a version was published, without a history too', () => {
  rmSync(copy.content, { recursive: true });
  const versions = join(copy.seeds, 'versions.yaml');
  writeFileSync(versions, '- version: 0.1.0\n  date: 2026-11-20\n  changes: [首次发布]\n');
  assert.throws(() => convert(copy), {
    message: /^content\/permalinks\.json:1:1 ledger-lost: .*versions\.yaml has a version/,
  });
  assert.ok(!existsSync(copy.content));
  writeFileSync(versions, '- changes: [首次发布]\n');
  convert(copy);
  assert.ok(existsSync(copy.content));
});

test('it comes back from what a conversion that was killed left', () => {
  const before = readFileSync(ledger, 'utf8');
  // One conversion was killed between its two steps; the next, by an earlier version, began anew.
  cpSync(copy.content, `${copy.content}.old-1`, { recursive: true });
  rmSync(ledger);
  convert(copy);
  assert.equal(readFileSync(ledger, 'utf8'), before);
  renameSync(copy.content, `${copy.content}.old-1`);
  convert(copy);
  assert.equal(readFileSync(ledger, 'utf8'), before);
  assert.deepEqual(existsSync(`${copy.content}.old-1`), false);
});

test('the record of published entries is missed beside a ledger that is there', () => {
  rmSync(join(copy.content, 'published.json'));
  const before = filesIn(copy.content);
  assert.throws(() => convert(copy), {
    message:
      /^content\/published\.json:1:1 ledger-lost: the record of the published entries is missing/,
  });
  assert.deepEqual(filesIn(copy.content), before);
});

test('a ledger that lost a line is missed', () => {
  const lines = readFileSync(ledger, 'utf8').split('\n');
  const { passages } = JSON.parse(lines.join('\n'));
  writeFileSync(ledger, lines.toSpliced(5, 1).join('\n'));
  const ids = Object.keys(passages).length;
  assert.throws(() => convert(copy), {
    message: new RegExp(
      `^content/permalinks.json:1:1 ledger-lost: it has ${ids - 1} of ${ids} published`,
    ),
  });
});

test('a conversion for a build stops where a published address would break', () => {
  copy.replace(DOC, 'paragraphs.yaml', '    - 畅通“北粮南运”。\n', '');
  const before = filesIn(copy.content);
  assert.throws(() => convert(copy, { keepsAddresses: true }), {
    message: /^content\/permalinks\.json:\d+:1 permalink-moved: plan-12\/c02-s1-p6 opens nothing/,
  });
  assert.deepEqual(filesIn(copy.content), before);
  convert(copy);
  assert.notDeepEqual(filesIn(copy.content), before);
});

test('an id of a project is not lost with its line', () => {
  using library = new SeedCopy(...readdirSync(SEEDS));
  for (const record of ['permalinks.json', 'published.json'])
    cpSync(join(CONTENT, record), join(library.content, record));
  const line = /^- \{id: haishang-muchang-gongcheng, .*\n/m;
  const ids = library.path('projects', 'ids.yaml');
  writeFileSync(ids, readFileSync(ids, 'utf8').replace(line, ''));
  assert.match(
    library.fault(),
    /^seeds\/projects\/ids\.yaml:1:1 lost-address: of the published projects there is no more haishang-muchang-gongcheng\n/,
  );
});
