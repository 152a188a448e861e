/**
 * Declaration of a data set: the files that the conversion writes, with their schemas, and the
 * tables that the build makes of them. The types of producers and readers, the CSV files, the data
 * package, the lists of downloads and `docs/data.md` all follow from it.
 */
import type { LibraryDocument } from './documents.ts';
import type { JsonFile, JsonFolder } from './json-file.ts';
import type { DataTable } from './table.ts';

/** A file of the site's `data/`. */
export interface DataFile {
  /** From data/: places.geojson, documents/plan-13.json. */
  path: string;
  /** In Chinese, for lists of downloads. */
  title: string;
  /** In Chinese, for the data package, where the title doesn't say enough. */
  description?: string;
  /** Makes its content, where the conversion doesn't write it. */
  text?: () => string;
}

/** Data about one subject, in every form in which they can be taken away. */
export interface DataSet {
  /** In Chinese, for lists of downloads: 地名. */
  title: string;
  /** In English, for the data dictionary. */
  about: string;
  json: readonly (JsonFile | JsonFolder)[];
  /** Files in other forms. */
  others?: readonly DataFile[];
  /** Each becomes a CSV file. */
  tables: readonly DataTable[];
}

/** The files of a data set, those that are written for each document by name. */
export function filesOf(
  { json, others = [] }: DataSet,
  documents: readonly LibraryDocument[],
): DataFile[] {
  const written = json.flatMap((file): DataFile[] =>
    'path' in file
      ? [{ path: file.path, title: file.title }]
      : documents.map(({ id, shortTitle, leftOut }) => ({
          path: `${file.folder}/${id}.json`,
          title: `${shortTitle}：${(leftOut && file.titleWithoutText) || file.title}`,
        })),
  );
  return [...written, ...others];
}
