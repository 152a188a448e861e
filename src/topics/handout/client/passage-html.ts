import { BLOCK_ROLES } from '../../../model/block-kinds.ts';
import { boxOfId, fullId } from '../../../model/ids.ts';
import type { PassageBlock, PassageData } from '../passage-data.ts';

type Passages = Pick<PassageData, 'blocks' | 'rows' | 'roles' | 'notes'>;

/**
 * A passage as HTML: a block, with remarks of the edition on it, and with the note behind it on who is
 * responsible and what that means; a
 * heading with all blocks of its division; a box; a row below the head of its table.
 * @returns undefined if the document has no such passage
 */
export function passageHtml(
  { blocks, rows, roles = {}, notes = {} }: Passages,
  id: string,
): string | undefined {
  const row = rows[id];
  if (row) return tableHtml(`${headOf(blocks[row[0]])}<tbody><tr>${row[1]}</tr></tbody>`);
  const under = blocks[id]?.[3] ?? 0;
  const entries = Object.entries(blocks);
  const first = entries.findIndex(([candidate]) => candidate === id);
  if (first === -1) return undefined;
  const hasNote = roles[entries[first + 1]?.[0] ?? '']?.[0] === id;
  return inBoxes(entries.slice(first, first + 1 + (hasNote ? 1 : under)), roles, notes);
}

/** The page of a passage, from the root of the site; undefined if there is none. */
export function pageOfPassage(doc: string, { blocks, rows }: Passages, id: string) {
  const block = blocks[rows[id]?.[0] ?? id];
  return block && fullId(doc, block[0]);
}

/** Blocks one after the other, those of a box in its frame. */
function inBoxes(
  entries: readonly [string, PassageBlock][],
  roles: NonNullable<PassageData['roles']>,
  notes: NonNullable<PassageData['notes']>,
): string {
  let html = '';
  let box = '';
  for (const [id, block] of entries) {
    const next = boxOfId(id) ?? '';
    if (next !== box) html += (box && '</div>') + (next && '<div class="box">');
    box = next;
    html += blockHtml(id, block);
    for (const note of notes[id] ?? []) html += `<p class="editor-note">${note}</p>`;
    if (roles[id]) html += `<p class="roles">${roles[id][1]}</p>`;
  }
  return html + (box && '</div>');
}

function blockHtml(id: string, [, kind, html]: PassageBlock): string {
  if (kind === 'table') return tableHtml(html);
  const tag = BLOCK_ROLES[kind] === 'title' ? 'h3' : 'p';
  const lang = id.endsWith('-en') ? ' lang="en"' : '';
  return `<${tag} class="${kind}"${lang}>${html}</${tag}>`;
}

function headOf(table: PassageBlock | undefined): string {
  return /<thead>.*<\/thead>/s.exec(table?.[2] ?? '')?.[0] ?? '';
}

function tableHtml(rows: string): string {
  return `<div class="scroll-frame"><table>${rows}</table></div>`;
}
