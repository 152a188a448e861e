import type { LibraryDocument } from '../../model/documents.ts';
import type { Table } from './table.ts';

/** A file of content/data, which the site publishes as it is, or one that the build makes. */
export interface DataFile {
  /** From data/: places.geojson, documents/plan-13.json. */
  path: string;
  title: string;
  /** For readers of the data package, where the title doesn't say enough. */
  description?: string;
  /** What it holds, where the conversion doesn't write it. */
  text?: () => string;
}

/** Data about one thing, in every form in which they can be taken away. */
export interface DataSet {
  /** In Chinese, for lists of downloads: 地名. */
  title: string;
  /** JSON and GeoJSON; some are written once for each document. */
  files: (documents: readonly LibraryDocument[]) => DataFile[];
  /** Tables that the build makes of them, each a CSV file. */
  tables: readonly Table[];
}
