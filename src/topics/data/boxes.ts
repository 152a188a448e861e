import {
  PROJECT_STAGES,
  type ProjectEntry,
  type ProjectMention,
} from '../../model/data/projects.ts';
import type { AtlasData } from '../atlas/atlas-data.ts';
import { csvText } from './csv.ts';

/** A project as a box names it. */
export interface BoxProject {
  project: ProjectEntry;
  mention: ProjectMention;
  /** The places that it names with it, as the text has them. */
  places: string[];
}

/**
 * Finds the projects that a box names, in the order of its text.
 * @param blocks the blocks of the document in reading order
 */
export function projectsInBox(
  { projects }: AtlasData,
  { doc, box }: { doc: string; box: string },
  blocks: readonly { id: string }[],
): BoxProject[] {
  const order = new Map(blocks.map(({ id }, index) => [id, index]));
  const at = ({ block }: ProjectMention) => order.get(block) ?? 0;
  const inBox = projects.flatMap((project) =>
    project.mentions
      .filter((mention) => mention.doc === doc && mention.box === box)
      .map((mention) => ({ project, mention, places: placeNames(mention) })),
  );
  return inBox.sort(({ mention: a }, { mention: b }) => at(a) - at(b) || a.start - b.start);
}

function placeNames({ places }: ProjectMention): string[] {
  const named = places.filter(({ role }) => role !== 'named');
  return [...new Set((named.length > 0 ? named : places).map(({ name }) => name))];
}

/** The projects of a box as a table: one project a row. */
export function boxCsv(boxProjects: readonly BoxProject[]): string {
  const header = [
    'project',
    'name',
    'type',
    'group',
    'places',
    'action',
    'stage',
    'doc',
    'block',
    'quote',
  ];
  const rows = boxProjects.map(({ project, mention, places }) => [
    project.id,
    project.name,
    project.type,
    mention.group ?? '',
    places.join('、'),
    mention.action ?? '',
    PROJECT_STAGES[mention.stage],
    mention.doc,
    mention.block,
    mention.quote,
  ]);
  return csvText([header, ...rows]);
}
