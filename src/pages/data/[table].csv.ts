import type { APIRoute } from 'astro';
import { csvOf } from '../../lib/data-sets/csv.ts';
import { readEditionData } from '../../lib/data-sets/edition-data.ts';
import { DATA_SETS } from '../../lib/data-sets/registry.ts';

/** Publishes each table of the data sets as CSV. */
export async function getStaticPaths() {
  const data = readEditionData();
  return DATA_SETS.flatMap(({ tables }) => tables).map((table) => ({
    params: { table: table.name },
    props: { csv: csvOf(table, data) },
  }));
}

export const GET: APIRoute<{ csv: string }> = ({ props }) =>
  new Response(props.csv, { headers: { 'content-type': 'text/csv; charset=utf-8' } });
