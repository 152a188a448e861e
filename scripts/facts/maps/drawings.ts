import type { ProjectEntry } from '../../../src/model/data/projects.ts';
import { fullId, splitId } from '../../../src/model/ids.ts';
import { EditionError } from '../../lib/edition-error.ts';
import type { Tree } from '../../lib/tree.ts';
import { located } from '../../lib/walk.ts';
import type { Placed } from '../../read/yaml-file.ts';
import type { CuratedFigure } from '../projects/schemas.ts';

/** A drawing in place of a lost figure. */
export interface Drawing {
  /** Ids of the projects that it shows. */
  projects: string[];
  /** For readers, in Chinese. */
  note: string;
}

/**
 * The drawings in place of lost figures: each shows the projects of certain types that the text of
 * the figure's document names.
 * @returns drawings by the full id of the figure
 * @throws EditionError `stale-entry` for an entry whose document has no such figure, or no such
 *   project
 */
export function drawingsOf(
  trees: readonly Tree[],
  entries: readonly Placed<CuratedFigure>[],
  projects: readonly ProjectEntry[],
): Map<string, Drawing> {
  const captions = new Set<string>(
    trees.flatMap(({ meta, children }) =>
      [...located(children)].map(({ block }) => fullId(meta.id, block.id)),
    ),
  );
  const docs = new Set(trees.map(({ meta }) => meta.id));
  const own = entries.filter(({ data }) => docs.has(docOf(data)));
  return new Map(
    own.map(({ data, place }): [string, Drawing] => {
      if (!captions.has(data.figure)) throw stale(place, `there is no figure ${data.figure}`);
      const shown = projects.filter((project) => isShown(project, data));
      if (shown.length === 0) throw stale(place, `nothing is drawn for ${data.figure}`);
      return [data.figure, { projects: shown.map(({ id }) => id), note: data.note }];
    }),
  );
}

function docOf({ figure }: CuratedFigure): string {
  return splitId(figure).doc;
}

function isShown({ type, mentions }: ProjectEntry, entry: CuratedFigure): boolean {
  const isOwn = ({ doc, block }: ProjectEntry['mentions'][number]) =>
    doc === docOf(entry) && (!entry.division || block.startsWith(`${entry.division}-`));
  return entry.types.includes(type) && mentions.some(isOwn);
}

function stale(place: Placed<unknown>['place'], what: string): EditionError {
  return new EditionError('stale-entry', place, what, 'correct the entry, or delete it');
}
