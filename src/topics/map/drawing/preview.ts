import type { MapKind } from '../../../model/data/maps.ts';
import { atlasData } from '../../atlas/atlas-data.ts';
import { entriesOf, featuresOf, type MapEntry } from './features.ts';
import { areaOf } from './ground/areas.ts';
import { isInside, type Point } from './ground/frame.ts';
import { mapOf } from './maps.ts';
import { DETAIL, type MiniGround, miniGround } from './mini.ts';

/** A map in little: all that stands on it, by colour, without names and without links. */
export interface MapPreview extends MiniGround {
  layers: PreviewLayer[];
}

/** The features of a map in one colour and of one kind of mark, as one path. */
interface PreviewLayer {
  mark: MapKind['mark'];
  /** Number of the colour in the map's styles. */
  colour: number;
  path: string;
}

/** Marks from the lowest to the topmost. */
const ORDER: readonly MapKind['mark'][] = ['area', 'band', 'line', 'point'];

/**
 * The preview of a map, by the same drawing at a small size.
 * @param id of the map
 * @throws {Error} where there is no such map
 */
export function previewOf(id: string): MapPreview {
  const map = mapOf(id);
  const atlas = atlasData();
  const ground = miniGround(map.frame);
  const { frame } = ground;
  const entries = entriesOf(map, atlas, frame);
  const lines = featuresOf(entries.filter(isLine), atlas, frame);
  const pathsOf = (kind: MapKind): string[] => {
    const own = entries.filter((entry) => entry.kind === kind);
    if (kind.mark === 'area') {
      const places = own.flatMap(({ nodes }) => nodes.map(({ place }) => place));
      return [areaOf(places, atlas, frame, DETAIL)?.path ?? ''];
    }
    const drawn = lines.filter((feature) => feature.kind === kind);
    // A line of which the texts name one place only is a point.
    const ids = new Set(drawn.map(({ id }) => id));
    const points = own.filter(({ project }) => !ids.has(project.id)).flatMap(pointsOf);
    const inside = points.filter((point) => isInside(point, frame));
    return [...drawn.map(({ path }) => path ?? ''), ...inside.map(dot)];
  };
  const layers = map.kinds.flatMap((kind): PreviewLayer[] => {
    const path = pathsOf(kind).join('');
    return path ? [{ mark: kind.mark, colour: kind.colour, path }] : [];
  });
  return {
    ...ground,
    layers: layers.sort((a, b) => ORDER.indexOf(a.mark) - ORDER.indexOf(b.mark)),
  };
}

function isLine({ kind }: MapEntry): boolean {
  return kind.mark === 'line' || kind.mark === 'band';
}

function pointsOf({ nodes }: MapEntry): Point[] {
  return nodes.map(({ at }) => at);
}

/** A line without length, which round ends make a dot. */
function dot([x, y]: Point): string {
  return `M${x.toFixed(1)} ${y.toFixed(1)}h0`;
}
