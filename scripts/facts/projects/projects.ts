import type { Geometry, ProjectEntry, ProjectMention } from '../../../src/model/data/projects.ts';
import { fullId } from '../../../src/model/ids.ts';
import { provincesOfProject } from '../../../src/model/provinces.ts';
import type { Gazetteer } from '../../names/read-gazetteer.ts';
import { type ProjectSources, projectsOf } from './extract.ts';
import type { FoundMention } from './model.ts';
import type { Project } from './project-ids.ts';
import { proveProjects } from './prove-projects.ts';
import type { Apart } from './schemas.ts';
import { stageOf } from './verbs.ts';

/**
 * All named projects with every place that mentions them.
 * @throws EditionError `stale-entry` for a decision about projects that fits nothing any more
 */
export function projectEntries(sources: ProjectSources, gazetteer: Gazetteer): ProjectEntry[] {
  const { curated } = sources;
  const projects = projectsOf(sources);
  proveProjects(sources, projects);
  const aliases = Map.groupBy(curated.ids, ({ data }) => data.now);
  const apart = curated.apart.map(({ data }) => data);
  const reports = new Set(curated.reports.map(({ data }) => data.block));
  return projects.map((project) =>
    projectEntry(
      project,
      lookAlikes(project, projects, apart),
      (aliases.get(project.id) ?? []).map(({ data }) => data.id),
      gazetteer,
      reports,
    ),
  );
}

function projectEntry(
  { id, name, type, identity, mentions }: Project,
  alike: { id: string; note: string }[],
  aliases: string[],
  gazetteer: Gazetteer,
  reports: ReadonlySet<string>,
): ProjectEntry {
  const names = new Set(mentions.map((mention) => mention.name));
  const places = mentions.flatMap((m) => m.places.flatMap(({ place }) => (place ? [place] : [])));
  return {
    id,
    name,
    nameSource: isWritten(name, mentions) ? 'text' : 'edition',
    type,
    names: names.size > 1 ? [...names] : undefined,
    aliases: aliases.length > 0 ? aliases : undefined,
    reason: identity?.reason,
    joins: identity?.joins,
    doubt: identity?.doubt,
    notSame: alike.length > 0 ? alike : undefined,
    mentions: mentions.map((mention) => mentionEntry(mention, reports)),
    places: [...new Set(places)],
    provinces: provincesOfProject(mentions, gazetteer.places),
    geometry: identity?.geometry ?? bestGeometry(mentions),
  };
}

/** Tells whether a passage has the name in one piece; quotation marks and blanks don't count. */
function isWritten(name: string, mentions: readonly FoundMention[]): boolean {
  const plain = (text: string) => text.replace(/[\s“”]/g, '');
  return mentions.some(({ passage }) => plain(passage.text).includes(plain(name)));
}

function mentionEntry(mention: FoundMention, reports: ReadonlySet<string>): ProjectMention {
  const { passage, span, name, action, places, by, doubt } = mention;
  const reported = reports.has(fullId(passage.doc, passage.block));
  return {
    doc: passage.doc,
    block: passage.block,
    row: passage.row ?? undefined,
    box: passage.box,
    group: passage.group,
    quote: passage.text.slice(span.start, span.end),
    start: span.start,
    end: span.end,
    name,
    action,
    stage: stageOf(action, reported),
    reported: reported || undefined,
    places,
    by,
    doubt,
  };
}

/** A project is drawn as its best mention allows: a line tells more than a point. */
function bestGeometry(mentions: readonly FoundMention[]): Geometry {
  const kinds: Geometry[] = ['line', 'area', 'point', 'none'];
  return kinds.find((kind) => mentions.some(({ geometry }) => geometry === kind)) ?? 'none';
}

/** Projects of another identity that are easily taken for this one. */
function lookAlikes(project: Project, projects: readonly Project[], apart: readonly Apart[]) {
  return apart
    .filter((entry) => isNamedIn(project, entry))
    .flatMap((entry) =>
      projects
        .filter((other) => other !== project && isNamedIn(other, entry))
        .map(({ id }) => ({ id, note: entry.note })),
    );
}

function isNamedIn({ mentions }: Project, { names }: Apart): boolean {
  return mentions.some(({ name, passage }) => names[passage.doc]?.includes(name));
}
