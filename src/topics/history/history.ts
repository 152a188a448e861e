import { readData } from '../../library/data-file.ts';
import { pageOf } from '../../model/addresses.ts';
import type { BlockEntry, LibraryDocument } from '../../model/data/documents.ts';
import {
  CORRECTIONS,
  type CorrectionEntry,
  VERSIONS,
  type VersionEntry,
} from '../../model/data/history.ts';
import { labelsOf } from '../../model/passages/labels.ts';
import { passageName } from '../../model/passages/passage-name.ts';

/** The versions of the edition, the newest first. */
export function allVersions(): VersionEntry[] {
  return readData(VERSIONS);
}

/** All corrections, by document and in order of time. */
export function allCorrections(): CorrectionEntry[] {
  return readData(CORRECTIONS);
}

/** The corrections of a block and of the rows of its table, in order of time. */
export function correctionsIn(
  { id: doc }: Pick<LibraryDocument, 'id'>,
  { id, table }: Pick<BlockEntry, 'id' | 'table'>,
): CorrectionEntry[] {
  const ids = [id, ...(table?.rowIds ?? [])];
  return allCorrections().filter((entry) => entry.doc === doc && ids.includes(entry.block));
}

/**
 * The name and the address of a corrected passage.
 * @throws Error where no document has it
 */
export function correctedPassage(
  documents: readonly LibraryDocument[],
  { doc, block: id }: CorrectionEntry,
): { name: string; url: string } {
  const document = documents.find((it) => it.id === doc);
  const block = document?.blocks.find((it) => it.id === id || it.table?.rowIds.includes(id));
  if (!document || !block) throw new Error(`There is no passage ${doc}/${id}`);
  const name = `《${document.title}》${passageName(id, labelsOf(document))}`;
  return { name, url: `${pageOf(block.url)}#${id}` };
}
