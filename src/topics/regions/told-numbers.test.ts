import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { PassageReference } from '../../library/passage-finder.ts';
import type { Indicator } from '../../model/data/indicators.ts';
import type { PlaceEntry } from '../../model/data/places.ts';
import { indicatorsAbout, toldNumbers } from './told-numbers.ts';

const READINGS: Record<string, string> = {
  p1: '在吉林省新增58.5亿斤粮食生产能力。推进吉林省2015年的改革。',
  p2: '按照国发〔2016〕62号，支持吉林省。',
  t1: '吉林省 100万吨',
};

function passage(_: string, block: string) {
  return {
    block: { reading: READINGS[block], kind: block === 't1' ? 'table' : 'paragraph' },
  } as unknown as PassageReference;
}

test('sentences that name the place and count something', () => {
  const mentions = Object.entries(READINGS).map(([block, reading]) => ({
    doc: 'plan-12',
    block,
    count: 1,
    spans: [...reading.matchAll(/吉林省/g)].map(({ index }): [number, number] => [
      index,
      index + 3,
    ]),
  }));
  assert.deepEqual(
    toldNumbers({ mentions }, passage).map(({ pieces }) => pieces.map(({ text }) => text).join('')),
    ['在吉林省新增58.5亿斤粮食生产能力。'],
  );
});

test('indicators with a value of an area that holds the place', () => {
  const places = [
    { id: 'sansheng', name: '东北三省', members: ['jilin'] },
    { id: 'jingjinji', name: '京津冀', members: ['hebei'] },
  ] as unknown as PlaceEntry[];
  const indicators = [
    { id: 'gdp', series: [{ scope: '东北三省' }] },
    { id: 'water', series: [{ scope: '辽河流域' }, {}] },
  ] as unknown as Indicator[];
  const about = (id: string, within?: string) =>
    indicatorsAbout({ id, within } as PlaceEntry, places, indicators).map((one) => one.id);
  assert.deepEqual(about('jilin'), ['gdp']);
  assert.deepEqual(about('changchun', 'jilin'), ['gdp']);
  assert.deepEqual(about('hebei'), []);
});
