import { bodiesOf, type SharedTask } from './cooperation.ts';

/** Steps of the iteration; the order of these tasks no longer changes long before. */
const STEPS = 2000;

/**
 * Puts bodies into an order in which those that share many tasks stand near each other: along the
 * second eigenvector of their similarity (spectral seriation). The same tasks always give the same
 * order; it begins with the end at which the first task's leader stands.
 * @returns the names of all bodies that share a task with another
 */
export function seriated(all: readonly SharedTask[]): string[] {
  // A body that is alone would be the end of every order.
  const tasks = all.filter(({ cooperating }) => cooperating.length > 0);
  const names = [...new Set(tasks.flatMap(bodiesOf))];
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

/** For each two bodies the tasks that they share, divided by the mean of what they have. */
function similarity(names: readonly string[], tasks: readonly SharedTask[]): number[][] {
  const index = new Map(names.map((name, i) => [name, i]));
  const shared = names.map(() => names.map(() => 0));
  for (const task of tasks) {
    const bodies = bodiesOf(task).map((name) => index.get(name) ?? 0);
    for (const a of bodies)
      for (const b of bodies) (shared[a] as number[])[b] = 1 + at(shared, a, b);
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

const at = (table: readonly number[][], a: number, b: number): number => table[a]?.[b] ?? 0;

const dot = (a: readonly number[], b: readonly number[]): number =>
  a.reduce((sum, value, i) => sum + value * (b[i] ?? 0), 0);

const unit = (vector: readonly number[]): number[] => {
  const length = Math.sqrt(dot(vector, vector)) || 1;
  return vector.map((value) => value / length);
};

const without = (part: readonly number[], vector: readonly number[]): number[] => {
  const share = dot(part, vector);
  return vector.map((value, i) => value - share * (part[i] ?? 0));
};
