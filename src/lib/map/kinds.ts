import type { ProjectEntry } from '../atlas/schemas.ts';
import type { MapDefinition, MapKind } from './model.ts';

/** The kind under which a map shows a project; null where the map doesn't show it. */
export function kindOf(project: ProjectEntry, { kinds, boxes }: MapDefinition): MapKind | null {
  if (boxes && !project.mentions.some(({ doc, box }) => boxes.includes(`${doc}/${box}`)))
    return null;
  return kinds.find((kind) => takes(kind, project)) ?? null;
}

/** Whether a project is of the type and has the words, in its name or the label that it stands under. */
function takes({ types, words }: MapKind, { type, name, mentions }: ProjectEntry): boolean {
  if (!types.includes(type)) return false;
  if (!words) return true;
  return words.test(name) || mentions.some(({ group }) => group !== null && words.test(group));
}
