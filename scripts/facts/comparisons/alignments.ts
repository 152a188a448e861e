import { BLOCK_ROLES } from '../../../src/model/block-kinds.ts';
import {
  type Comparison,
  type ComparisonKind,
  comparedDivisions,
  isBody,
} from '../../../src/model/comparisons.ts';
import type { Alignment, TaskAlignment } from '../../../src/model/data/alignments.ts';
import type { ComparisonEntry } from '../../../src/model/data/comparisons.ts';
import type { TaskEntry } from '../../../src/model/data/responsibility.ts';
import { fullId } from '../../../src/model/ids.ts';
import { briefName } from '../../../src/model/wording.ts';
import type { Division, Tree } from '../../lib/tree.ts';
import { divisions } from '../../lib/walk.ts';
import type { Gazetteer } from '../../names/read-gazetteer.ts';
import type { Reading } from '../../names/readings.ts';
import type { WordCutter } from '../../names/word-cutter.ts';
import type { Placed } from '../../read/yaml-file.ts';
import type { Assignments } from '../responsibility/assignments.ts';
import { alignOpinion } from './align-opinion.ts';
import { alignSections, type Section } from './align-sections.ts';
import { alignTasks } from './align-tasks.ts';
import { withFindings } from './clause-findings.ts';
import { staleAlignment } from './faults.ts';
import { headingAlignments } from './heading-alignments.ts';
import { type CuratedAlignments, comparisonId } from './read-alignments.ts';
import type { Mentioned } from './section-contents.ts';
import { wordsWith } from './word-diff.ts';

/** The data that comparisons need beside the documents. */
export interface AlignmentSources {
  /** Of all documents. */
  readings: readonly Reading[];
  assignments: readonly Assignments[];
  gazetteer: Gazetteer;
  curated: CuratedAlignments;
  projects: readonly Mentioned[];
  indicators: readonly Mentioned[];
}

/**
 * The comparisons of documents that are at hand (`comparisons.json`).
 * @param trees restored documents
 */
export function comparisonsOf(
  trees: readonly Tree[],
  { comparisons }: Pick<CuratedAlignments, 'comparisons'>,
): ComparisonEntry[] {
  return comparisons.flatMap(({ data }) => {
    const [from, to] = [data.from, data.to].map((id) => trees.find(({ meta }) => meta.id === id));
    if (!from || !to) return [];
    const title = data.title ?? `${briefName(from.meta)}与${briefName(to.meta)}`;
    const byChapter = data.kind !== 'opinion' || from.seed.length > ONE_PAGE;
    return [
      {
        id: comparisonId(data),
        kind: data.kind,
        from: data.from,
        to: data.to,
        title,
        ...(data.checked && { checked: data.checked }),
        byChapter,
      },
    ];
  });
}

/** Most characters of a document whose paragraphs are compared on one page: it stays below 300 KB. */
const ONE_PAGE = 12_000;

/** The divisions of a document and how they lie in each other. */
interface Outline {
  id: string;
  kind: string;
  divisions: Outline[];
}

/** A comparison with the trees of its documents. */
interface Compared extends Pick<Comparison, 'id'> {
  from: Tree;
  to: Tree;
}

/** An entry that doesn’t yet tell to which comparison it belongs. */
type Row<A = Alignment> = A extends Alignment ? Omit<A, 'comparison'> : never;

/**
 * Makes the pairs of all comparisons (`alignments.json`).
 * @param trees restored documents
 * @param comparisons of documents that are among them
 * @throws EditionError where curated data don't fit the texts
 */
export function alignmentsOf(
  trees: readonly Tree[],
  comparisons: readonly Comparison[],
  sources: AlignmentSources,
): Alignment[] {
  const { gazetteer, curated, assignments } = sources;
  const tasks = assignments.flatMap((document) => document.tasks);
  const words = wordsWith(wholeWords(gazetteer, tasks, curated));
  const treeOf = (id: string) => trees.find(({ meta }) => meta.id === id) as Tree;
  return comparisons.flatMap(({ id, kind, from, to }) =>
    ROWS[kind]({ id, from: treeOf(from), to: treeOf(to) }, sources, words).map(
      ({ kind: of, ...row }) => ({ kind: of, comparison: id, ...row }) as Alignment,
    ),
  );
}

const ROWS: Record<
  ComparisonKind,
  (compared: Compared, sources: AlignmentSources, words: WordCutter) => Row[]
> = { task: taskRows, section: sectionRows, opinion: opinionRows };

function taskRows(
  { id, from: order, to: plan }: Compared,
  sources: AlignmentSources,
  words: WordCutter,
): Row[] {
  const { assignments, curated } = sources;
  const tasks = assignments.find(({ doc }) => doc === order.meta.id)?.tasks ?? [];
  const declared = curated.comparisons.find(({ data }) => comparisonId(data) === id);
  if (declared && tasks.length === 0)
    throw staleAlignment(declared.place, `${order.meta.id} has no tasks to be compared`);
  const readings = { order: readingsIn(order, sources), plan: readingsIn(plan, sources) };
  const own = {
    tasks: decisionsOn(id, 'task', curated.tasks, sources),
    withoutTask: decisionsOn(id, 'task', curated.withoutTask, sources),
  };
  const entries = alignTasks({ tasks, ...readings, curated: own, words });
  const compared = entries.filter((entry): entry is TaskAlignment => entry.kind === 'task');
  const divisionOf = divisionsOf([...readings.order, ...readings.plan]);
  return [...entries, ...headingAlignments(order, plan, compared, divisionOf, words)];
}

function sectionRows(
  { id, from, to }: Compared,
  sources: AlignmentSources,
  words: WordCutter,
): Row[] {
  return alignSections({
    from: { doc: from.meta.id, sections: sectionsOf(from, sources) },
    to: { doc: to.meta.id, sections: sectionsOf(to, sources) },
    pairs: decisionsOn(id, 'section', sources.curated.sections, sources),
    projects: sources.projects,
    indicators: sources.indicators,
    stops: stopsOf(sources),
    words,
  });
}

function opinionRows(
  { id, from, to }: Compared,
  sources: AlignmentSources,
  words: WordCutter,
): Row[] {
  const isText = ({ kind }: Reading) => BLOCK_ROLES[kind] === 'text';
  const body = new Set([...divisions(from.children.filter(isBody))].map((division) => division.id));
  const passages = readingsIn(from, sources).filter(({ division }) => body.has(division));
  const other = readingsIn(to, sources);
  return withFindings(
    alignOpinion(passages.filter(isText), other.filter(isText), stopsOf(sources), words),
    other,
    decisionsOn(id, 'opinion', sources.curated.clauses, sources),
  );
}

/** The decisions on one comparison: those that name none are on the first of its kind. */
function decisionsOn<T extends { comparison?: string | undefined }>(
  id: string,
  kind: ComparisonKind,
  decisions: readonly Placed<T>[],
  { curated }: Pick<AlignmentSources, 'curated'>,
): Placed<T>[] {
  const first = curated.comparisons.find(({ data }) => data.kind === kind);
  const own = first && comparisonId(first.data);
  return decisions.filter(({ data }) => (data.comparison ?? own) === id);
}

function stopsOf({ curated }: AlignmentSources): string[] {
  return curated.stopPhrases.flatMap(({ data }) => data.phrases);
}

/** The compared divisions of a document with all their blocks, those of their boxes too. */
function sectionsOf(tree: Tree, sources: AlignmentSources): Section[] {
  const readings = readingsIn(tree, sources);
  return comparedDivisions(tree.children.map(outline)).map(({ id }) => {
    const own = readings.filter(({ division }) => division === id);
    const text = own.map((reading) => reading.text).join('。');
    return { id: fullId(tree.meta.id, id), text, readings: own };
  });
}

/** A division with those inside it, and nothing else. */
function outline({ id, kind, children }: Division): Outline {
  const inner = children.filter((node): node is Division => node.type === 'division');
  return { id, kind, divisions: inner.map(outline) };
}

/** Makes the function that finds the innermost division of a block by its full id. */
function divisionsOf(readings: readonly Reading[]): (id: string) => string {
  const known = new Map<string, string>(
    readings.map(({ doc, block, division }) => [fullId(doc, block), division]),
  );
  return (id) => known.get(id) ?? '';
}

function readingsIn({ meta }: Tree, { readings }: AlignmentSources): Reading[] {
  return readings.filter(({ doc }) => doc === meta.id);
}

/**
 * The words that comparisons never cut: places as the texts write them, agencies, and the words of
 * `words.yaml`. Names of one character are left to the dictionary.
 */
function wholeWords(
  gazetteer: Gazetteer,
  tasks: readonly Pick<TaskEntry, 'lead' | 'cooperating'>[],
  curated: Pick<CuratedAlignments, 'words'>,
): string[] {
  const places = [...gazetteer.places.values()].flatMap(({ name, forms }) => [
    name,
    ...(forms ?? []).map((form) => (typeof form === 'string' ? form : form.t)),
  ]);
  const agencies = tasks.flatMap(({ lead, cooperating }) => [lead, ...cooperating]);
  const words = curated.words.map(({ data }) => data.word);
  return [...places, ...agencies, ...words].filter((name) => name.length > 1);
}
