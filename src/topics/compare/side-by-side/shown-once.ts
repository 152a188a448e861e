import type { SectionAlignment } from '../../../model/data/alignments.ts';

/** A pair of sections as far as it matters where something is shown. */
type Pair = Pick<SectionAlignment, 'from' | 'to' | 'similarity' | 'projects' | 'indicators'> & {
  passages: readonly Pick<SectionAlignment['passages'][number], 'from' | 'to' | 'similarity'>[];
};

/** Kinds of entities that sections name. */
export type NamedKind = 'projects' | 'indicators';

/**
 * The section of the earlier document under which a passage of the later one is shown: that of the
 * passage which it is most like, else the one closest in words to its own section.
 * @param passage full id; @param own section of the later document in which it stands
 */
export function homeOfPassage(
  passage: string,
  own: string,
  pairs: readonly Pair[],
): string | undefined {
  return homeOfLike(passage, pairs) ?? homeOfSection(own, pairs);
}

/** The section of the earlier document that is closest in words to one of the later; none where that is alone. */
export function homeOfSection(section: string, pairs: readonly Pair[]): string | undefined {
  return closest(pairs.filter(({ to }) => to.includes(section)))?.from;
}

function homeOfLike(passage: string, pairs: readonly Pair[]): string | undefined {
  const likes = pairs.flatMap(({ from, passages }) =>
    passages.filter(({ to }) => to === passage).map(({ similarity }) => ({ from, similarity })),
  );
  return closest(likes)?.from;
}

/**
 * The section under which a project or indicator that only the later document names is listed: that
 * of the passage which one of its own is most like, else the closest in words of those whose
 * counterparts name it.
 * @param blocks full ids of the passages that name it
 */
export function homeOfNamed(
  id: string,
  kind: NamedKind,
  blocks: readonly string[],
  pairs: readonly Pair[],
): string | undefined {
  const naming = pairs.filter((pair) => pair[kind].onlyTo.includes(id));
  const liked = blocks.map((block) => homeOfLike(block, naming)).find(Boolean);
  return liked ?? closest(naming)?.from;
}

function closest<T extends { similarity: number | null }>(found: readonly T[]): T | undefined {
  const degree = ({ similarity }: T) => similarity ?? 0;
  return found.reduce<T | undefined>(
    (best, it) => (best && degree(best) >= degree(it) ? best : it),
    undefined,
  );
}

/** Ids of projects or indicators that a section of the earlier plan and its counterparts name. */
interface NamedSummary {
  /** Named in both, by any of the pairs. */
  both: string[];
  /** Named here, and found nowhere in the later plan; each under the first section that names it. */
  onlyFrom: string[];
  /** Named here, and in the later plan in a section that isn’t its counterpart. */
  elsewhere: string[];
  /** Named in its counterparts, and found nowhere in the earlier plan; each under one section. */
  onlyTo: string[];
}

/**
 * Summarizes the names in all pairs of one section of the earlier plan.
 * @param section its full id; @param pairs of all sections
 * @param blocksOf full ids of the later plan’s passages that name a project or indicator
 */
export function namedSummary(
  section: string,
  kind: NamedKind,
  pairs: readonly Pair[],
  blocksOf: (id: string) => readonly string[],
): NamedSummary {
  const own = pairs.filter(({ from }) => from === section);
  const all = (key: keyof SectionAlignment['projects']) => [
    ...new Set(own.flatMap((pair) => pair[kind][key])),
  ];
  const both = all('both');
  const first = (id: string) => pairs.find((pair) => pair[kind].onlyFrom.includes(id))?.from;
  return {
    both,
    onlyFrom: all('onlyFrom').filter((id) => first(id) === section),
    elsewhere: all('elsewhereFrom').filter((id) => !both.includes(id)),
    onlyTo: all('onlyTo').filter((id) => homeOfNamed(id, kind, blocksOf(id), pairs) === section),
  };
}
