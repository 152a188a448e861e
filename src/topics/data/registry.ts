import { ledgers, restorations } from './accounts.ts';
import { alignments } from './alignments.ts';
import type { DataSet } from './data-set.ts';
import { glossary } from './glossary.ts';
import { indicators } from './indicators.ts';
import { maps } from './maps.ts';
import { permalinks } from './permalinks.ts';
import { places } from './places.ts';
import { projects } from './projects.ts';
import { related } from './related.ts';
import { agencies, items, tasks } from './responsibility.ts';
import { texts } from './texts.ts';
import { citations, timeline } from './works.ts';

/**
 * All data sets of the library, in the order in which lists have them.
 *
 * To add one: let the conversion write its file into `content/data/`, describe it in a file of
 * its own here, and name it in this list. `files` are published as they are, unless `text` makes
 * them; `tables` become CSV files, each column with a Chinese description, each row with the
 * passage that it leads to. `data/datapackage.json` and the list of downloads follow, and a test
 * compares them all.
 */
export const DATA_SETS: readonly DataSet[] = [
  texts,
  projects,
  places,
  indicators,
  maps,
  tasks,
  items,
  agencies,
  alignments,
  glossary,
  citations,
  timeline,
  related,
  restorations,
  ledgers,
  permalinks,
];
