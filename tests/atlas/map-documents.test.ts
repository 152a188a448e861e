/**
 * The sheet of each document, for all maps, against the mentions of `projects.json`: its
 * stage is that document's, and so is its course.
 */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { MAPS } from '../../src/topics/map/drawing/maps.ts';
import { sceneOf } from '../../src/topics/map/drawing/scene.ts';
import { data } from '../conversion/corpus.ts';

interface Project {
  id: string;
  geometry: string;
  joins?: unknown;
  mentions: {
    doc: string;
    stage: string;
    places: { place: string | null; role: string }[];
  }[];
}

const projects = new Map(data<Project[]>('projects.json').map((project) => [project.id, project]));
const positioned = new Set(
  data<{ id: string; lon: number | null; label?: unknown; members?: unknown; kind: string }[]>(
    'places.json',
  )
    .filter(
      ({ lon, label, members, kind }) => lon !== null || label || members || kind === 'province',
    )
    .map(({ id }) => id),
);
const DOCUMENTS = [
  ...new Set([...projects.values()].flatMap(({ mentions }) => mentions.map(({ doc }) => doc))),
];

/** Words of a document that say no stage. */
const SILENT = new Set(['listed', 'promotion']);

/** The last stage that a document states of a project; its last word where it states none. */
function stageIn({ mentions }: Project, doc: string) {
  const own = mentions.filter((mention) => mention.doc === doc).map(({ stage }) => stage);
  return own.findLast((stage) => !SILENT.has(stage)) ?? own.at(-1);
}

/** The places that a document's longest course of a project goes through; of equal ones the last. */
function courseIn({ mentions }: Project, doc: string): string[] {
  const courses = mentions
    .filter((mention) => mention.doc === doc)
    .map(({ places }) =>
      places
        .filter(({ role }) => /^(?:start|via|end|site)$/.test(role))
        .flatMap(({ place }) => (place !== null && positioned.has(place) ? [place] : [])),
    );
  const most = Math.max(0, ...courses.map(({ length }) => length));
  return courses.findLast(({ length }) => length === most) ?? [];
}

for (const { id, kinds } of MAPS)
  describe(`the map ${id}`, () => {
    for (const doc of DOCUMENTS)
      test(`draws for ${doc} what ${doc} says`, () => {
        const { features } = sceneOf(id, { doc });
        const named = kinds
          .flatMap((kind) => kind.projects)
          .filter((project) => projects.get(project)?.mentions.some((it) => it.doc === doc));
        const foreign = features.filter((feature) => !named.includes(feature.id));
        assert.deepEqual(foreign, [], 'nothing that the document does not name');
        const wrong = features.flatMap((feature) => {
          const project = projects.get(feature.id) as Project;
          const stage = `${doc}:${stageIn(project, doc)}`;
          const course = courseIn(project, doc);
          // A document that names one end of a line leaves its course to the others.
          const least = project.geometry === 'line' && !project.joins ? 2 : 1;
          const isCourse =
            course.length < least || [...new Set(course)].join() === feature.nodes.join();
          return feature.drawn === stage && isCourse
            ? []
            : [`${feature.id}: ${feature.drawn} ${feature.nodes}, not ${stage} ${course}`];
        });
        assert.deepEqual(wrong, []);
      });
  });

test('the test sees documents that differ', () => {
  const differing = [...projects.values()].filter((project) => {
    const courses = DOCUMENTS.map((doc) => courseIn(project, doc).join()).filter(Boolean);
    return project.geometry === 'line' && new Set(courses).size > 1;
  });
  assert.ok(differing.length >= 3, `${differing.length} lines differ`);
});

test('no document’s mark stands at the wider place after which the project’s own place is named', () => {
  const namedAfter = new Map(
    data<{ id: string; namedAfter?: string[] }[]>('places.json').map((place) => [
      place.id,
      place.namedAfter ?? [],
    ]),
  );
  const wide = [...projects.values()].flatMap(({ id, mentions }) => {
    const courses = mentions.map(({ places }) => places.map(({ place }) => place ?? ''));
    const own = new Set(courses.flat());
    const wider = new Set([...own].flatMap((place) => namedAfter.get(place) ?? []));
    return courses
      .filter((course) => course.length > 0 && course.every((place) => wider.has(place)))
      .map((course) => `${id}: ${course}`);
  });
  assert.deepEqual(wide, []);
});
