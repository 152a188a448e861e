/**
 * The values of an enumeration, in the order in which lists and filters have them.
 * @param wording the Chinese wording of each value
 */
export function valuesOf<Wording extends Record<string, string>>(wording: Wording) {
  return Object.keys(wording) as [keyof Wording & string, ...(keyof Wording & string)[]];
}

/**
 * An enumeration for the description of a column, each value with its wording:
 * `met 完成，missed 未完成`.
 */
export function listed(wording: Record<string, string>): string {
  return Object.entries(wording)
    .map(([value, words]) => `${value} ${words}`)
    .join('，');
}
