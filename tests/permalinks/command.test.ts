/** The command npm run permalinks on a library, from its first publication to a lost paragraph. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, snapshot, test } from 'node:test';
import { convert } from '../../scripts/commands/convert.ts';
import { permalinks } from '../../scripts/commands/permalinks.ts';
import { SeedCopy } from '../support/seeds.ts';

snapshot.setDefaultSnapshotSerializers([String]);

const DOC = 'plan-12';
/** With this opening, the last paragraph of the section begins. */
const OPENING = '    - 畅通“北粮南运”。\n';
const copy = new SeedCopy(DOC);
after(() => copy[Symbol.dispose]());

function read(file: string) {
  return readFileSync(join(copy.content, file), 'utf8');
}
function show() {
  return permalinks(copy, { accept: false, aliases: [] });
}
const ALIAS = { accept: true, aliases: [`${DOC}/c02-s1-p6=${DOC}/c02-s1-p5`] };

test('at first all is new; accepting writes the ledger, and only once', () => {
  const first = show();
  assert.match(first.lines[0] ?? '', /^added {6}plan-12\/c00-title is new/);
  const accepted = permalinks(copy, { accept: true, aliases: [] });
  assert.match(accepted.lines.join(), /^recorded {3}\d+ added,Every published address opens/);
  assert.equal(accepted.isBroken || first.isBroken, false);
  const ledger = read('permalinks.json');
  assert.deepEqual(permalinks(copy, { accept: true, aliases: [] }).lines, show().lines);
  assert.equal(read('permalinks.json'), ledger);
});

test('the conversion carries the ledger along, whatever it says', () => {
  const ledger = read('permalinks.json');
  copy.replace(DOC, 'paragraphs.yaml', OPENING, '');
  convert(copy);
  assert.equal(read('permalinks.json'), ledger);
  assert.ok(!read('data/permalinks.json').includes(`"${DOC}/c02-s1-p6"`));
});

test('a paragraph that was joined to another one is shown as broken, with the way to mend it', (t) => {
  const { lines, isBroken } = show();
  assert.equal(isBroken, true);
  t.assert.snapshot(lines.join('\n'));
});

test('accepting alone doesn’t mend it', () => {
  assert.equal(permalinks(copy, { accept: true, aliases: [] }).isBroken, true);
});

test('an alias mends it, and its anchor stands in the text at once', () => {
  const { lines, isBroken } = permalinks(copy, ALIAS);
  assert.equal(isBroken, false);
  assert.deepEqual(lines, [
    `recorded   ${DOC}/c02-s1-p6 opens ${DOC}/c02-s1-p5`,
    'Every published address opens its passage.',
  ]);
  assert.match(read(`${DOC}/c02.mdx`), /<Block id="c02-s1-p5" [^>]+><Alias from="c02-s1-p6" \/>/);
  assert.deepEqual(JSON.parse(read('data/permalinks.json')).aliases, {
    [`${DOC}/c02-s1-p6`]: `${DOC}/c02-s1-p5`,
  });
});

test('when the paragraph is back, its alias goes', () => {
  const before = '    - 完善政策支持体系，健全粮食主产区\n';
  copy.replace(DOC, 'paragraphs.yaml', before, before + OPENING);
  const { lines } = permalinks(copy, { accept: true, aliases: [] });
  assert.deepEqual(lines.slice(0, 2), ['recorded   1 changed', 'recorded   1 returned']);
  assert.deepEqual(JSON.parse(read('data/permalinks.json')).aliases, {});
});
