import { ALL_DOCUMENTS } from './all-documents.ts';
import type { MapFeature } from './model.ts';

/**
 * Adds to the features of the sheet of all what documents draw otherwise: the courses of lines,
 * and points that only some of the documents name.
 * @param sheets the features as each document draws them, by its id
 */
export function withCourses(
  features: readonly MapFeature[],
  sheets: ReadonlyMap<string, readonly MapFeature[]>,
): MapFeature[] {
  const byId = new Map(
    [...sheets].map(([doc, sheet]) => [doc, new Map(sheet.map((own) => [own.id, own]))]),
  );
  return features.map((feature) => {
    const drawings = [...byId].flatMap(([doc, sheet]): [string, MapFeature][] => {
      const own = sheet.get(feature.id);
      return own ? [[doc, own]] : [];
    });
    const isOne = drawings.every(([, own]) => own.nodes.join() === feature.nodes.join());
    return isOne ? feature : joined(feature, [[ALL_DOCUMENTS, feature], ...drawings]);
  });
}

function joined(feature: MapFeature, drawings: readonly [string, MapFeature][]): MapFeature {
  const points = new Map<string, MapFeature['points'][number] & { docs: string[] }>();
  const courses = new Map<string, { path: string; laid?: string; docs: string[] }>();
  for (const [doc, own] of drawings) {
    for (const point of own.points) docsAt(points, point.place, { ...point, docs: [] }).push(doc);
    const key = own.nodes.join();
    const { path, laid } = own;
    if (path) docsAt(courses, key, { path, ...(laid && { laid }), docs: [] }).push(doc);
  }
  return { ...feature, points: [...points.values()], courses: [...courses.values()] };
}

/** The documents of an entry, which is put in where there is none. */
function docsAt<Entry extends { docs: string[] }>(
  entries: Map<string, Entry>,
  key: string,
  entry: Entry,
): string[] {
  const known = entries.get(key) ?? entry;
  entries.set(key, known);
  return known.docs;
}
