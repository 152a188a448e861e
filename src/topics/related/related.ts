import { readData } from '../../library/data-file.ts';
import { allDocuments } from '../../library/library.ts';
import { passageReferences } from '../../library/passage-references.ts';
import { remembered } from '../../library/remembered.ts';
import { COMPARISON_KINDS, comparisonAddress } from '../../model/comparisons.ts';
import type { LibraryDocument } from '../../model/data/documents.ts';
import { RELATED, type RelatedEntry, type RelatedPassage } from '../../model/data/related.ts';
import { fullId, splitId } from '../../model/ids.ts';
import { allComparisons } from '../compare/alignments.ts';

/** Passages of one document that are related to a passage. */
export interface RelatedInDocument {
  document: LibraryDocument;
  /** Address of the passage's comparison with this document, if it was compared. */
  comparison: string | undefined;
  links: {
    /** From the site's root. */
    url: string;
    /** 第34项任务 */
    name: string;
    /** Their common subject; empty if the passages themselves were compared. */
    note: string;
    /** Address of this passage's own comparison with the passage, if there is one. */
    comparison: string | undefined;
  }[];
}

/** Reasons of passages that stand side by side in a comparison. */
const COMPARED: ReadonlySet<string> = new Set(COMPARISON_KINDS);

/** The passages related to a block. */
export interface Related {
  /** By document, in the order of the library. */
  documents: RelatedInDocument[];
  /** Tells whether there are more than these. */
  hasMore: boolean;
}

/** The passages that have others, read once as long as the documents stay the same. */
const entriesOf = remembered(
  () => new Map<string, RelatedEntry>(readData(RELATED).map((entry) => [entry.passage, entry])),
);

/** Finds the passages related to a block. */
export async function relatedTo(doc: string, block: string): Promise<Related> {
  const entry = entriesOf(await allDocuments()).get(fullId(doc, block));
  return {
    documents: entry ? await byDocument(doc, block, entry.related) : [],
    hasMore: entry?.more ?? false,
  };
}

async function byDocument(
  doc: string,
  block: string,
  related: readonly RelatedPassage[],
): Promise<RelatedInDocument[]> {
  const comparisons = await allComparisons();
  const referenceOf = await passageReferences();
  const { url: own } = referenceOf(doc, block);
  const references = related.map((entry) => {
    const { doc: to, id } = splitId(entry.passage);
    return { entry, ...referenceOf(to, id) };
  });
  return [...Map.groupBy(references, ({ document }) => document)].map(([document, found]) => ({
    document,
    comparison: found.some(({ entry }) => isCompared(entry))
      ? comparisonAddress(own, document.id, comparisons)
      : undefined,
    links: found.map(({ entry, url, name }) => ({
      url,
      name,
      note: noteOf(entry),
      comparison: isCompared(entry) ? comparisonAddress(url, doc, comparisons) : undefined,
    })),
  }));
}

function isCompared({ kinds }: RelatedPassage): boolean {
  return kinds.some((kind) => COMPARED.has(kind));
}

/** The common subject in the room of a margin: 京沈高铁、哈佳铁路等5项. */
export function noteOf({ kinds, names = [] }: RelatedPassage): string {
  if (kinds.includes('citation')) return '引用';
  if (names.length === 0 || kinds.some((kind) => kind !== 'project' && kind !== 'indicator'))
    return '';
  const [first = '', second] = names;
  if (names.length <= 2) return [first, second].filter(Boolean).join('、');
  return `${first}等${names.length}项`;
}
