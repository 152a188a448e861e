/** Counts in the one-sentence summaries of documents. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { parse } from 'yaml';
import { DOCUMENTS, data, divisionsIn, published, SEEDS } from './corpus.ts';

const DIGITS = '零一二三四五六七八九十';
const permalinks = Object.keys(data<Record<string, unknown>>('permalinks.json'));

/** The number that Arabic or Chinese figures up to 十九 write. */
function numberOf(figures: string): number {
  const [, ten, unit = ''] = /^(十)?(.?)$/.exec(figures) ?? [];
  return /^\d+$/.test(figures)
    ? Number(figures)
    : (ten ? 10 : 0) + Math.max(0, DIGITS.indexOf(unit));
}

/** Counts the ids of a document that have a form: `task-001`, not `task-001-r`. */
function countOf(doc: string, form: RegExp): number {
  return permalinks.filter((id) => id.startsWith(`${doc}/`) && form.test(id)).length;
}

const COUNTS: Record<string, (doc: string) => number> = {
  章: (doc) =>
    divisionsIn(published(doc).divisions).filter(({ label }) => /^第.+章$/.test(label)).length,
  个专栏: (doc) => published(doc).boxes.length,
  项工作任务: (doc) => countOf(doc, /\/task-\d+$/),
  项举措: (doc) =>
    divisionsIn(published(doc).divisions).filter(({ id }) => /^item-\d+$/.test(id)).length,
};

test('chapters, boxes, tasks and items are as many as a summary says', () => {
  const counted = DOCUMENTS.flatMap((doc) => {
    const { summary } = parse(readFileSync(join(SEEDS, doc, 'document.yaml'), 'utf8'));
    return Object.entries(COUNTS).flatMap(([what, count]) => {
      const figures = new RegExp(`([\\d十]\\d*[${DIGITS}]?)${what}`).exec(summary)?.[1];
      if (figures === undefined) return [];
      assert.equal(numberOf(figures), count(doc), `${doc}: ${figures}${what}`);
      return [`${doc} ${what}`];
    });
  });
  assert.ok(counted.length >= 6, counted.join());
});
