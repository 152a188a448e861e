/** The layout that is chosen for a text is the one that reads it. */
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { describe as describeText } from '../../scripts/adding/describe.ts';
import { provisionalMeta } from '../../scripts/adding/draft.ts';
import { draftOpenings } from '../../scripts/adding/draft-openings.ts';
import { extract } from '../../scripts/adding/extract.ts';
import { scoreLayouts } from '../../scripts/adding/score-layouts.ts';
import { parseSeed } from '../../scripts/layouts/layouts.ts';
import { located } from '../../scripts/lib/walk.ts';
import { readSeed, type Seed } from '../../scripts/read/read-seed.ts';
import { documentFolders } from '../../scripts/read/seed-folders.ts';
import type { LayoutName } from '../../src/model/data/documents.ts';
import { ROOT } from '../conversion/corpus.ts';
import { printedPlan } from './small-texts.ts';

/** A text alone, without anything that a person knows about it. */
async function bareSeed(text: string, layout: LayoutName): Promise<Seed> {
  const source = await extract('a.txt', Buffer.from(text, 'utf8'));
  const begun = { id: 'a', order: 1, description: describeText(source), source };
  const place = { file: 'a.txt', line: 1, column: 1, source: '' };
  return {
    meta: provisionalMeta(begun, layout),
    metaPlace: place,
    file: 'a.txt',
    text: source.text,
    restorations: [],
    tables: [],
    paragraphs: [],
    pages: [],
    confirmed: [],
  };
}

describe('each document of the library, its description hidden', () => {
  const seeds = join(ROOT, 'seeds');
  for (const id of documentFolders(ROOT, seeds)) {
    const { meta, text } = readSeed(ROOT, join(seeds, id));
    test(`${id} gets the layout ${meta.layout}`, async () => {
      const [best] = scoreLayouts(await bareSeed(text, meta.layout));
      assert.equal(best?.layout, meta.layout);
    });
  }
});

describe('paragraphs that the print indents', () => {
  test('are drafted as openings where the layout misses them', async () => {
    // A paragraph of one line behind one whose last line is full: only the indent tells.
    const hidden = '农民合作社数量五年来增加了两倍之多。';
    const lines = printedPlan('　　');
    const first = lines.findIndex((line) => line.startsWith('　　'));
    const full = [
      '　　城镇建设稳步推进道路全部硬化，供水供暖',
      '能力明显提高，县城面积扩大到十平方公里。',
    ];
    lines.splice(first, 0, ...full, `　　${hidden}`);
    const seed = await bareSeed(`${lines.join('\n')}\n`, 'plan');
    const openings = draftOpenings(seed).flatMap((entry) => entry.openings ?? []);
    assert.ok(
      openings.every((words) => lines.some((line) => line.startsWith(`　　${words}`))),
      openings.join(),
    );
    const place = { file: '', line: 1, column: 1, source: '' };
    const paragraphs = draftOpenings(seed).map((data) => ({ data, place }));
    const { children } = parseSeed({ ...seed, paragraphs });
    const texts = [...located(children)].map(({ block }) => block.text.value);
    assert.ok(texts.includes(hidden), texts.join('\n'));
  });

  test('are none where nothing is indented', async () => {
    const seed = await bareSeed(`${printedPlan('').join('\n')}\n`, 'plan');
    assert.deepEqual(draftOpenings(seed), []);
  });
});
