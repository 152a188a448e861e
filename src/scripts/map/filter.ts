/** What a map's features are chosen by. */
export const GROUPS = ['kinds', 'statuses', 'docs', 'provinces'] as const;

export type Group = (typeof GROUPS)[number];

/** What a feature is, in each group: `{ kinds: ['railway'], docs: ['plan-12', 'plan-13'], … }`. */
export type Traits = Record<Group, readonly string[]>;

/** What was chosen in each group; nothing chosen lets everything through. */
export type Filter = Record<Group, readonly string[]>;

/** Everything. */
export const ALL: Filter = { kinds: [], statuses: [], docs: [], provinces: [] };

/** Whether a feature has, in each group in which something was chosen, one of the chosen. */
export function passes(traits: Traits, filter: Filter): boolean {
  return GROUPS.every((group) => passesGroup(traits, filter, group));
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
    const isLeft = passes(traits, { ...filter, [group]: [] });
    for (const trait of new Set(traits[group])) {
      counts.set(trait, (counts.get(trait) ?? 0) + Number(isLeft));
    }
  }
  return counts;
}

function passesGroup(traits: Traits, filter: Filter, group: Group): boolean {
  const chosen = filter[group];
  return chosen.length === 0 || traits[group].some((trait) => chosen.includes(trait));
}
