import type { RelatedEntry, RelatedKind, RelatedPassage } from '../../../src/model/data/related.ts';
import { fullId, splitId } from '../../../src/model/ids.ts';

/** Two passages and why they belong together. */
interface Pair {
  a: string;
  b: string;
  kind: RelatedKind;
  name?: string;
}

/** A block that mentions a project, an indicator or a work. */
interface MentioningBlock {
  doc: string;
  block: string;
}

/** The data by which passages are related, of the data sets of the same names. */
export interface Ties {
  alignments: readonly { kind: string; from: string; to: readonly string[] }[];
  projects: readonly { name: string; mentions: readonly MentioningBlock[] }[];
  indicators: readonly { name: string; series: readonly MentioningBlock[] }[];
  citations: readonly {
    work: { corpusId?: string };
    mentions: readonly (MentioningBlock & { self?: boolean })[];
  }[];
}

const ALIGNED: Record<string, RelatedKind> = {
  task: 'task',
  heading: 'section',
  section: 'section',
  opinion: 'opinion',
};

/**
 * The passages that are related to others, with those others; each relation stands at both of its
 * ends.
 * @param passages full ids of all blocks, in the order of the documents and their texts; the first
 *   of a document is what citations of it lead to
 * @returns entries in the order of `passages`
 * @throws Error where a tie names a passage that isn’t among them
 */
export function relatedPassages(passages: readonly string[], ties: Ties): RelatedEntry[] {
  const order = new Map(passages.map((passage, index) => [passage, index]));
  const known = new Map<string, Map<string, RelatedPassage>>();
  const add = (from: string, to: string, { kind, name }: Pair) => {
    if (!order.has(to)) throw new Error(`${from} is tied to ${to}, which there isn’t`);
    const related = known.get(from) ?? new Map<string, RelatedPassage>();
    known.set(from, related);
    const entry = related.get(to) ?? { passage: to, kinds: [] };
    related.set(to, entry);
    if (!entry.kinds.includes(kind)) entry.kinds.push(kind);
    if (name && !entry.names?.includes(name)) entry.names = [...(entry.names ?? []), name];
  };
  for (const pair of pairsOf(passages, ties)) {
    add(pair.a, pair.b, pair);
    add(pair.b, pair.a, pair);
  }
  const place = (passage: string) => order.get(passage) as number;
  return passages.flatMap((passage) => {
    const related = [...(known.get(passage)?.values() ?? [])];
    if (related.length === 0) return [];
    return [{ passage, related: related.sort((a, b) => place(a.passage) - place(b.passage)) }];
  });
}

function pairsOf(passages: readonly string[], ties: Ties): Pair[] {
  return [
    ...ties.alignments.flatMap(({ kind, from, to }) =>
      to.flatMap((b): Pair[] => {
        const why = ALIGNED[kind];
        return why ? [{ a: from, b, kind: why }] : [];
      }),
    ),
    ...ties.projects.flatMap(({ name, mentions }) => across(mentions, 'project', name)),
    ...ties.indicators.flatMap(({ name, series }) => across(series, 'indicator', name)),
    ...ties.citations.flatMap(({ work, mentions }) => citing(passages, work.corpusId, mentions)),
  ];
}

/** Pairs of passages of different documents that mention the same project or indicator. */
function across(mentions: readonly MentioningBlock[], kind: RelatedKind, name: string): Pair[] {
  const ids = [...new Set(mentions.map(({ doc, block }) => fullId(doc, block)))];
  return ids.flatMap((a, index) =>
    ids
      .slice(index + 1)
      .filter((b) => documentOf(a) !== documentOf(b))
      .map((b) => ({ a, b, kind, name })),
  );
}

/** Passages that cite a document of the library, each with the document's beginning. */
function citing(
  passages: readonly string[],
  document: string | undefined,
  mentions: readonly (MentioningBlock & { self?: boolean })[],
): Pair[] {
  const beginning = passages.find((passage) => documentOf(passage) === document);
  if (!beginning) return [];
  const others = mentions.filter(({ doc, self }) => doc !== document && !self);
  return others.map(({ doc, block }) => ({
    a: beginning,
    b: fullId(doc, block),
    kind: 'citation',
  }));
}

function documentOf(passage: string): string {
  return splitId(passage).doc;
}
