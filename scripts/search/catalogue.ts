import { readTextAddress } from '../../src/model/addresses.ts';
import { BLOCK_ROLES, type BlockRole, boxLabel } from '../../src/model/block-kinds.ts';
import type { BlockEntry, Division, LibraryDocument } from '../../src/model/data/documents.ts';
import { isInOpinionItem, partsOfId } from '../../src/model/ids.ts';
import { FRONT, spokenLabel } from '../../src/model/passages/labels.ts';
import {
  type Kind,
  letterOf,
  type PackedCatalogue,
  type PackedChapter,
  type PackedDocument,
  packIds,
} from '../../src/model/search/catalogue.ts';

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

/** The catalogue of all blocks, for the search page. */
export function packCatalogue(library: readonly LibraryDocument[]): PackedCatalogue {
  const blocks = library.flatMap((document) => document.blocks);
  const kinds = blocks.map((block) => letterOf(kindOf(block), isTitle(block))).join('');
  return { documents: library.map(packDocument), kinds };
}

/** The kind of a block for a reader who filters: the first that applies. */
function kindOf({ id, kind, box }: BlockEntry): Kind {
  const own = BY_ROLE[BLOCK_ROLES[kind]];
  if (own) return own;
  if (box !== null) return 'box';
  if (partsOfId(id)?.unit === 'task') return 'task';
  // The list items of the plans, and the items （一）, （二） … of an opinion.
  if (kind === 'item' || (isInOpinionItem(id) && kind === 'paragraph')) return 'item';
  return 'text';
}

/** Tells whether a block names what follows it. */
function isTitle({ kind }: BlockEntry): boolean {
  return BLOCK_ROLES[kind] === 'title';
}

function packDocument(document: LibraryDocument): PackedDocument {
  const chapters = runsOf(document.blocks, chapterOf).map(([id, blocks]): PackedChapter => {
    const places = runsOf(blocks, (block) => placeOf(document, block));
    return {
      id,
      name: chapterName(document, id),
      places: places.map(([place, here]) => [place, packIds(here.map((block) => block.id))]),
    };
  });
  return { id: document.id, title: document.shortTitle, chapters };
}

/** Blocks that follow each other and have something in common. */
function runsOf(
  blocks: readonly BlockEntry[],
  commonOf: (block: BlockEntry) => string,
): [common: string, blocks: BlockEntry[]][] {
  const runs: [string, BlockEntry[]][] = [];
  for (const block of blocks) {
    const common = commonOf(block);
    const last = runs.at(-1);
    if (last?.[0] === common) last[1].push(block);
    else runs.push([common, [block]]);
  }
  return runs;
}

/**
 * The chapter page a block stands on: plan-13/c05.html#c05-s1 → c05.
 * @throws Error where the address has another form, on which the search page relies
 */
function chapterOf({ id, url }: BlockEntry): string {
  const address = readTextAddress(url);
  if (address?.id !== id) throw new Error(`${url} is not the address of ${id}`);
  return address.page;
}

function chapterName({ divisions }: LibraryDocument, id: string): string {
  const chapter = divisions.find((division) => division.id === id);
  if (!chapter?.label) return chapter?.title || FRONT;
  const gap = chapter.label.endsWith('、') ? '' : ' ';
  return `${chapter.label}${gap}${chapter.title}`;
}

/** The place of a block: 第五章第一节 · 专栏8, without the part that the block's id says itself. */
function placeOf(document: LibraryDocument, { id, division, box }: BlockEntry): string {
  // Tasks and items are counted through, whatever part they are in.
  if (partsOfId(id)?.unit === 'task') return '';
  const path = pathTo(document.divisions, division);
  const labels = (isInOpinionItem(division) ? path.slice(-1) : path).map(spokenLabel);
  const number = document.boxes.find(({ id }) => id === box)?.number;
  return [labels.join(''), number !== undefined && boxLabel(number)].filter(Boolean).join(' · ');
}

function pathTo(divisions: readonly Division[], id: string): Division[] {
  for (const division of divisions) {
    if (division.id === id) return [division];
    const inner = pathTo(division.divisions ?? [], id);
    if (inner.length > 0) return [division, ...inner];
  }
  return [];
}
