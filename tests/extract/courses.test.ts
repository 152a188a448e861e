import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { geoDistance } from 'd3';
import { data } from '../conversion/corpus.ts';

interface Mention {
  doc: string;
  block: string;
  row?: string;
  places: { name: string; role: string; place: string | null }[];
}

interface Project {
  id: string;
  geometry: string;
  mentions: Mention[];
}

interface Place {
  id: string;
  lon: number | null;
  lat: number | null;
}

const lines = data<Project[]>('projects.json').filter(({ geometry }) => geometry === 'line');
const places = new Map(data<Place[]>('places.json').map((place) => [place.id, place]));

function nodesOf({ places: named }: Mention) {
  return named.filter(({ role }) => ['start', 'via', 'end'].includes(role));
}

/** Lines and comments: `plan-13/box-12-i1 | jingshen-gaotie | beijing — shenyang`. */
function readCourses(): string[] {
  const file = readFileSync(join(import.meta.dirname, 'read-courses.txt'), 'utf8');
  return file.split('\n').filter((line) => line && !line.startsWith('#'));
}

test('lines run through the nodes that were read in the texts, in that order', () => {
  const found = lines.flatMap(({ id, mentions }) =>
    mentions.map((mention) => {
      const nodes = nodesOf(mention).map(({ name, place }) => place ?? name);
      return `${mention.doc}/${mention.row ?? mention.block} | ${id} | ${nodes.join(' — ')}`;
    }),
  );
  assert.deepEqual(found.toSorted(), readCourses().toSorted());
});

test('no line turns back: it is little longer than the way between its ends', () => {
  for (const { id, mentions } of lines) {
    for (const mention of mentions) {
      const points = nodesOf(mention).flatMap(({ place }): [number, number][] => {
        const { lon = null, lat = null } = places.get(place ?? '') ?? {};
        return lon === null || lat === null ? [] : [[lon, lat]];
      });
      const [first, last] = [points[0], points.at(-1)];
      if (!first || !last || points.length < 3) continue;
      const length = points
        .slice(1)
        .reduce((sum, point, i) => sum + geoDistance(points[i] as [number, number], point), 0);
      assert.ok(length < 1.3 * geoDistance(first, last), id);
    }
  }
});
