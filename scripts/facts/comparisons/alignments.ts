import { BLOCK_ROLES } from '../../../src/model/block-kinds.ts';
import type { ComparisonKind } from '../../../src/model/comparisons.ts';
import type { Alignment, TaskAlignment } from '../../../src/model/data/alignments.ts';
import type { TaskEntry } from '../../../src/model/data/responsibility.ts';
import { fullId } from '../../../src/model/ids.ts';
import type { Tree } from '../../lib/tree.ts';
import { divisions } from '../../lib/walk.ts';
import type { Gazetteer } from '../../names/read-gazetteer.ts';
import type { Reading } from '../../names/readings.ts';
import type { WordCutter } from '../../names/word-cutter.ts';
import type { Assignments } from '../responsibility/assignments.ts';
import { alignOpinion } from './align-opinion.ts';
import { alignSections, type Section } from './align-sections.ts';
import { alignTasks } from './align-tasks.ts';
import { headingAlignments } from './heading-alignments.ts';
import type { CuratedAlignments } from './read-alignments.ts';
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
 * The comparisons of the texts (`alignments.json`). Those of documents that aren't at hand are left out.
 * @param trees restored documents
 * @throws EditionError where curated data don't fit the texts
 */
export function alignmentsOf(trees: readonly Tree[], sources: AlignmentSources): Alignment[] {
  const { gazetteer, curated, assignments } = sources;
  const tasks = assignments.flatMap((document) => document.tasks);
  const words = wordsWith(wholeWords(gazetteer, tasks, curated));
  const treeOf = (id: string) => trees.find(({ meta }) => meta.id === id);
  return curated.comparisons.flatMap(({ data: { kind, from, to } }) => {
    const [one, other] = [treeOf(from), treeOf(to)];
    return one && other ? ROWS[kind](one, other, sources, words) : [];
  });
}

const ROWS: Record<
  ComparisonKind,
  (from: Tree, to: Tree, sources: AlignmentSources, words: WordCutter) => Alignment[]
> = { task: taskRows, section: sectionRows, opinion: opinionRows };

function taskRows(order: Tree, plan: Tree, sources: AlignmentSources, words: WordCutter) {
  const { assignments, curated } = sources;
  const tasks = assignments.find(({ doc }) => doc === order.meta.id)?.tasks ?? [];
  const readings = { order: readingsIn(order, sources), plan: readingsIn(plan, sources) };
  const entries = alignTasks({ tasks, ...readings, curated, words });
  const compared = entries.filter((entry): entry is TaskAlignment => entry.kind === 'task');
  const divisionOf = divisionsOf([...readings.order, ...readings.plan]);
  return [...entries, ...headingAlignments(order, plan, compared, divisionOf, words)];
}

function sectionRows(earlier: Tree, later: Tree, sources: AlignmentSources, words: WordCutter) {
  return alignSections({
    from: { doc: earlier.meta.id, sections: sectionsOf(earlier, sources) },
    to: { doc: later.meta.id, sections: sectionsOf(later, sources) },
    pairs: sources.curated.sections,
    projects: sources.projects,
    indicators: sources.indicators,
    stops: stopsOf(sources),
    words,
  });
}

function opinionRows(opinion: Tree, plan: Tree, sources: AlignmentSources, words: WordCutter) {
  const passages = readingsIn(plan, sources).filter(({ kind }) => BLOCK_ROLES[kind] === 'text');
  return alignOpinion(readingsIn(opinion, sources), passages, stopsOf(sources), words);
}

function stopsOf({ curated }: AlignmentSources): string[] {
  return curated.stopPhrases.flatMap(({ data }) => data.phrases);
}

/** The sections of a plan with all their blocks, those of their boxes too. */
function sectionsOf(tree: Tree, sources: AlignmentSources): Section[] {
  const readings = readingsIn(tree, sources);
  return [...divisions(tree.children)]
    .filter(({ kind }) => kind === 'section')
    .map(({ id }) => {
      const own = readings.filter(({ division }) => division === id);
      const text = own.map((reading) => reading.text).join('。');
      return { id: fullId(tree.meta.id, id), text, readings: own };
    });
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
