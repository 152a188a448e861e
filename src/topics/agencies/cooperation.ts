import { ascending, descending } from 'd3';
import type { TaskEntry } from '../../model/data/responsibility.ts';

/** The agencies of a task: the leading one and those that cooperate. */
export type SharedTask = Pick<TaskEntry, 'id' | 'number' | 'lead' | 'cooperating'>;

/** Two agencies with the tasks that one leads and in which the other cooperates. */
export interface Pair<Task extends SharedTask = SharedTask> {
  lead: string;
  cooperating: string;
  tasks: Task[];
}

/** Pairs of a leading and a cooperating agency, each once, in the order in which tasks name them. */
export function pairsOf<Task extends SharedTask>(tasks: readonly Task[]): Pair<Task>[] {
  const all = tasks.flatMap((task) =>
    task.cooperating.map((cooperating) => ({ lead: task.lead, cooperating, task })),
  );
  const groups = Map.groupBy(all, ({ lead, cooperating }) => `${lead}+${cooperating}`);
  return [...groups.values()].map((found) => ({
    lead: found[0]?.lead ?? '',
    cooperating: found[0]?.cooperating ?? '',
    tasks: found.map(({ task }) => task),
  }));
}

/** All agencies of a task, the leading one first. */
export function agenciesOf({ lead, cooperating }: SharedTask): string[] {
  return [lead, ...cooperating];
}

/**
 * Agencies with which one has tasks in common, whichever leads; those with most tasks first.
 * @param name the agency's
 */
export function partnersOf<Task extends SharedTask>(
  name: string,
  tasks: readonly Task[],
): { name: string; tasks: Task[] }[] {
  const own = tasks.filter((task) => agenciesOf(task).includes(name));
  const shared = own.flatMap((task) =>
    agenciesOf(task)
      .filter((other) => other !== name)
      .map((other) => ({ other, task })),
  );
  return [...Map.groupBy(shared, ({ other }) => other)]
    .map(([other, found]) => ({ name: other, tasks: found.map(({ task }) => task) }))
    .sort(
      (a, b) =>
        descending(a.tasks.length, b.tasks.length) ||
        ascending(a.tasks[0]?.number, b.tasks[0]?.number),
    );
}

/** An agency with the notes in which it has a role. */
interface NamedInNotes {
  name: string;
  roles: readonly { note: string }[];
}

/**
 * Agencies that stand with one in the same notes of an opinion, those with most notes first.
 * @param agencies all agencies
 */
export function noteCompanionsOf<Agency extends NamedInNotes>(
  own: NamedInNotes,
  agencies: readonly Agency[],
): { agency: Agency; notes: string[] }[] {
  const notes = new Set(own.roles.map(({ note }) => note));
  return agencies
    .filter(({ name }) => name !== own.name)
    .map((agency) => ({
      agency,
      notes: [...new Set(agency.roles.map(({ note }) => note))].filter((note) => notes.has(note)),
    }))
    .filter(({ notes: shared }) => shared.length > 0)
    .sort((a, b) => descending(a.notes.length, b.notes.length));
}
