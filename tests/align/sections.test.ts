import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { data, divisionsIn, published } from '../conversion/corpus.ts';
import { alignments, type Named, readingOf } from './alignments.ts';

const pairs = alignments.filter((entry) => entry.kind === 'section');
function sectionsOf(doc: string) {
  return divisionsIn(published(doc).divisions)
    .filter(({ kind }) => kind === 'section')
    .map(({ id }) => `${doc}/${id}`);
}

test('every section of both plans is paired, or said to be alone', () => {
  const named = new Set(pairs.flatMap(({ from, to }) => [from, ...to]));
  const all = [...sectionsOf('plan-12'), ...sectionsOf('plan-13')];
  assert.deepEqual([...named].toSorted(), all.toSorted());
  const alone = pairs.filter(({ to }) => to.length === 0).map(({ from }) => from);
  assert.deepEqual(alone, ['plan-12/c09-s4', 'plan-13/c02-s1', 'plan-13/c07-s2']);
  for (const { reason } of pairs) assert.match(reason, /。$/);
});

test('words of which a reason says that a plan lacks them stand nowhere in it', () => {
  const texts: Record<string, string> = {
    '“十二五”规划': published('plan-12')
      .blocks.map(({ reading }) => reading)
      .join('\n'),
    '“十三五”规划': published('plan-13')
      .blocks.map(({ reading }) => reading)
      .join('\n'),
  };
  const claims = pairs.flatMap(({ reason }) => [
    ...reason.matchAll(/(“十[二三]五”规划)中未见“([^”]+)”/g),
  ]);
  assert.ok(claims.length > 0);
  for (const [, plan = '', words = ''] of claims) assert.ok(!texts[plan]?.includes(words), words);
});

/** Pairs that a reader of both texts finds. */
const READ = [
  'c03-s2 c05-s1',
  'c05-s1 c09-s1',
  'c09-s3 c03-s2',
  'c02-s2 c11-s1',
  'c01-s2 c01-s2',
  'c03-s4 c06-s4',
  'c05-s1 c09-s2',
  'c07-s1 c08-s1',
  'c07-s2 c08-s2',
  'c07-s3 c08-s3',
  'c09-s1 c11-s1',
  'c09-s2 c11-s3',
  'c10-s1 c02-s2',
  'c10-s2 c02-s3',
  'c12-s3 c06-s3',
  'c12-s4 c12-s3',
];

test('sections on one subject are pairs', () => {
  const found = pairs.map(({ from, to }) => `${from}>${to}`);
  for (const pair of READ) {
    const [from, to] = pair.split(' ');
    assert.ok(found.includes(`plan-12/${from}>plan-13/${to}`), pair);
  }
});

describe('what a pair names', () => {
  const blocksOf = (section: string | null | undefined) => {
    const [doc = '', division] = section?.split('/') ?? [];
    if (!division) return new Set<string>();
    const blocks = published(doc).blocks.filter((block) => block.division === division);
    return new Set(blocks.map(({ id }) => `${doc}/${id}`));
  };
  const things = {
    projects: data<{ id: string; mentions: { doc: string; block: string }[] }[]>('projects.json'),
    indicators: data<{ id: string; series: { doc: string; block: string }[] }[]>(
      'indicators.json',
    ).map(({ id, series }) => ({ id, mentions: series })),
  };
  for (const what of ['projects', 'indicators'] as const)
    test(`${what} stand where it says`, () => {
      for (const pair of pairs) {
        const later = pair.from.startsWith('plan-13/') ? pair.from : pair.to[0];
        const earlier = pair.from.startsWith('plan-12/') ? pair.from : null;
        const [from, to] = [blocksOf(earlier), blocksOf(later)];
        const expected: Named = {
          both: [],
          onlyFrom: [],
          onlyTo: [],
          elsewhereFrom: [],
          elsewhereTo: [],
        };
        for (const { id, mentions } of things[what]) {
          const names = mentions.map(({ doc, block }) => `${doc}/${block}`);
          const [here, there] = [names.some((n) => from.has(n)), names.some((n) => to.has(n))];
          const inPlan = (doc: string) => names.some((name) => name.startsWith(doc));
          if (here && there) expected.both.push(id);
          else if (here && inPlan('plan-13/')) expected.elsewhereFrom.push(id);
          else if (here) expected.onlyFrom.push(id);
          else if (there && inPlan('plan-12/')) expected.elsewhereTo.push(id);
          else if (there) expected.onlyTo.push(id);
        }
        assert.deepEqual(pair[what], expected, `${pair.from} ${pair.to}`);
      }
    });

  test('phrases stand in both texts', () => {
    for (const { phrases } of pairs)
      for (const { text, from, to } of phrases) {
        assert.ok(text.length >= 8, text);
        for (const { block, start, end } of [from, ...to])
          assert.equal(readingOf(block).slice(start, end), text);
        assert.ok(to.length > 0);
      }
  });
});

test('plans that share a line or a target share it here', () => {
  const traffic = pairs.find(
    ({ from, to }) => from === 'plan-12/c07-s1' && to[0] === 'plan-13/c08-s1',
  );
  assert.ok((traffic?.projects.both.length ?? 0) >= 15);
  const targets = pairs.find(
    ({ from, to }) => from === 'plan-12/c01-s3' && to[0] === 'plan-13/c01-s3',
  );
  assert.ok((targets?.indicators.both.length ?? 0) >= 10);
});
