import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { SHEET_SCALE } from '../../../model/sheet-scale.ts';
import { atlasData } from '../../atlas/atlas-data.ts';
import { boxesOf, boxOf, overlap } from './label-boxes.ts';
import { CHIEF_RANK, type LabelRequest, LEVEL_SCALES, placeLabels } from './labels.ts';
import { MAPS } from './maps.ts';
import type { MapLabel } from './model.ts';
import { seatsOf } from './names-on-map.ts';
import { sceneOf } from './scene.ts';
import { shortName } from './short-names.ts';

const space = { width: 200, height: 100, dots: [], obstacles: [], linePoints: [] };

function request(text: string, x: number): LabelRequest {
  return {
    text,
    kind: 'place',
    features: [],
    at: [x, 50],
    rank: 0,
  };
}

describe('placing names', () => {
  test('two names at one point stand side by side', () => {
    const labels = placeLabels([request('沈阳', 100), request('抚顺', 100)], space);
    assert.equal(labels.length, 2);
    assert.equal(labels.filter(({ dx }) => dx !== labels[0]?.dx).length, 1);
  });

  test('a name keeps clear of a symbol', () => {
    const symbol = { at: [112, 50] as const, half: 8 };
    const [label] = placeLabels([request('沈阳', 100)], { ...space, obstacles: [symbol] });
    assert.ok(label);
    assert.notEqual(label.anchor, 'start');
  });

  test('a name is never nearer to another dot than to its own', () => {
    const dots = [100, 118].map((x) => ({ at: [x, 50] as const, half: 3 }));
    const [label] = placeLabels([request('沈阳', 100)], { ...space, dots });
    assert.ok(label);
    const [left, top, right, bottom] = boxOf(label, 1);
    const distance = (x: number) =>
      Math.hypot(Math.max(left - x, x - right, 0), Math.max(top - 50, 50 - bottom, 0));
    assert.ok(distance(100) < distance(118));
  });

  test('a seat without room beside its dot stands aside with a line to it; a lesser name waits', () => {
    const around = [-1, 0, 1].flatMap((y) => [-1, 0, 1].map((x) => [x, y] as const));
    const dots = around.map(([x, y]) => ({ at: [100 + 12 * x, 50 + 12 * y] as const, half: 5 }));
    const placed = (standing: 'seat' | 'lesser', width: number, rank = 0) =>
      placeLabels([{ ...request('沈阳', 100), standing, rank }], {
        ...space,
        width,
        dots,
        scales: [1],
      });
    assert.equal(placed('seat', 800)[0]?.isCallout, true);
    assert.deepEqual(placed('lesser', 800), []);
    // On a small map a long line to a name would lead over half of a province.
    for (const [rank, longest] of [
      [0, 26],
      [CHIEF_RANK, 44],
    ] as const) {
      const [named] = placed('seat', 320, rank);
      assert.ok(named?.isCallout && Math.hypot(named.dx, named.dy) <= longest);
    }
  });

  test('a name stands whole in what is in sight, and no name hides the number of a cluster', () => {
    const sight = [0, 0, 125, 100] as const;
    const [label] = placeLabels([request('沈阳', 110)], { ...space, scales: [1], sight });
    assert.equal(label?.anchor, 'end');
    const [first, second] = placeLabels(
      [
        { ...request('黄海', 126), kind: 'sea', fixed: true, centred: true },
        { ...request('沈阳', 100), standing: 'seat' },
      ],
      { ...space, scales: [1] },
    );
    assert.ok(first && second && !overlap(boxOf(first, 1), boxOf(second, 1)));
    const cluster = { at: [118, 50] as const, half: 9, isCluster: true };
    const [seat] = placeLabels([{ ...request('沈阳', 100), standing: 'seat' }], {
      ...space,
      scales: [1],
      obstacles: [cluster],
    });
    assert.ok(seat && !overlap(boxOf(seat, 1), [109, 41, 127, 59]));
  });

  test('no lesser name is shown while a seat is missing', () => {
    const seats = Array.from({ length: 40 }, (_, index) => ({
      ...request(`城市${index}`, 100),
      standing: 'seat' as const,
      rank: 9,
    }));
    const lesser = { ...request('县', 20), standing: 'lesser' as const };
    const labels = placeLabels([...seats, lesser], { ...space, scales: [1] });
    assert.ok(labels.length > 0 && labels.every(({ text }) => text !== '县'));
  });
});

describe('names on the maps of the site', () => {
  for (const { id } of MAPS)
    test(`no two names of the map ${id} touch at any scale`, () => {
      const labels = sceneOf(id).labels;
      const sheet = labels.flatMap((label) =>
        label.sheet === undefined ? label : (label.sheet ?? []),
      );
      const sizes = LEVEL_SCALES.map((scale, level) => ({
        scale,
        shown: labels.filter((label) => label.level <= level) as MapLabel[],
      }));
      for (const { scale, shown } of [...sizes, { scale: SHEET_SCALE, shown: sheet }]) {
        assert.ok(shown.length > 15);
        const boxes = shown.flatMap((label) =>
          // A callout's line may cross the name of a sea.
          (label.isCallout ? [boxOf(label, scale)] : boxesOf(label, scale)).map((box) => ({
            label,
            text: label.text,
            box,
          })),
        );
        const touching = boxes.flatMap((a, index) =>
          boxes
            .slice(index + 1)
            .flatMap((b) =>
              a.label !== b.label && overlap(a.box, b.box) ? [`${a.text}×${b.text}`] : [],
            ),
        );
        assert.deepEqual(touching, [], `at ${scale} pixels a unit`);
      }
    });

  for (const map of MAPS.filter(({ frame }) => frame === 'northeast'))
    test(`the 41 seats have their names on the map ${map.id}, on a phone or else in full size`, () => {
      const atlas = atlasData();
      const { labels } = sceneOf(map.id);
      const missing = seatsOf(atlas)
        .map(shortName)
        .filter((name) => !labels.some(({ text, level }) => text === name && level < 2));
      assert.deepEqual(missing, []);
      assert.equal(seatsOf(atlas).length, 41);
    });
});
