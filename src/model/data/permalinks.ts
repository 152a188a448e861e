import { z } from 'zod';
import type { DataSet } from './data-set.ts';
import type { JsonFile } from './json-file.ts';

export const Permalinks = z
  .object({
    aliases: z
      .record(z.string(), z.string())
      .describe('Old ids with those that open in their place'),
  })
  .catchall(
    z.strictObject({
      page: z.string().describe('Page on which the passage stands, from the site’s root'),
      hash: z.string().describe('Hash of the passage’s text'),
    }),
  );

export type Permalinks = z.infer<typeof Permalinks>;

export const PERMALINKS: JsonFile<Permalinks> = {
  path: 'permalinks.json',
  title: '段落地址',
  schema: Permalinks,
};

export const MOVED: JsonFile<Record<string, string>> = {
  path: 'moved.json',
  title: '移到别页的段落',
  schema: z
    .record(z.string(), z.string())
    .describe('Old addresses with those of the pages on which their passages are now'),
};

/** The addresses of all passages; programs need them whole, so there is no table. */
export const permalinks: DataSet = {
  title: '段落地址',
  about: 'Every published id, such as plan-13/c05-s1-p2, with its page, and where old ones lead.',
  json: [PERMALINKS, MOVED],
  tables: [],
};
