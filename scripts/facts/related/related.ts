import type { RelatedEntry, RelatedKind, RelatedPassage } from '../../../src/model/data/related.ts';
import { fullId, splitId } from '../../../src/model/ids.ts';

/** Passages with up to `whole` ties keep all, others their `best`. Comparisons come on top. */
const KEPT = { whole: 40, best: 12 };
/**
 * The largest distance, in the order of the texts, of two passages among all that name one entity.
 * So an entity that many documents name makes as many ties for each of its passages as one that few do.
 */
const REACH = 80;

/** Two passages and why they belong together. */
interface Pair {
  a: string;
  b: string;
  kind: RelatedKind;
  name?: string;
  /** Weight of the tie, from 0 to 1: little if many passages name the same. */
  weight: number;
}

/** The tie of a passage to another. */
interface Tie {
  related: RelatedPassage;
  weight: number;
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
const COMPARED: ReadonlySet<RelatedKind> = new Set(Object.values(ALIGNED));

/**
 * The passages that are related to others, with those others; each relation stands at both of its
 * ends. Of what they name or cite together the ties that tell most are kept: those by several
 * entities, and by entities that few name.
 * @param passages full ids of all blocks, in the order of the documents and their texts; the first
 *   of a document is what citations of it lead to
 * @param kept how many ties of a passage beside comparisons are all kept, and how many of more
 * @returns entries in the order of `passages`
 * @throws Error where a tie names a passage that isn’t among them
 */
export function relatedPassages(
  passages: readonly string[],
  ties: Ties,
  kept = KEPT,
): RelatedEntry[] {
  const order = new Map(passages.map((passage, index) => [passage, index]));
  const place = (passage: string) => order.get(passage) as number;
  const known = new Map<string, Map<string, Tie>>();
  const add = (from: string, to: string, { kind, name, weight }: Pair) => {
    if (!order.has(to)) throw new Error(`${from} is tied to ${to}, which there isn’t`);
    const tied = known.get(from) ?? new Map<string, Tie>();
    known.set(from, tied);
    const tie = tied.get(to) ?? { related: { passage: to, kinds: [] }, weight: 0 };
    tied.set(to, tie);
    tie.weight += weight;
    const { kinds, names } = tie.related;
    if (!kinds.includes(kind)) kinds.push(kind);
    if (name && !names?.includes(name)) tie.related.names = [...(names ?? []), name];
  };
  for (const pair of pairsOf(passages, ties)) {
    add(pair.a, pair.b, pair);
    add(pair.b, pair.a, pair);
  }
  const best = new Map(
    [...known].map(([passage, tied]) => [passage, heaviest(passage, tied, kept, place)]),
  );
  return passages.flatMap((passage) => {
    const tied = known.get(passage);
    if (!tied) return [];
    const related = [...tied.values()]
      .map((tie) => tie.related)
      .filter((to) => best.get(passage)?.has(to.passage) && best.get(to.passage)?.has(passage))
      .sort((a, b) => place(a.passage) - place(b.passage));
    return [{ passage, related, ...(related.length < tied.size && { more: true as const }) }];
  });
}

/** The passages that were compared with one, and those of the others to which its best ties lead. */
function heaviest(
  from: string,
  tied: ReadonlyMap<string, Tie>,
  { whole, best }: typeof KEPT,
  place: (passage: string) => number,
): Set<string> {
  const [compared = [], others = []] = [true, false].map((wanted) =>
    [...tied].filter(([, { related }]) => related.kinds.some(isComparison) === wanted),
  );
  // Of equals the nearest: they choose each other too, which the first of all would not.
  const distance = (to: string) => Math.abs(place(to) - place(from));
  others.sort(([a, one], [b, other]) => other.weight - one.weight || distance(a) - distance(b));
  const chosen = others.length <= whole ? others : others.slice(0, best);
  return new Set([...compared, ...chosen].map(([passage]) => passage));
}

function isComparison(kind: RelatedKind): boolean {
  return COMPARED.has(kind);
}

function pairsOf(passages: readonly string[], ties: Ties): Pair[] {
  return [
    ...ties.alignments.flatMap(({ kind, from, to }) =>
      to.flatMap((b): Pair[] => {
        const why = ALIGNED[kind];
        return why ? [{ a: from, b, kind: why, weight: 1 }] : [];
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
  const weight = 1 / ids.length;
  return ids.flatMap((a, index) =>
    ids
      .slice(index + 1, index + 1 + REACH)
      .filter((b) => documentOf(a) !== documentOf(b))
      .map((b) => ({ a, b, kind, name, weight })),
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
    weight: 1,
  }));
}

function documentOf(passage: string): string {
  return splitId(passage).doc;
}
