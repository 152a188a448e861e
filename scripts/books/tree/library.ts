import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { LibraryDocument } from '../../../src/model/data/documents.ts';
import type { JsonFile } from '../../../src/model/data/json-file.ts';
import { PLACES } from '../../../src/model/data/places.ts';
import { AGENCIES, ITEMS, TASKS } from '../../../src/model/data/responsibility.ts';
import { EDITOR_NOTES, RESTORATIONS } from '../../../src/model/data/restorations.ts';
import { DOCUMENTS } from '../../../src/model/data/texts.ts';
import { CITATIONS } from '../../../src/model/data/works.ts';
import { rolesInParagraph, rolesInTask } from '../../../src/model/passages/roles.ts';
import { nameLinks } from '../../emit/name-links.ts';
import { namedSpans } from '../../emit/named-spans.ts';
import type { Block, Tree } from '../../lib/tree.ts';
import { mapBlocks } from '../../lib/walk.ts';
import type { Book, PictureOf } from './book.ts';
import { bookOf } from './make-book.ts';

/**
 * The books of all documents in their order, but for those whose text is left out.
 * @param trees of all documents
 * @param data folder `content/data`, which was made from them
 * @param pictureOf finds the drawings in place of lost figures
 */
export function readBooks(trees: readonly Tree[], data: string, pictureOf: PictureOf): Book[] {
  const json = (path: string) => JSON.parse(readFileSync(join(data, path), 'utf8'));
  const read = <T>({ path }: JsonFile<T>): T => json(path);
  const documents = new Map(
    trees.map(({ meta }): [string, LibraryDocument] => [
      meta.id,
      json(`${DOCUMENTS.folder}/${meta.id}.json`),
    ]),
  );
  const linksOf = nameLinks(
    namedSpans({
      citations: read(CITATIONS),
      agencies: read(AGENCIES),
      places: read(PLACES),
      projects: [],
      indicators: [],
      glossary: [],
    }),
  );
  const notes = read(EDITOR_NOTES);
  // Without the words of documents that are left out.
  const evidence = new Map(read(RESTORATIONS).map((it) => [it.id, it.evidence]));
  const told = (block: Block): Block => ({
    ...block,
    restorations: block.restorations.map((own) => ({
      ...own,
      evidence: evidence.get(own.id) ?? own.evidence,
    })),
  });
  const rolesIn = (doc: string, tree: Tree) => {
    const tasks = tree.meta.layout === 'task-list' ? read(TASKS) : [];
    const items = tree.meta.layout === 'headings-after' ? read(ITEMS) : [];
    return [
      ...tasks.map((task) => rolesInTask(doc, task)),
      ...items.flatMap(({ paragraphs }) => paragraphs.map((own) => rolesInParagraph(doc, own))),
    ];
  };
  return trees.flatMap((tree) => {
    const { id } = tree.meta;
    const document = documents.get(id);
    if (!document || document.leftOut) return [];
    return bookOf(
      { ...tree, children: mapBlocks(tree.children, told) },
      {
        notes: notes.filter(({ doc }) => doc === id),
        roles: rolesIn(id, tree),
        figures: document.figures,
        pictureOf,
        linksOf,
      },
    );
  });
}
