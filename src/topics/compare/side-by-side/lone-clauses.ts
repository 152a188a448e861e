import {
  CLAUSE_FINDINGS,
  type ClauseFinding,
  type LoneClause,
  type OpinionAlignment,
} from '../../../model/data/alignments.ts';

/** The class of a clause’s mark; one for which nobody has read the other text counts as not found. */
export function clauseClass(found: ClauseFinding | undefined): string {
  return { like: 'side-like', related: 'side-related', none: 'side-only' }[found ?? 'none'];
}

/**
 * The words for a finding: “十三五”规划中有相近词句.
 * @param other the other text’s name; @param found absent where nobody has read that text
 */
export function clauseName(found: ClauseFinding | undefined, other = '对方'): string {
  return found ? other + CLAUSE_FINDINGS[found] : '没有共用的词句';
}

/** A clause for which a reader looked in the other text. */
export interface ReadClause extends LoneClause {
  found: ClauseFinding;
}

/** The clauses of a paragraph for which a reader looked in the other text, in order. */
export function readClauses({ only }: Pick<OpinionAlignment, 'only'>): ReadClause[] {
  return only.filter((clause): clause is ReadClause => clause.found !== undefined);
}

/** Counts clauses by what was found for them; none where nobody has read the other text. */
export function countFindings(
  entries: readonly Pick<OpinionAlignment, 'only'>[],
): Record<ClauseFinding, number> | undefined {
  const found = entries.flatMap((entry) => readClauses(entry).map((clause) => clause.found));
  const count = (of: ClauseFinding) => found.filter((it) => it === of).length;
  if (found.length === 0) return undefined;
  return { like: count('like'), related: count('related'), none: count('none') };
}
