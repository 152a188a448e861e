import type { LibraryDocument } from './documents.ts';
import type { JsonFile, JsonFolder } from './json-file.ts';

/** The output of the conversion, as tables read it. */
export interface EditionData {
  /** In the order of the site's lists. */
  documents: readonly LibraryDocument[];
  /**
   * The content of a declared file.
   * @throws Error where there is no such file
   */
  read: <T>(file: JsonFile<T>) => T;
  /**
   * One document's file of those that are written for each.
   * @throws Error where there is no such document
   */
  readOf: <T>(folder: JsonFolder<T>, doc: string) => T;
  /**
   * The address of a passage from the site's root.
   * @throws Error where there is no such passage
   */
  urlOf: (doc: string, block: string) => string;
  /**
   * The `reading` of a block.
   * @throws Error where there is no such passage
   */
  readingOf: (doc: string, block: string) => string;
  /** The id of the document that has this block, for data that don't name it. */
  docOf: (block: string) => string;
}
