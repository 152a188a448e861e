import { type FilterGroup, GROUPS, type TraitNames } from '../drawing/map-facts.ts';

/** A mention of a feature: the document and the status that it gives. */
export interface FeatureMention {
  doc: string;
  status: string;
}

/** The traits of a feature in each group: `{ kinds: ['railway'], docs: ['plan-12', 'plan-13'], … }`. */
export interface Traits extends Record<FilterGroup, readonly string[]> {
  /** Its status in each document. */
  mentions: readonly FeatureMention[];
}

/** Chosen traits in each group; a group with none lets everything through. */
export type Filter = Record<FilterGroup, readonly string[]>;

/** The filter that lets everything through. */
export const ALL: Filter = { kinds: [], statuses: [], docs: [], provinces: [], places: [] };

/**
 * The part of a filter that a map can tell of: an old or broken address would empty it otherwise.
 * @param names of the traits that there are
 */
export function knownOf(filter: Filter, names: TraitNames): Filter {
  const known = GROUPS.map((group) => [
    group,
    filter[group].filter((id) => Object.keys(names[group]).includes(id)),
  ]);
  return Object.fromEntries(known) as Filter;
}

/**
 * Tells whether a feature has one of the chosen traits of each group that has any; a document
 * and a status count together only where that document gives that status.
 */
export function passes({ kinds, provinces, places, mentions }: Traits, filter: Filter): boolean {
  return (
    hasChosen(kinds, filter.kinds) &&
    hasChosen(provinces, filter.provinces) &&
    hasChosen(places, filter.places) &&
    mentions.some(
      ({ doc, status }) => hasChosen([doc], filter.docs) && hasChosen([status], filter.statuses),
    )
  );
}

/**
 * Counts the features that each choice of a group would let through, the other groups being as they are.
 * @returns a number for each trait that any feature has
 */
export function countsIn(
  group: FilterGroup,
  features: readonly Traits[],
  filter: Filter,
): Map<string, number> {
  const counts = new Map<string, number>();
  const isOpen = isAll({ ...filter, [group]: [] });
  for (const traits of features) {
    for (const trait of new Set(traits[group])) {
      const isLeft = isOpen || passes(traits, { ...filter, [group]: [trait] });
      counts.set(trait, (counts.get(trait) ?? 0) + Number(isLeft));
    }
  }
  return counts;
}

function hasChosen(traits: readonly string[], chosen: readonly string[]): boolean {
  return chosen.length === 0 || traits.some((trait) => chosen.includes(trait));
}

/** Tells whether a filter lets everything through. */
export function isAll(filter: Filter): boolean {
  return GROUPS.every((group) => filter[group].length === 0);
}
