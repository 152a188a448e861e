import type { APIRoute } from 'astro';
import { indicators as dataSet, type Indicator } from '../../../model/data/indicators.ts';
import { csvOf } from '../../../topics/data/csv.ts';
import { readEditionData } from '../../../topics/data/edition-data.ts';
import { chartFile, chartOutlines } from '../../../topics/indicators/chart-file.ts';
import { allIndicators } from '../../../topics/indicators/load.ts';
import { toPng } from '../../../topics/pictures/render.ts';

/** Each indicator's chart as files to take away, and its values as a table. */
export async function getStaticPaths() {
  const indicators = await allIndicators();
  return indicators.flatMap((indicator) => {
    const svg = chartFile(indicator);
    const forms = svg ? ['svg', 'png', 'csv'] : ['csv'];
    return forms.map((form) => ({ params: { id: indicator.id, form }, props: { indicator, svg } }));
  });
}

interface Props {
  indicator: Indicator;
  svg: string | null;
}

export const GET: APIRoute<Props> = async ({ params, props: { indicator, svg } }) => {
  if (params.form === 'csv') return new Response(valuesOf(indicator));
  if (params.form === 'svg') return new Response(svg);
  const png = toPng(await chartOutlines(svg ?? ''));
  return new Response(new Uint8Array(png), { headers: { 'Content-Type': 'image/png' } });
};

const data = readEditionData();

/** The rows of indicators.csv that are about one indicator. */
function valuesOf({ id }: Indicator): string {
  const [table] = dataSet.tables;
  if (!table) throw new Error('The indicators have no table');
  const records = (data: Parameters<typeof table.records>[0]) =>
    table.records(data).filter(([indicator]) => indicator === id);
  return csvOf({ ...table, records }, data);
}
