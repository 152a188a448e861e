import type { Atlas } from './atlas.ts';
import type { ProjectMention } from './schemas.ts';

/** The address of a passage that names a project: of the row, where it stands in a table. */
export function mentionAddress({ doc, block, row }: ProjectMention, { passage }: Atlas): string {
  const { url } = passage(doc, block);
  return row ? url.replace(/#.*/, `#${row}`) : url;
}
