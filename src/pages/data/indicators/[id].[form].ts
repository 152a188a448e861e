import type { APIRoute } from 'astro';
import { allDocuments, inList } from '../../../library/library.ts';
import { EDITION } from '../../../library/this-edition.ts';
import { indicators as dataSet, type Indicator } from '../../../model/data/indicators.ts';
import type { DataTable } from '../../../model/data/table.ts';
import { byDate } from '../../../model/document-order.ts';
import { csvOf } from '../../../topics/data/csv.ts';
import { editionData } from '../../../topics/data/edition-data.ts';
import { xlsxOf } from '../../../topics/data/xlsx.ts';
import { chartFile, chartOutlines } from '../../../topics/indicators/chart-file.ts';
import { allIndicators } from '../../../topics/indicators/load.ts';
import { toPng } from '../../../topics/pictures/render.ts';

/** Each indicator's chart as files to take away, and its values as a table in two forms. */
export async function getStaticPaths() {
  const indicators = await allIndicators();
  const documents = byDate(await allDocuments());
  return indicators.flatMap((indicator) => {
    const docs = indicator.rows.map(({ doc }) => doc);
    const sources = documents
      .filter(({ id }) => docs.includes(id))
      .map(({ shortTitle }) => shortTitle);
    const svg = chartFile(indicator, inList(sources));
    const forms = [...(svg ? ['svg', 'png'] : []), 'csv', 'xlsx'];
    return forms.map((form) => ({ params: { id: indicator.id, form }, props: { indicator, svg } }));
  });
}

interface Props {
  indicator: Indicator;
  svg: string | null;
}

export const GET: APIRoute<Props> = async ({ params, props: { indicator, svg } }) => {
  if (params.form === 'svg') return new Response(svg);
  if (params.form === 'csv') return new Response(csvOf(valuesOf(indicator), editionData()));
  if (params.form === 'xlsx')
    return new Response(await xlsxOf(valuesOf(indicator), editionData(), EDITION));
  const png = toPng(await chartOutlines(svg ?? ''));
  return new Response(new Uint8Array(png), { headers: { 'Content-Type': 'image/png' } });
};

/** The rows of indicators.csv that are about one indicator. */
function valuesOf({ id, name }: Indicator): DataTable {
  const [table] = dataSet.tables;
  if (!table) throw new Error('The indicators have no table');
  const records = (data: Parameters<typeof table.records>[0]) =>
    table.records(data).filter(([indicator]) => indicator === id);
  return { ...table, title: `${table.title}：${name}`, records };
}
