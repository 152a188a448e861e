import { documentIfAny } from '../../library/library.ts';
import type { Alignment, TaskAlignment } from '../../model/data/alignments.ts';
import type { BlockEntry, Division, LibraryDocument } from '../../model/data/documents.ts';
import { fullId } from '../../model/ids.ts';
import { alignmentsOf, comparisonOf } from './alignments.ts';
import { type Counts, countsOf } from './counts.ts';

type Heading = Extract<Alignment, { kind: 'heading' }>;

/** A sub-part with its tasks, and the comparison of its title with the plan’s. */
export interface Subpart {
  subpart: Division;
  heading: Heading | undefined;
  entries: TaskAlignment[];
}

/** A part of Liaoning’s document, compared. */
export interface ComparedPart {
  division: Division;
  counts: Counts;
  entries: TaskAlignment[];
  groups: Subpart[];
}

/** The parts of Liaoning’s document that hold tasks, in their order. */
export async function liaoningParts(): Promise<ComparedPart[]> {
  const { from = '' } = (await comparisonOf('task')) ?? {};
  const document = await documentIfAny(from);
  if (!document) return [];
  const entries = await alignmentsOf('task');
  const headings = await alignmentsOf('heading');
  return document.divisions
    .map((division) => partOf(document, division, entries, headings))
    .filter(({ counts }) => counts.tasks > 0);
}

function partOf(
  document: LibraryDocument,
  division: Division,
  all: readonly TaskAlignment[],
  headings: readonly Heading[],
): ComparedPart {
  const home = new Map<string, BlockEntry>(
    document.blocks.map((block) => [fullId(document.id, block.id), block]),
  );
  const groups = (division.divisions ?? []).map((subpart) => ({
    subpart,
    heading: headings.find(({ from }) => from === fullId(document.id, subpart.id)),
    entries: all.filter(({ from }) => home.get(from)?.division === subpart.id),
  }));
  const entries = groups.flatMap((group) => group.entries);
  return { division, counts: countsOf(entries), entries, groups };
}
