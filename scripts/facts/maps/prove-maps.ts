import { isDivided, type MapCourse } from '../../../src/model/data/maps.ts';
import type { ProjectEntry } from '../../../src/model/data/projects.ts';
import { isUnitOfRegion } from '../../../src/model/provinces.ts';
import { EditionError } from '../../lib/edition-error.ts';
import { Faults } from '../../lib/faults.ts';
import type { Gazetteer } from '../../names/read-gazetteer.ts';
import type { Placed } from '../../read/yaml-file.ts';
import type { CuratedMap } from './read-maps.ts';

/** Documents, projects and places, one of which each name in a map must be. */
export interface NamedByMaps {
  /** Ids of the documents. */
  docs: readonly string[];
  projects: readonly ProjectEntry[];
  gazetteer: Gazetteer;
}

/**
 * Makes sure that whatever the maps of a whole library name is there, by the name that they give it.
 * @throws EditionError or EditionFaults: `unknown-id` for a document, map, project or place that
 *   isn't there, `unknown-code` for a code of no unit of the region, `other-name` where a code or an
 *   id is another one's than the name beside it, `stale-entry` for a course that no text leads,
 *   `duplicate-id` for a second one of a project between the same places
 */
export function proveMaps(entries: readonly Placed<CuratedMap>[], named: NamedByMaps): void {
  const faults = new Faults();
  for (const { data, place } of entries) {
    const refuse = (code: string, what: string, fix: string) =>
      faults.add(new EditionError(code, place, `the map ${data.id} ${what}`, fix));
    for (const doc of data.beside ?? [])
      if (!named.docs.includes(doc))
        refuse('unknown-id', `sets the document ${doc} beside another`, NO_DOCUMENT);
    for (const { id, leadsTo } of data.kinds)
      if (leadsTo && !leadsOn(leadsTo, entries))
        refuse('unknown-id', `leads its kind ${id} to ${leadsTo}`, NO_MAP);
    for (const { project, units } of data.grounds ?? []) {
      if (!named.projects.some(({ id }) => id === project))
        refuse('unknown-id', `gives a ground to the project ${project}`, NO_PROJECT);
      for (const unit of units) proveUnit(unit, named.gazetteer, refuse);
    }
    refuseLedTwice(data.courses ?? [], refuse);
    for (const course of data.courses ?? []) {
      proveCourse(course, named.projects, refuse);
      for (const { name, code, place: id } of course.via) {
        if (code !== undefined) proveUnit({ name, code }, named.gazetteer, refuse);
        if (id !== undefined) provePlace({ name, id }, named.gazetteer, refuse);
      }
    }
  }
  faults.throwAny();
}

/** Notes a fault of a map. */
type Refuse = (code: string, what: string, fix: string) => void;

const NO_DOCUMENT = 'name two documents by the ids of their folders in seeds/';
const NO_MAP = 'name a map of seeds/maps.yaml that isn’t divided itself';
const NO_PROJECT = 'copy the id from seeds/projects/ids.yaml';

function leadsOn(id: string, entries: readonly Placed<CuratedMap>[]): boolean {
  return entries.some(({ data }) => data.id === id && !isDivided(data));
}

/** The names of units stand beside their codes for people, who see from them that a code is right. */
function proveUnit(
  { name, code }: { name: string; code: string },
  { units }: Gazetteer,
  refuse: Refuse,
): void {
  const unit = units.all.get(code.padEnd(6, '0'))?.place;
  if (!unit || !isUnitOfRegion(code))
    refuse(
      'unknown-code',
      `gives ${name} the code ${code}, which no unit of the region has`,
      'look the code up in seeds/gazetteer/units.tsv',
    );
  else if (unit.name !== name)
    refuse(
      'other-name',
      `gives ${name} the code ${code}, which is that of ${unit.name}`,
      'correct the name or the code: see seeds/gazetteer/units.tsv',
    );
}

/** Places that a line is led over must have a position, else it couldn't be drawn. */
function provePlace(
  { name, id }: { name: string; id: string },
  { places }: Gazetteer,
  refuse: Refuse,
): void {
  const place = places.get(id);
  if (!place?.position)
    refuse(
      'unknown-id',
      `leads a course over ${name} by the id ${id}, which no place with a position has`,
      'copy the id from seeds/gazetteer/places.yaml, or give the code of a county instead',
    );
  else if (place.name !== name)
    refuse(
      'other-name',
      `leads a course over ${name} by the id ${id}, which is that of ${place.name}`,
      'correct the name or the id: see seeds/gazetteer/places.yaml',
    );
}

/** Of two courses between the same places the second would be without effect. */
function refuseLedTwice(courses: readonly MapCourse[], refuse: Refuse): void {
  const led = new Set<string>();
  for (const { projects, between } of courses)
    for (const project of projects) {
      const way = `the project ${project} between ${between.toSorted().join(' and ')}`;
      if (led.has(way)) refuse('duplicate-id', `leads ${way} twice`, 'remove one of them');
      led.add(way);
    }
}

/** Each project of a course leads from one of its two places to the other. */
function proveCourse(
  { projects: ids, between }: MapCourse,
  projects: readonly ProjectEntry[],
  refuse: Refuse,
): void {
  for (const id of ids) {
    const project = projects.find((candidate) => candidate.id === id);
    if (project?.mentions.some((mention) => joins(mention, between))) continue;
    refuse(
      'stale-entry',
      `leads the project ${id} from ${between.join(' to ')}, which no text does`,
      'correct the entry, or delete it',
    );
  }
}

function joins({ places }: ProjectEntry['mentions'][number], between: readonly string[]): boolean {
  const nodes = places.filter(({ role }) => role === 'start' || role === 'via' || role === 'end');
  return nodes.some((node, index) => {
    const pair = [nodes[index - 1]?.place ?? '', node.place ?? ''];
    return between.every((id) => pair.includes(id));
  });
}
