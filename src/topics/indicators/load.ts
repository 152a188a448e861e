import { getCollection } from 'astro:content';
import type { Indicator } from '../../model/data/indicators.ts';

/** All indicators in the order of the curated list. */
export async function allIndicators(): Promise<Indicator[]> {
  const entries = await getCollection('indicators');
  return entries.map(({ data }) => data).sort((a, b) => a.order - b.order);
}
