/** What a map's features are chosen by. */
export const GROUPS = ['kinds', 'statuses', 'docs', 'provinces'] as const;

export type Group = (typeof GROUPS)[number];

/** What a text says of a feature in one place. */
export interface Mention {
  doc: string;
  status: string;
}

/** What a feature is, in each group: `{ kinds: ['railway'], docs: ['plan-12', 'plan-13'], … }`. */
export interface Traits extends Record<Group, readonly string[]> {
  /** Which status it has in which document. */
  mentions: readonly Mention[];
}

/** What was chosen in each group; nothing chosen lets everything through. */
export type Filter = Record<Group, readonly string[]>;

/** Everything. */
export const ALL: Filter = { kinds: [], statuses: [], docs: [], provinces: [] };

/**
 * Whether a feature has, in each group in which something was chosen, one of the chosen; a document
 * and a status count together only where that document gives that status.
 */
export function passes({ kinds, provinces, mentions }: Traits, filter: Filter): boolean {
  return (
    hasChosen(kinds, filter.kinds) &&
    hasChosen(provinces, filter.provinces) &&
    mentions.some(
      ({ doc, status }) => hasChosen([doc], filter.docs) && hasChosen([status], filter.statuses),
    )
  );
}

/**
 * How many features each choice of a group would let through, the other groups being as they are.
 * @returns a number for each trait that any feature has
 */
export function countsIn(
  group: Group,
  features: readonly Traits[],
  filter: Filter,
): Map<string, number> {
  const counts = new Map<string, number>();
  for (const traits of features) {
    for (const trait of new Set(traits[group])) {
      const isLeft = passes(traits, { ...filter, [group]: [trait] });
      counts.set(trait, (counts.get(trait) ?? 0) + Number(isLeft));
    }
  }
  return counts;
}

function hasChosen(traits: readonly string[], chosen: readonly string[]): boolean {
  return chosen.length === 0 || traits.some((trait) => chosen.includes(trait));
}
