import { PAGES } from '../../model/addresses.ts';
import { alignments } from '../../model/data/alignments.ts';
import type { DataSet } from '../../model/data/data-set.ts';
import { glossary } from '../../model/data/glossary.ts';
import { indicators } from '../../model/data/indicators.ts';
import { places } from '../../model/data/places.ts';
import { projects } from '../../model/data/projects.ts';
import { agencies, items, tasks } from '../../model/data/responsibility.ts';
import { timeline } from '../../model/data/timeline.ts';
import { citations } from '../../model/data/works.ts';
import { type Download, dataSetDownloads } from '../data/downloads.ts';

/** Data sets by the pages that show and offer them. */
const OF_PAGE: Record<string, readonly DataSet[]> = {
  [PAGES.projects]: [projects],
  [PAGES.places]: [places],
  [PAGES.indicators]: [indicators],
  [PAGES.agencies]: [tasks, items, agencies],
  [PAGES.references]: [citations],
  [PAGES.timeline]: [timeline],
  [PAGES.glossary]: [glossary],
};

/** The pages of comparisons, and not the list of them. */
const COMPARISON = /^compare\/(?!index\.)/;

/** Files that a page offers as its data; of the page on the library, the description of them all. */
export function dataOfPage(page: string): readonly Download[] {
  if (page === PAGES.about) return [{ name: '全部数据的说明', url: 'data/datapackage.json' }];
  const [, map] = /^maps\/(?!index)([\w-]+)\.html$/.exec(page) ?? [];
  if (COMPARISON.test(page)) return dataSetDownloads(alignments);
  if (!map) return (OF_PAGE[page] ?? []).flatMap((set) => dataSetDownloads(set));
  return ['geojson', 'csv', 'xlsx'].map((end) => ({
    name: '本图数据',
    url: `data/maps/${map}.${end}`,
  }));
}
