import assert from 'node:assert/strict';
import { rmSync } from 'node:fs';
import { describe, snapshot, test } from 'node:test';
import { SeedCopy } from '../support/seeds.ts';
import { BAD_ALIGNMENTS } from './bad-alignments.ts';
import { BAD_ENTRIES, BAD_YAML } from './bad-entries.ts';
import { BAD_FILES, BAD_TEXTS, type BadInput } from './bad-sources.ts';

// Messages are kept as people read them.
snapshot.setDefaultSnapshotSerializers([String]);

const GROUPS: Record<string, Record<string, BadInput>> = {
  'a source': BAD_FILES,
  'a text': BAD_TEXTS,
  'an entry': BAD_ENTRIES,
  'a curated file': BAD_YAML,
  'a comparison': BAD_ALIGNMENTS,
};

for (const [group, cases] of Object.entries(GROUPS)) {
  describe(group, () => {
    for (const [name, { docs, spoil }] of Object.entries(cases)) {
      test(name, (t) => {
        using copy = new SeedCopy(...docs);
        spoil(copy);
        copy.addEarlierContent();
        const message = copy.fault();
        assert.ok(copy.isUntouched(), 'the earlier content changed');
        // path:line:column code: what, the line if there is one, fix; of several the number
        const one = '[\\w./-]+:\\d+:\\d+ [a-z0-9-]+: .+\\n(?: {2}\\S.*\\n)? {2}fix: .+';
        assert.match(message, new RegExp(`^(?:${one}|(?:${one}\\n){2,}\\d+ faults)$`));
        t.assert.snapshot(message);
      });
    }
  });
}

test('no seeds at all', (t) => {
  using copy = new SeedCopy();
  copy.addEarlierContent();
  rmSync(copy.seeds, { recursive: true, force: true });
  t.assert.snapshot(copy.fault());
});

test('one bad document stops all, whichever it is', () => {
  using copy = new SeedCopy('liaoning-tasks', 'opinion-62', 'plan-13');
  copy.rewrite('plan-13', '第二节 深化国企国资改革', '第三节 深化国企国资改革');
  copy.addEarlierContent();
  assert.match(copy.fault(), / heading-order: /);
  assert.ok(copy.isUntouched());
});
