import { BLOCK_ROLES, type BlockRole } from '../../src/model/block-kinds.ts';
import type { BlockEntry } from '../../src/model/data/documents.ts';
import { isInOpinionItem, partsOfId } from '../../src/model/ids.ts';
import type { Kind } from '../../src/model/search/catalogue.ts';

/** Kinds that blocks have by their roles, wherever they stand; null where the place decides. */
const BY_ROLE: Record<BlockRole, Kind | null> = {
  title: null,
  caption: null,
  text: null,
  abstract: null,
  keywords: null,
  table: 'table',
  note: 'note',
  responsibility: 'responsibility',
  matter: null,
};

/** The kind of a block for a reader who filters: the first that applies. */
export function kindOf({ id, kind, box }: BlockEntry): Kind {
  const own = BY_ROLE[BLOCK_ROLES[kind]];
  if (own) return own;
  if (box !== null) return 'box';
  if (partsOfId(id)?.unit === 'task') return 'task';
  // The list items of the plans, and the items （一）, （二） … of an opinion.
  if (kind === 'item' || (isInOpinionItem(id) && kind === 'paragraph')) return 'item';
  return 'text';
}

/** Tells whether a block names what follows it. */
export function isTitle({ kind }: BlockEntry): boolean {
  return BLOCK_ROLES[kind] === 'title';
}
