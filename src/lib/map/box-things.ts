import { csvText } from '../data-sets/csv.ts';
import type { Atlas, Mention, Project } from './atlas.ts';
import { STAGE_NAMES } from './stages.ts';

/** A thing as a box names it. */
export interface BoxThing {
  project: Project;
  mention: Mention;
  /** The places that it names with it, as the text has them. */
  places: string[];
}

/**
 * What a box names, in the order of its text.
 * @param blocks the blocks of the document in reading order
 */
export function thingsInBox(
  { projects }: Atlas,
  { doc, box }: { doc: string; box: string },
  blocks: readonly { id: string }[],
): BoxThing[] {
  const order = new Map(blocks.map(({ id }, index) => [id, index]));
  const at = ({ block }: Mention) => order.get(block) ?? 0;
  const things = projects.flatMap((project) =>
    project.mentions
      .filter((mention) => mention.doc === doc && mention.box === box)
      .map((mention) => ({ project, mention, places: placeNames(mention) })),
  );
  return things.sort(({ mention: a }, { mention: b }) => at(a) - at(b) || a.start - b.start);
}

function placeNames({ places }: Mention): string[] {
  const named = places.filter(({ role }) => role !== 'named');
  return [...new Set((named.length > 0 ? named : places).map(({ name }) => name))];
}

/** The things of a box as a table: one thing a row. */
export function boxCsv(things: readonly BoxThing[]): string {
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
  const rows = things.map(({ project, mention, places }) => [
    project.id,
    project.name,
    project.type,
    mention.group ?? '',
    places.join('、'),
    mention.action ?? '',
    STAGE_NAMES[mention.stage],
    mention.doc,
    mention.block,
    mention.quote,
  ]);
  return csvText([header, ...rows]);
}
