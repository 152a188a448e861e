import type { z } from 'zod';

/** A JSON file of `content/data`, and of the site's `data/`. */
export interface JsonFile<T = unknown> {
  /** From data/: places.json. */
  path: string;
  /** In Chinese, for lists of downloads. */
  title: string;
  schema: z.ZodType<T>;
}

/** A JSON file that is written once for each document: documents/plan-13.json. */
export interface JsonFolder<T = unknown> extends Omit<JsonFile<T>, 'path'> {
  /** From data/: documents. */
  folder: string;
  /** The title where the text of the document is left out, if it says anything of the text. */
  titleWithoutText?: string;
}
