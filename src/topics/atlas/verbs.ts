import type { ProjectEntry } from '../../model/data/projects.ts';

/** The verbs with which documents speak of a project, in the order of time, each once in a row. */
export function verbsInTime(
  { mentions }: Pick<ProjectEntry, 'mentions'>,
  documents: readonly { id: string }[],
): string[] {
  const verbs = documents.flatMap(({ id }) =>
    mentions.filter(({ doc }) => doc === id).flatMap(({ action }) => action ?? []),
  );
  return verbs.filter((verb, index) => verb !== verbs[index - 1]);
}
