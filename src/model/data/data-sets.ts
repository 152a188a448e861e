import { alignments } from './alignments.ts';
import { comparisons } from './comparisons.ts';
import type { DataSet } from './data-set.ts';
import { glossary } from './glossary.ts';
import { history } from './history.ts';
import { indicators } from './indicators.ts';
import { ledgers, sources } from './ledger.ts';
import { lessons } from './lessons.ts';
import { type DrawnMaps, type MapDefinition, mapsDataSet } from './maps.ts';
import { permalinks } from './permalinks.ts';
import { places } from './places.ts';
import { digests, synonyms } from './plain-words.ts';
import { projects } from './projects.ts';
import { related } from './related.ts';
import { agencies, items, tasks } from './responsibility.ts';
import { restorations } from './restorations.ts';
import { texts } from './texts.ts';
import { timeline } from './timeline.ts';
import { citations } from './works.ts';

/**
 * All data sets of the library, in the order in which lists have them.
 *
 * To add one: declare it in a file of its own here, let the conversion write its JSON into
 * `content/data/`, and name it in this list. Its tables become CSV files, each column with a
 * Chinese description, each row with the passage that it leads to; `data/datapackage.json`, the
 * lists of downloads and `docs/data.md` follow, and tests compare them all.
 * @param maps of `maps.json`
 * @param drawn makes what maps show
 */
export function dataSetsOf(maps: readonly MapDefinition[], drawn: DrawnMaps): readonly DataSet[] {
  return [
    texts,
    digests,
    projects,
    places,
    indicators,
    mapsDataSet(maps, drawn),
    tasks,
    items,
    agencies,
    comparisons,
    alignments,
    glossary,
    synonyms,
    citations,
    timeline,
    lessons,
    related,
    restorations,
    ledgers,
    sources,
    permalinks,
    history,
  ];
}
