import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { describe, test } from 'node:test';
import {
  type Block,
  DOCUMENTS,
  offsetsOf,
  published,
  type Removed,
  type Restoration,
  removedFrom,
  restorationsOf,
  seedOf,
  solid,
} from './corpus.ts';

/** Tests of the look of a removed stretch, by its reason. */
const LOOKS: Record<string, (removed: Removed, seed: string) => boolean> = {
  'page-number': ({ text }) => /^\d{1,2}$/.test(text),
  'bold-repetition': ({ start, text }, seed) => {
    const once = seed.slice(start - text.length / 3, start);
    return text.length % 3 === 0 && once.repeat(3) === text;
  },
  contents: ({ text }) => /^[\p{Script=Han}“”、\d]+$/u.test(text),
  'running-mark': ({ text }) => /^[A-Z][a-z]+$/.test(text),
};

for (const doc of DOCUMENTS) {
  describe(doc, () => {
    const seed = seedOf(doc);
    const { blocks, source } = published(doc);
    const ledger = removedFrom(doc);
    const restorations = restorationsOf(doc);

    test('the edition names the very bytes that it was made from', () => {
      assert.equal(createHash('sha256').update(seed).digest('hex'), source.sha256);
      assert.equal(seed.length, source.characters);
    });

    test('every character is in exactly one block or one removed range', () => {
      const owners: string[][] = Array.from({ length: seed.length }, () => []);
      for (const block of blocks)
        for (const at of offsetsOf(block, seed)) owners[at]?.push(block.id);
      for (const { start, end, reason } of ledger.removed)
        for (let at = start; at < end; at++) owners[at]?.push(reason);
      const wrong = owners.flatMap((names, at) =>
        names.length === 1 || /\s/.test(seed[at] as string)
          ? []
          : [`${at} “${seed[at]}”: ${names.join(' and ') || 'nowhere'}`],
      );
      assert.deepEqual(wrong.slice(0, 5), []);
    });

    test('a block’s text is what its source ranges hold, in their order', () => {
      for (const block of blocks) {
        const held = block.source.map(([start, end]) => seed.slice(start, end)).join('');
        assert.equal(solid(block.text), solid(held), block.id);
        assert.notEqual(solid(block.text), '', block.id);
      }
    });

    test('the reading is the text with the listed restorations in place, and nothing else', () => {
      for (const block of blocks) {
        const own = restorations.filter((restoration) => restoration.block === block.id);
        assert.equal(block.reading, restoredText(block, own, seed), block.id);
      }
    });

    test('every restoration has its place, its evidence and a confidence', () => {
      const ids = new Set(blocks.map(({ id }) => id));
      for (const { id, block, offset, end, raw, restored, evidence, confidence } of restorations) {
        assert.ok(ids.has(block), id);
        // A doubtful stretch may reach over the end of a printed line.
        assert.equal(solid(raw), solid(seed.slice(offset, end)), id);
        assert.match(confidence, /^(?:sure|probable|unknown)$/, id);
        assert.match(evidence, /\p{Script=Han}.*[。；]$/su, id);
        assert.ok(isSubsequence(raw, restored), `${id} takes something away`);
      }
      assert.equal(new Set(restorations.map(({ id }) => id)).size, restorations.length);
    });

    test('what was removed looks like what its reason says', () => {
      for (const removed of ledger.removed) {
        const { start, end, reason, text } = removed;
        assert.equal(text, seed.slice(start, end));
        assert.ok(LOOKS[reason]?.(removed, seed), `${reason} at ${start}: ${text}`);
      }
    });

    test('the contents list is one stretch of the seed', () => {
      const contents = ledger.removed.filter(({ reason }) => reason === 'contents');
      const start = contents[0]?.start ?? 0;
      const end = contents.at(-1)?.end ?? 0;
      const inside = blocks.flatMap((block) =>
        offsetsOf(block, seed).filter((at) => at >= start && at < end),
      );
      assert.deepEqual(inside, []);
    });

    test('the account adds up', () => {
      const removed = ledger.removed.reduce((sum, { text }) => sum + solid(text).length, 0);
      assert.equal(ledger.characters, solid(seed).length);
      assert.equal(ledger.kept + removed, ledger.characters);
    });
  });
}

/** Puts restorations into a block's text by their seed offsets. */
function restoredText(block: Block, restorations: readonly Restoration[], seed: string): string {
  const offsets = offsetsOf(block, seed);
  const indices = [...block.text].flatMap((unit, i) => (/\s/.test(unit) ? [] : [i]));
  const indexOf = (offset: number): number => {
    const at = offsets.indexOf(offset);
    return at === -1
      ? (indices[offsets.indexOf(offset - 1)] as number) + 1
      : (indices[at] as number);
  };
  return restorations
    .toSorted((a, b) => indexOf(b.offset) - indexOf(a.offset))
    .reduce((text, { offset, raw, restored }) => {
      const index = indexOf(offset);
      assert.equal(text.slice(index, index + raw.length), raw, block.id);
      return text.slice(0, index) + restored + text.slice(index + raw.length);
    }, block.text);
}

function isSubsequence(short: string, long: string): boolean {
  let at = 0;
  for (const unit of long) if (unit === short[at]) at++;
  return at === short.length;
}
