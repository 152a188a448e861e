import { documentIfAny } from '../../../library/library.ts';
import type { Alignment } from '../../../model/data/alignments.ts';
import type { ComparisonEntry } from '../../../model/data/comparisons.ts';
import type { BlockEntry, Division, LibraryDocument } from '../../../model/data/documents.ts';
import { fullId } from '../../../model/ids.ts';
import { alignmentsOf, type ComparedTask } from '../alignments.ts';
import { type Counts, countsOf } from '../counts.ts';

type Heading = Extract<Alignment, { kind: 'heading' }>;

/** A sub-part with its tasks, and the comparison of its title with the other document’s. */
export interface Subpart {
  /** The part itself, of tasks that stand in no sub-part. */
  subpart: Division;
  heading: Heading | undefined;
  entries: ComparedTask[];
}

/** A part of a document of tasks, compared. */
export interface ComparedPart {
  division: Division;
  counts: Counts;
  entries: ComparedTask[];
  groups: Subpart[];
}

/** The parts of the first document of a comparison that hold tasks, in their order. */
export async function taskParts({
  id,
  from,
}: Pick<ComparisonEntry, 'id' | 'from'>): Promise<ComparedPart[]> {
  const document = await documentIfAny(from);
  if (!document) return [];
  const entries = await alignmentsOf('task', id);
  const headings = await alignmentsOf('heading', id);
  return document.divisions
    .map((division) => partOf(document, division, entries, headings))
    .filter(({ counts }) => counts.tasks > 0);
}

function partOf(
  document: LibraryDocument,
  division: Division,
  all: readonly ComparedTask[],
  headings: readonly Heading[],
): ComparedPart {
  const home = new Map<string, BlockEntry>(
    document.blocks.map((block) => [fullId(document.id, block.id), block]),
  );
  const groups = withInner(division)
    .map((subpart) => ({
      subpart,
      heading: headings.find(({ from }) => from === fullId(document.id, subpart.id)),
      entries: all.filter(({ from }) => home.get(from)?.division === subpart.id),
    }))
    .filter((group) => group.entries.length > 0);
  const entries = groups.flatMap((group) => group.entries);
  return { division, counts: countsOf(entries), entries, groups };
}

function withInner(division: Division): Division[] {
  return [division, ...(division.divisions ?? []).flatMap(withInner)];
}
