import { getCollection } from 'astro:content';
import { type Indicator, indicatorGroupAddress } from '../../model/data/indicators.ts';
import { fullId } from '../../model/ids.ts';

/** All indicators in the order of the curated list. */
export async function allIndicators(): Promise<Indicator[]> {
  const entries = await getCollection('indicators');
  return entries.map(({ data }) => data).sort((a, b) => a.order - b.order);
}

/** The groups of indicators, for the contents of their pages. */
export function groupContents(indicators: readonly Indicator[]) {
  return [...Map.groupBy(indicators, ({ group }) => group)].map(([group, { length }]) => ({
    url: indicatorGroupAddress(group),
    name: group,
    count: length,
  }));
}

/** The tables from which the indicators are read, and the years that they are about. */
export interface IndicatorTables {
  /** Number of tables. */
  count: number;
  /** Ids of their documents, in the order of their first values. */
  docs: readonly string[];
  /** The first and the last year; undefined where there is no table. */
  first: number | undefined;
  last: number | undefined;
  /** Whether a table reports what came of the targets of the last year. */
  reportsLast: boolean;
}

/** Counts the tables of indicators, with their documents and years. */
export function tablesOf(indicators: readonly Pick<Indicator, 'series'>[]): IndicatorTables {
  const values = indicators.flatMap(({ series }) => series).filter(({ row }) => row !== null);
  const years = values.flatMap(({ period }) => period?.split('-').map(Number) ?? []);
  const last = years.length > 0 ? Math.max(...years) : undefined;
  return {
    count: new Set(values.map(({ doc, block }) => fullId(doc, block))).size,
    docs: [...new Set(values.map(({ doc }) => doc))],
    first: years.length > 0 ? Math.min(...years) : undefined,
    last,
    reportsLast: values.some(({ period, type }) => period === String(last) && type === 'actual'),
  };
}
