import type { Kind } from '../../src/model/search/catalogue.ts';
import type { SearchBlock } from './library.ts';

const NOTES = new Set(['note', 'footnote', 'remark']);
const TITLES = new Set(['title', 'heading', 'box-title']);

/** What a block is to a reader who filters: the first that applies. */
export function kindOf({ id, kind, box }: SearchBlock): Kind {
  if (kind === 'table') return 'table';
  if (kind === 'responsibility') return 'responsibility';
  if (NOTES.has(kind)) return 'note';
  if (box !== null) return 'box';
  if (id.startsWith('task-')) return 'task';
  // The list items of the plans, and the items （一）, （二） … of an opinion.
  if (kind === 'item' || (id.startsWith('item-') && kind === 'paragraph')) return 'item';
  return 'text';
}

/** Whether a block names what follows it. */
export function isTitle({ kind }: SearchBlock): boolean {
  return TITLES.has(kind);
}
