import { Lexicon } from '../../names/lexicon.ts';
import type { CuratedWorks } from './read-works.ts';
import type { WorkEntry } from './schemas.ts';
import { plainTitle } from './titles.ts';

/** Works by what the texts call them. */
export interface Works {
  byId: Map<string, WorkEntry>;
  byTitle: Map<string, WorkEntry>;
  byNumber: Map<string, WorkEntry>;
  /** Names without marks. */
  names: Lexicon<WorkEntry>;
}

/** Orders works by id, title, number and name. */
export function worksOf({ works }: CuratedWorks): Works {
  const all = works.map(({ data }) => data);
  return {
    byId: new Map(all.map((work) => [work.id, work])),
    byTitle: new Map(
      all.flatMap((work) =>
        [work.title, ...(work.titles ?? [])].map((title) => [plainTitle(title), work] as const),
      ),
    ),
    byNumber: new Map(all.flatMap((work) => (work.number ? [[work.number, work] as const] : []))),
    names: new Lexicon(
      all.flatMap((work) => (work.names ?? []).map((name) => [name, work] as const)),
    ),
  };
}
