/** Groups of traits by which a map is filtered. */
export const GROUPS = ['kinds', 'statuses', 'docs', 'provinces', 'places'] as const;

export type FilterGroup = (typeof GROUPS)[number];

/** A place that can be looked for: its name, its x and y in units of the drawing, its pinyin. */
export type Spot = readonly [name: string, x: number, y: number, sounds: string];

/** The names of the traits of each group, by ids in the order in which they are offered. */
export type TraitNames = Record<FilterGroup, Record<string, string>>;

/**
 * Facts that a map page carries (`data-map-facts`) for its script besides the drawing and the table.
 */
export interface MapFacts extends Omit<TraitNames, 'places'> {
  spots: Record<string, Spot>;
  /** County seats that nothing stands at, with their x and y: for views from near. */
  seats: readonly (readonly [name: string, x: number, y: number])[];
}
