/**
 * Remembers what was last made of some data, and makes it anew when given others: collections hand
 * out the same objects for as long as their content stays the same.
 */
export function remembered<Datum, Made>(
  make: (data: readonly Datum[]) => Made,
): (data: readonly Datum[]) => Made {
  let last: { data: readonly Datum[]; made: Made } | undefined;
  return (data) => {
    if (!last || !haveSame(data, last.data)) last = { data, made: make(data) };
    return last.made;
  };
}

function haveSame(a: readonly unknown[], b: readonly unknown[]): boolean {
  return a.length === b.length && a.every((item, index) => item === b[index]);
}
