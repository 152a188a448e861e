import { csvParseRows } from 'd3';
import { filesOf } from '../../model/data/data-set.ts';
import { csvOf, csvText } from './csv.ts';
import { editionData } from './edition-data.ts';
import { DATA_SETS } from './registry.ts';

/**
 * The published data of a map as a script, from which a reader saves those of what is shown: a page
 * opened from a folder on disk may load no data.
 * @throws Error where the map has none
 */
export function mapDataScript(map: string): string {
  const data = editionData();
  const table = DATA_SETS.flatMap(({ tables }) => tables).find(
    ({ path }) => path === `maps/${map}.csv`,
  );
  const file = DATA_SETS.flatMap((set) => filesOf(set, data.documents)).find(
    ({ path }) => path === `maps/${map}.geojson`,
  );
  if (!table || !file?.text) throw new Error(`the map ${map} has no data`);
  const [head = [], ...rows] = csvParseRows(csvOf(table, data).slice(1));
  const doc = head.indexOf('doc');
  const lineOf = (row: string[]) => csvText([row]).slice(1).trimEnd();
  const brought = {
    geojson: JSON.parse(file.text()),
    head: lineOf(head),
    rows: rows.map((row) => [row[0], row[doc], lineOf(row)]),
  };
  return `(globalThis.dongbeiMapData??={})[${JSON.stringify(map)}]=${JSON.stringify(brought)};\n`;
}
