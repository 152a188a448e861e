import type { LabelRequest } from '../drawing/labels.ts';
import type { MapLabel } from '../drawing/model.ts';
import type { Scene } from '../drawing/scene.ts';

/** The sheet of one plan as a page writes it, beside the map of all documents. */
export interface PlanSheet extends Pick<Scene, 'map' | 'frame' | 'base' | 'features' | 'dots'> {
  labels: (MapLabel & { request?: LabelRequest })[];
  /** Numbers of the map's names, and of its dots, that stand on the sheet too. */
  shared: { names: number[]; dots: number[] };
}

/**
 * Leaves out of a plan's sheet what the script takes from the map on the same page, of which it
 * repeats nearly all: what filters and places go by, and names for which only a script finds room.
 * @param all the map of all documents
 */
export function planSheet(own: Scene, all: Pick<Scene, 'labels' | 'dots'>): PlanSheet {
  const names = new Map(all.labels.map((label, number) => [keyOf(label), number]));
  const dots = new Map(all.dots.map(({ at }, number) => [at.join(), number]));
  const numberOf = (label: MapLabel) => names.get(keyOf(label));
  return {
    ...own,
    features: own.features.map((feature) => ({
      ...feature,
      mentions: [],
      provinces: [],
      places: [],
    })),
    labels: own.labels.flatMap((label): PlanSheet['labels'] => {
      if (numberOf(label) === undefined) return [label];
      const { request: _, ...placed } = label;
      return placed.level < 2 ? [{ ...placed, features: [] }] : [];
    }),
    dots: own.dots.map((dot) => (dots.has(dot.at.join()) ? { ...dot, features: [] } : dot)),
    shared: {
      names: own.labels.flatMap((label) => numberOf(label) ?? []),
      dots: own.dots.flatMap(({ at }) => dots.get(at.join()) ?? []),
    },
  };
}

/** The name of a line or a river stands now here, now there. */
function keyOf({ text, kind, at, features }: MapLabel): string {
  const place = kind === 'line' ? features[0] : kind === 'water' ? '' : at.join();
  return [kind, text, place].join();
}
