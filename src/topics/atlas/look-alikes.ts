import type { ProjectEntry } from '../../model/data/projects.ts';

/** Projects that are easily taken for another one, and the note that tells all of them apart. */
interface LookAlikes {
  note: string;
  projects: ProjectEntry[];
}

/** The projects that a project must not be taken for, with each note once, since many share one. */
export function lookAlikesByNote(
  { notSame = [] }: Pick<ProjectEntry, 'notSame'>,
  known: ReadonlyMap<string, ProjectEntry>,
): LookAlikes[] {
  return [...Map.groupBy(notSame, ({ note }) => note)]
    .map(([note, alike]) => ({ note, projects: alike.flatMap(({ id }) => known.get(id) ?? []) }))
    .filter(({ projects }) => projects.length > 0);
}
