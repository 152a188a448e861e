import { agenciesOf, type SharedTask } from './cooperation.ts';

/** Steps of the iteration; the order of these tasks no longer changes long before. */
const STEPS = 2000;

/**
 * Puts agencies into an order in which those that share many tasks stand near each other: along the
 * second eigenvector of their similarity (spectral seriation). The same tasks always give the same
 * order; it begins with the end at which the first task's leader stands.
 * @returns the names of all agencies that share a task with another
 */
export function orderBySeriation(all: readonly SharedTask[]): string[] {
  // An agency that is alone would be the end of every order.
  const tasks = all.filter(({ cooperating }) => cooperating.length > 0);
  const names = [...new Set(tasks.flatMap(agenciesOf))];
  const weights = similarity(names, tasks);
  const degrees = weights.map((row) => row.reduce((sum, weight) => sum + weight, 0));
  const roots = degrees.map((degree) => Math.sqrt(degree) || 1);
  const place = secondEigenvector(weights, roots);
  const sorted = names
    .map((name, i) => ({ name, at: (place[i] ?? 0) / (roots[i] ?? 1) }))
    .sort((a, b) => a.at - b.at)
    .map(({ name }) => name);
  const first = sorted.indexOf(names[0] ?? '');
  return first <= sorted.length / 2 ? sorted : sorted.reverse();
}

/** For each two agencies the number of tasks that they share, divided by the geometric mean of their own. */
function similarity(names: readonly string[], tasks: readonly SharedTask[]): number[][] {
  const index = new Map(names.map((name, i) => [name, i]));
  const shared = names.map(() => names.map(() => 0));
  for (const task of tasks) {
    const indices = agenciesOf(task).map((name) => index.get(name) ?? 0);
    for (const a of indices)
      for (const b of indices) (shared[a] as number[])[b] = 1 + at(shared, a, b);
  }
  return shared.map((row, a) =>
    row.map((count, b) => count / Math.sqrt(at(shared, a, a) * at(shared, b, b))),
  );
}

/** Power iteration beside the first eigenvector, which is that of the roots. */
function secondEigenvector(weights: readonly number[][], roots: readonly number[]): number[] {
  const first = unit(roots);
  let vector = unit(roots.map((_, i) => Math.sin(i + 1)));
  for (let step = 0; step < STEPS; step++) {
    const free = without(first, vector);
    // Half of the vector stays, so that no negative eigenvalue can win.
    const next = weights.map((row, a) => {
      const sum = row.reduce(
        (total, weight, b) =>
          total + (weight * (free[b] ?? 0)) / ((roots[a] ?? 1) * (roots[b] ?? 1)),
        0,
      );
      return (sum + (free[a] ?? 0)) / 2;
    });
    vector = unit(without(first, next));
  }
  return vector;
}

function at(table: readonly number[][], a: number, b: number): number {
  return table[a]?.[b] ?? 0;
}

/** The dot product. */
function dot(a: readonly number[], b: readonly number[]): number {
  return a.reduce((sum, value, i) => sum + value * (b[i] ?? 0), 0);
}

/** The vector of length 1 in the direction of another. */
function unit(vector: readonly number[]): number[] {
  const length = Math.sqrt(dot(vector, vector)) || 1;
  return vector.map((value) => value / length);
}

/** A vector without its component along a unit vector. */
function without(part: readonly number[], vector: readonly number[]): number[] {
  const share = dot(part, vector);
  return vector.map((value, i) => value - share * (part[i] ?? 0));
}
