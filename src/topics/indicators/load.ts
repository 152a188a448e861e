import { getCollection } from 'astro:content';
import { type Indicator, indicatorGroupAddress } from '../../model/data/indicators.ts';

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
