import { BLOCK_ROLES, type BlockRole } from '../../src/model/block-kinds.ts';
import type { BlockEntry } from '../../src/model/data/documents.ts';
import { isInOpinionItem, partsOfId } from '../../src/model/ids.ts';
import type { Kind } from '../../src/model/search/catalogue.ts';

/** Kinds that a block has by its role, wherever it stands. */
const BY_ROLE: Partial<Record<BlockRole, Kind>> = {
  table: 'table',
  responsibility: 'responsibility',
  note: 'note',
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
