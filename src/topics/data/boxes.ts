import { boxLabel } from '../../model/block-kinds.ts';
import type { BoxEntry } from '../../model/data/documents.ts';
import {
  PROJECT_STAGES,
  type ProjectEntry,
  type ProjectMention,
} from '../../model/data/projects.ts';
import { type DataTable, table, text } from '../../model/data/table.ts';
import type { AtlasData } from '../atlas/atlas-data.ts';

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
export function boxTable(
  { doc, box }: { doc: string; box: BoxEntry },
  boxProjects: readonly BoxProject[],
): DataTable {
  const label = boxLabel(box.number);
  return table<BoxProject>({
    name: `${doc}-${box.id}`,
    path: `boxes/${doc}-${box.id}.csv`,
    title: `${label}列出的事项`,
    description: `编者据${label}“${box.title}”的文字整理，一行一项。`,
    rows: () => boxProjects,
    fields: [
      text('project', '项目的标识，见 projects.csv', ({ project }) => project.id),
      text('name', '名称', ({ project }) => project.name),
      text('type', '类型', ({ project }) => project.type),
      text('group', '专栏里的类别', ({ mention }) => mention.group),
      text('places', '文中随它写到的地方，用顿号分隔', ({ places }) => places.join('、')),
      text('action', '动词的原文', ({ mention }) => mention.action),
      text('stage', '由动词判断的阶段', ({ mention }) => PROJECT_STAGES[mention.stage]),
      text('doc', '文献的标识', ({ mention }) => mention.doc),
      text('block', '段落、条目或表格行在文献中的标识', ({ mention }) => mention.block),
      text('quote', '这一段里的原文（含编者补入的字符）', ({ mention }) => mention.quote),
    ],
  });
}
