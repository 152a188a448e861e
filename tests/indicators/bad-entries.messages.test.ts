import assert from 'node:assert/strict';
import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { snapshot, test } from 'node:test';
import { SEEDS } from '../conversion/corpus.ts';
import { SeedCopy } from '../support/seeds.ts';

// Messages are kept as people read them.
snapshot.setDefaultSnapshotSerializers([String]);

/** Changes in indicators.yaml, old and new words. */
const CASES: Record<string, [string, string]> = {
  'a row with another label': [
    'plan-13/box-01-i3: 服务业增加值比重',
    'plan-13/box-01-i3: 服务业比重',
  ],
  'years in the wrong order': ['period: "2004-2015"', 'period: "2015-2004"'],
  'a row that isn’t there': ['plan-13/box-02-i18: （12）', 'plan-13/box-02-i99: （12）'],
  'a row that belongs to none': ['    plan-13/box-01-i4: 粮食综合生产能力（万吨）\n', ''],
  'a row that belongs to two': [
    '    plan-13/box-02-i19: （13）城镇棚户区住房改造（万套）',
    '    plan-13/box-01-i29: 城镇保障性安居工程建设（万套）\n    plan-13/box-02-i19: （13）城镇棚户区住房改造（万套）',
  ],
  'a unit of another indicator’s row': ['row: plan-13/box-01-i23', 'row: plan-13/box-01-i24'],
  'prices of another indicator’s row': [
    'row: plan-13/box-02-i2\n      at',
    'row: plan-13/box-02-i3\n      at',
  ],
  'money at prices that nobody has decided': [
    '  prices:\n    - row: plan-13/box-02-i2\n      at: "2015"\n      reason: The first note below the table says so.\n',
    '',
  ],
  'an id given twice': ['id: gdp-water', 'id: gdp-per-capita'],
  'a quote that the text doesn’t have': [
    'quote: 服务业增加值比重达到47.4%',
    'quote: 服务业增加值比重达到48.4%',
  ],
  'a quote that stands twice': [
    'quote: 全员劳动生产率年均增长6.2%, raw: 6.2%, value: 6.2',
    'quote: 明显提, raw: 明显提, value: null',
  ],
  'a value that isn’t its words’': ['raw: 47.4%, value: 47.4', 'raw: 47.4%, value: 47'],
  'words that aren’t in the quote': ['raw: 47.4%, value: 47.4', 'raw: 48.4%, value: 48.4'],
  'a passage that isn’t there': ['passage: plan-13/c01-s3-p1-i3', 'passage: plan-13/c01-s3-p9'],
  'a note whose quote has gone': ['quote: "[8.8]完成任务"', 'quote: "[8.9]完成任务"'],
  'growth that is neither target nor actual': [
    'period: "2016-2020", type: growth, of: target }\n  notes:\n    - kind: definition\n      text: 增速',
    'period: "2016-2020", type: growth }\n  notes:\n    - kind: definition\n      text: 增速',
  ],
};

for (const [name, [old, fresh]] of Object.entries(CASES)) {
  test(name, (t) => {
    using copy = new SeedCopy('plan-13');
    const text = readFileSync(join(SEEDS, 'indicators.yaml'), 'utf8');
    assert.equal(text.split(old).length, 2, `“${old}” stands once in indicators.yaml`);
    writeFileSync(join(copy.seeds, 'indicators.yaml'), text.replace(old, fresh));
    t.assert.snapshot(copy.fault());
  });
}

test('what is said of documents that aren’t there is passed over', () => {
  using copy = new SeedCopy('opinion-62');
  copyFileSync(join(SEEDS, 'indicators.yaml'), join(copy.seeds, 'indicators.yaml'));
  assert.throws(() => copy.fault(), /the conversion came through/);
});
