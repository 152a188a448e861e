/** Addresses of the real texts after changes of seeds or rules. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { compare, type Finding } from '../../scripts/permalinks/compare.ts';
import { type PermalinkLedger, readLedger } from '../../scripts/permalinks/ledger.ts';
import { type PermalinkPassage, passagesOf } from '../../scripts/permalinks/passages.ts';
import { treesOf } from '../../scripts/trees/trees-of-seeds.ts';
import { CONTENT, ROOT, SEEDS } from '../conversion/corpus.ts';
import { SeedCopy } from '../support/seeds.ts';

const ledger = readLedger(ROOT, CONTENT);
const current = passagesOf(treesOf({ root: ROOT, seeds: SEEDS }, ledger));

/** Differences after a change of the ids, each as “kind id → place of the passage”. */
function after(change: (ids: Map<string, PermalinkPassage>) => void): string[] {
  const ids = new Map(current);
  change(ids);
  return compare(ledger, ids).map(asLine);
}

/** Differences after a change of the seeds of one document. */
function afterSeeds(doc: string, change: (copy: SeedCopy) => void): string[] {
  using copy = new SeedCopy(doc);
  change(copy);
  const part = partOf(ledger, doc);
  return compare(part, passagesOf(treesOf(copy, part))).map(asLine);
}

function asLine(finding: Finding): string {
  return `${finding.kind} ${finding.id}${'to' in finding && finding.to ? ` → ${finding.to}` : ''}`;
}

function partOf(whole: PermalinkLedger, doc: string): PermalinkLedger {
  return {
    ...whole,
    passages: new Map([...whole.passages].filter(([id]) => id.startsWith(`${doc}/`))),
  };
}

function take(ids: Map<string, PermalinkPassage>, id: string): PermalinkPassage {
  const passage = ids.get(id);
  assert.ok(passage, id);
  ids.delete(id);
  return passage;
}

describe('a change of ids is noticed', () => {
  test('an id is dropped', () => {
    const dropped = after((ids) => take(ids, 'plan-13/c05-s1-p2'));
    assert.deepEqual(dropped, ['removed plan-13/c05-s1-p2']);
  });

  test('a row is dropped: its table has its words, but is not the passage alone', () => {
    const dropped = after((ids) => take(ids, 'reform-40/table-1-r2'));
    assert.deepEqual(dropped, ['moved reform-40/table-1-r2 → reform-40/table-1']);
  });

  test('an id is renamed', () => {
    const renamed = after((ids) => ids.set('plan-13/c05-s1-px', take(ids, 'plan-13/c05-s1-p2')));
    assert.deepEqual(renamed, [
      'moved plan-13/c05-s1-p2 → plan-13/c05-s1-px',
      'added plan-13/c05-s1-px',
    ]);
  });

  test('two passages are swapped, even of the same words', () => {
    for (const [a, b] of [
      ['plan-13/c05-s1-p1', 'plan-13/c05-s1-p2'],
      ['liaoning-tasks/task-013-r', 'liaoning-tasks/task-042-r'],
    ] as const) {
      const swapped = after((ids) => {
        const [first, second] = [take(ids, a), take(ids, b)];
        ids.set(a, second).set(b, first);
      });
      assert.deepEqual(swapped, [`taken ${a} → ${b}`, `taken ${b} → ${a}`]);
    }
  });

  test('a passage comes to stand on another page', () => {
    const page = 'plan-13/c06.html';
    const moved = after((ids) =>
      ids.set('plan-13/c05-s1-p2', { ...take(ids, 'plan-13/c05-s1-p2'), page }),
    );
    assert.deepEqual(moved, ['other-page plan-13/c05-s1-p2']);
  });
});

describe('a change of seeds', () => {
  const PARAGRAPHS = 'paragraphs.yaml';
  /** The fifth of the six paragraphs of the section begins with this. */
  const OPENING = '    - 完善政策支持体系，健全粮食主产区\n';

  const RESTORATION = [
    '- passage: 深入推进粮食{X}高产创建',
    '  kind: latin',
    '  evidence: 试验',
    '  confidence: probable',
  ].join('\n');

  test('that restores more, or restores something else, changes no address', () => {
    const restored = afterSeeds('plan-12', (copy) => {
      copy.append('plan-12', 'restorations.yaml', RESTORATION);
      copy.replace('plan-12', 'restorations.yaml', '控制在5{%}以内', '控制在5{.0%}以内');
    });
    assert.deepEqual(restored, []);
  });

  test('that moves the border of two paragraphs keeps both', () => {
    const shifted = afterSeeds('plan-12', (copy) =>
      copy.replace('plan-12', PARAGRAPHS, OPENING, '    - 健全粮食主产区\n'),
    );
    assert.deepEqual(shifted, ['changed plan-12/c02-s1-p4', 'changed plan-12/c02-s1-p5']);
  });

  test('that joins two paragraphs breaks the address of the second only', () => {
    const joined = afterSeeds('plan-12', (copy) =>
      copy.replace('plan-12', PARAGRAPHS, OPENING, ''),
    );
    assert.deepEqual(joined, [
      'changed plan-12/c02-s1-p4',
      'moved plan-12/c02-s1-p5 → plan-12/c02-s1-p4',
    ]);
  });

  test('that divides a paragraph gives its end a number that none ever had', () => {
    const divided = afterSeeds('plan-12', (copy) =>
      copy.replace('plan-12', PARAGRAPHS, OPENING, `    - 发展多种形式的适度规模经营\n${OPENING}`),
    );
    assert.deepEqual(divided, ['changed plan-12/c02-s1-p4', 'added plan-12/c02-s1-p7']);
  });

  test('that replaces the source keeps the passages that it doesn’t replace', () => {
    const replaced = afterSeeds('opinion-62', (copy) =>
      copy.rewrite('opinion-62', '在改革开放中重振雄风', '在改革开放中再振雄风'),
    );
    assert.ok(replaced.length > 0);
    assert.deepEqual(new Set(replaced.map((line) => line.split(' ')[0])), new Set(['changed']));
  });
});
