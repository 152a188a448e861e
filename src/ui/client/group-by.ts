/**
 * Groups values by a key, in the order in which the keys first appear. Map.groupBy would do it, but
 * isn't in all browsers that src/model/browsers.ts names.
 */
export function groupBy<Value, Key>(
  values: readonly Value[],
  keyOf: (value: Value) => Key,
): Map<Key, Value[]> {
  const groups = new Map<Key, Value[]>();
  for (const value of values) {
    const key = keyOf(value);
    const group = groups.get(key);
    if (group) group.push(value);
    else groups.set(key, [value]);
  }
  return groups;
}
