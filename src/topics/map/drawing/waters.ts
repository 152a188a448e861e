import { geoPath } from 'd3';
import { feature } from 'topojson-client';
import { placesAlong } from './ground/along.ts';
import { pathOf } from './ground/base-map.ts';
import { boundariesOf } from './ground/boundaries.ts';
import { type Frame, isInside, type Point } from './ground/frame.ts';
import { FONT_SIZE } from './label-boxes.ts';
import type { LabelRequest } from './labels.ts';

/** Square kilometres of the smallest bend that a name follows. */
const DETAIL = 60;
/** Goes before the names of places that aren't chief cities. */
const RANK = 55;
/** Places that are tried for a name. */
const CHOICES = 40;

/** The course of a river as a path, with a point in its middle. */
export interface Course {
  path: string;
  middle: Point;
}

/**
 * The courses of rivers together.
 * @param ids of rivers; others are left out
 * @param detail square kilometres of the smallest bend
 * @returns null where none of them is a river whose course is known
 */
export function riverCourse(ids: readonly string[], frame: Frame, detail: number): Course | null {
  const { waters } = boundariesOf(detail);
  const rivers = feature(waters, waters.objects.rivers).features.filter(({ id }) =>
    ids.includes(String(id)),
  );
  const lines = rivers.flatMap(({ geometry }) =>
    geometry.type === 'MultiLineString' ? geometry.coordinates : [],
  );
  const [longest] = lines.toSorted((a, b) => b.length - a.length);
  const [lon, lat] = longest?.[Math.floor(longest.length / 2)] ?? [];
  if (lon === undefined || lat === undefined) return null;
  const path = rivers.map((river) => pathOf(river, frame)).join('');
  return { path, middle: frame.at(lon, lat) };
}

/** Requests for the names of rivers, along the straightest piece of each, and of lakes. */
export function waterRequests(frame: Frame): LabelRequest[] {
  const { waters } = boundariesOf(DETAIL);
  const rivers = feature(waters, waters.objects.rivers).features.flatMap(
    ({ geometry, properties: { name, rank } }): LabelRequest[] => {
      const courses = geometry.type === 'MultiLineString' ? geometry.coordinates : [];
      const lines = courses.map((course) => course.map(([lon = 0, lat = 0]) => frame.at(lon, lat)));
      const along = placesAlong(lines, {
        length: FONT_SIZE * 1.2 * name.length,
        isClear: (point) => isClear(point, frame),
        most: CHOICES,
      });
      const [first] = along;
      if (!first) return [];
      return [{ ...waterName(name), at: first.at, along, least: rank === 1 ? 0 : 1 }];
    },
  );
  const lakes = feature(waters, waters.objects.lakes).features.flatMap((lake): LabelRequest[] => {
    const { name } = lake.properties;
    const at = geoPath(frame.projection).centroid(lake);
    return name && isInside(at, frame) ? [{ ...waterName(name), at, least: 1 }] : [];
  });
  return [...rivers, ...lakes];
}

function waterName(text: string) {
  return { text, kind: 'water' as const, features: [], rank: RANK };
}

/** Clear of the frame's edge by the room that a name takes. */
function isClear([x, y]: Point, { width, height }: Frame): boolean {
  const edge = FONT_SIZE * 2;
  return x > edge && y > edge && x < width - edge && y < height - edge;
}
