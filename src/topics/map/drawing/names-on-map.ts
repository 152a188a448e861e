import type { MapDefinition } from '../../../model/data/maps.ts';
import type { PlaceEntry } from '../../../model/data/places.ts';
import { SHEET_SCALE } from '../../../model/sheet-scale.ts';
import type { AtlasData } from '../../atlas/atlas-data.ts';
import { BASE_NAMES } from './base-names.ts';
import type { MapEntry } from './features.ts';
import { placesAlong, stepsAlong } from './ground/along.ts';
import { type Frame, isInside, type Point } from './ground/frame.ts';
import { landOf } from './ground/land.ts';
import { textWidth } from './label-boxes.ts';
import { CHIEF_RANK, type LabelRequest, LEVEL_SCALES, placeLabels } from './labels.ts';
import { FULL, markGroups, roomOf, SYMBOL_RADIUS } from './mark-groups.ts';
import type { MapFeature, MapLabel } from './model.ts';
import { isLine } from './routes.ts';
import { shortName } from './short-names.ts';
import { waterRequests } from './waters.ts';

/**
 * The names on a map: of the places that its projects stand at, of seas and of neighbours.
 * @param isPrinted if they are to be placed on its sheet of A3 too
 */
export function labelsOf(
  map: MapDefinition,
  entries: readonly MapEntry[],
  features: readonly MapFeature[],
  frame: Frame,
  atlas: AtlasData,
  isPrinted: boolean,
): NamedLabel[] {
  const drawn = new Set(features.map(({ id }) => id));
  const shown = entries.filter(({ project }) => drawn.has(project.id));
  const requestsAt = (scale: number): LabelRequest[] => [
    ...baseRequests(map, frame),
    ...waterRequests(frame),
    ...regionRequests(features),
    ...placeRequests(map, shown, frame, atlas),
    ...edgeRequests(shown, frame),
    ...lineRequests(shown, features, frame, scale),
  ];
  const requests = requestsAt(1);
  const dots = requests
    .filter(({ kind }) => /^(?:place|landmark|county)$/.test(kind))
    .map(({ at }) => ({ at, half: 3 }));
  const groups = markGroups(
    features.flatMap(({ points }) => points),
    FULL,
    landOf(frame),
  );
  const badges = features.flatMap(({ middle, kind }) => (kind.badge && middle ? [middle] : []));
  const symbols = [
    ...roomOf(groups, FULL.symbol),
    ...badges.map((at) => ({ at, half: SYMBOL_RADIUS })),
  ];
  const space = {
    width: frame.width,
    height: frame.height,
    dots,
    obstacles: symbols,
    linePoints: shown.flatMap(({ project, stops }) =>
      project.geometry === 'line'
        ? stepsAlong(
            stops.map(({ at }) => at),
            STEP,
          )
        : [],
    ),
  };
  const labels = byKey(placeLabels(requests, space));
  const printed = byKey(isPrinted ? placedOnSheet(requestsAt(SHEET_SCALE), labels, space) : []);
  return requests.flatMap((request): NamedLabel[] => {
    const key = keyOf(request);
    const sheet = printed.get(key);
    const label = labels.get(key) ?? sheet ?? unplaced(request);
    if (!label) return [];
    const isElsewhere = isPrinted && label.level < SHEET && !isSamePlace(label, sheet);
    return [{ ...label, request, ...(isElsewhere && { sheet: sheet ?? null }) }];
  });
}

/** The level of names that stand on the sheet of A3 alone, or nowhere. */
const SHEET = LEVEL_SCALES.length;

/**
 * The names as they are placed on the sheet of A3, where most find room.
 * @param labels the names on the screen, which stay where they are if they can
 */
function placedOnSheet(
  requests: readonly LabelRequest[],
  labels: ReadonlyMap<string, MapLabel>,
  space: Parameters<typeof placeLabels>[1],
): MapLabel[] {
  const placeWith = (stays: (label: MapLabel) => boolean) =>
    placeLabels(
      requests.map((request) => {
        const label = labels.get(keyOf(request));
        const isPinned = label && !request.along && !label.isCallout && stays(label);
        return { ...request, least: 0, ...(isPinned && { pinned: label }) };
      }),
      { ...space, scales: [SHEET_SCALE] },
    );
  const free = byKey(placeWith(() => true));
  return placeWith((label) => free.has(keyOf(label))).map((label) => ({ ...label, level: SHEET }));
}

function isSamePlace(one: MapLabel, other: MapLabel | undefined): boolean {
  const placeOf = ({ at, dx, dy, anchor, angle, isCallout }: MapLabel) =>
    [at, dx, dy, anchor, angle, isCallout].join();
  return other !== undefined && placeOf(one) === placeOf(other);
}

function byKey(labels: readonly MapLabel[]): Map<string, MapLabel> {
  return new Map(labels.map((label) => [keyOf(label), label]));
}

/** A name with the wishes that a script needs to place it again. */
export interface NamedLabel extends MapLabel {
  request: LabelRequest;
}

/** Names of the same text are told apart by what they go with. */
function keyOf({ text, kind, features }: Pick<MapLabel, 'text' | 'kind' | 'features'>): string {
  return [kind, text, ...features].join();
}

/** A name for which only a script may find room; that of a river has no place of its own. */
function unplaced({ text, kind, features, at, along, colour }: LabelRequest): MapLabel | null {
  if (along && kind !== 'line') return null;
  const own = { text, kind, features, at, ...(colour && { colour }) };
  return { ...own, dx: 0, dy: 0, anchor: 'middle', level: SHEET, sheet: null };
}

function baseRequests(
  { frame: part, landmarks = [] }: MapDefinition,
  frame: Frame,
): LabelRequest[] {
  const names = BASE_NAMES[part].map(({ text, kind, lon, lat }) => ({
    text,
    kind,
    features: [],
    at: frame.at(lon, lat),
    ...(kind === 'province'
      ? { rank: 45, floating: true }
      : { rank: 0, centred: true, fixed: true }),
  }));
  const marks = landmarks.map(({ text, lon, lat }) => ({
    text,
    kind: 'landmark' as const,
    features: [],
    at: frame.at(lon, lat),
    rank: 200,
  }));
  return [...names, ...marks];
}

/** Names of grounds, spaced, in their middles. */
function regionRequests(features: readonly MapFeature[]): LabelRequest[] {
  return features.flatMap(({ id, name, kind, middle, isWritten }): LabelRequest[] => {
    if (!kind.spaced || !middle) return [];
    const request = { text: regionName(name), kind: 'region' as const, features: [id], at: middle };
    return [
      { ...request, ...(isWritten ? { rank: 90, centred: true } : { rank: 60, floating: true }) },
    ];
  });
}

/** The name of a region as a map writes it, without what its kind says already. */
function regionName(name: string): string {
  return name
    .replace(/（[^）]*）/g, '')
    .replace(/合作发展(?:机制)?$/, '')
    .replace(/(?:森林|湿地|草甸|沙漠化防治)?生态功能区$/, '');
}

/** Ranks of names: seats go before all that isn't the map's own subject, counties before the rest. */
const RANKS: Readonly<Record<string, number>> = { province: 40, 'foreign-city': 50, county: 20 };
const SEAT_RANK = 100;
/** Shenyang, Dalian, Changchun and Harbin: everybody knows where they are. */
const CHIEF_CITY = /^(?:2101|2102|2201|2301)/;
/** The region's 41 units of that level: they orient on every map. */
const SEAT = /^(?:2[123]|15(?:04|05|07|22|25))/;

/** Kinds of places that have their names along their course or shore in any case. */
const WATER = /^(?:river|lake)$/;

/** Each place once, with all projects that stand at it; the region's seats in any case. */
function placeRequests(
  { frame: part }: MapDefinition,
  entries: readonly MapEntry[],
  frame: Frame,
  atlas: AtlasData,
): LabelRequest[] {
  const places = new Map<string, LabelRequest>();
  // Provinces that have their names on the map in any case.
  const based = new Set(
    BASE_NAMES[part].flatMap(({ kind, text }) => (kind === 'province' ? text : [])),
  );
  for (const place of part === 'northeast' ? seatsOf(atlas) : [])
    places.set(place.id, requestOf(place, frame.at(place.lon ?? 0, place.lat ?? 0)));
  for (const { project, kind, nodes } of entries)
    for (const { place, at } of kind.spaced ? [] : nodes) {
      if (!isInside(at, frame) || WATER.test(place.kind)) continue;
      if (based.has(place.name)) continue;
      const request = places.get(place.id) ?? requestOf(place, at);
      if (!request.features.includes(project.id)) request.features.push(project.id);
      request.rank += 1;
      places.set(place.id, request);
    }
  for (const { project, stops } of entries)
    for (const { id, at, via } of stops) {
      if (!via || !isInside(at, frame)) continue;
      const known = places.get(id);
      const text = townName(via);
      const request = known ?? { ...TOWN, text, features: [], at };
      if (!request.features.includes(project.id)) request.features.push(project.id);
      places.set(id, request);
    }
  // A seat is there whatever is shown.
  return [...places.values()].map((request) =>
    request.standing === 'seat' ? { ...request, features: [] } : request,
  );
}

/** The cities and prefectures of the region, with their seats. */
export function seatsOf({ places }: AtlasData): PlaceEntry[] {
  return places.filter(isSeat);
}

function isSeat({ kind, adcode = '', lon }: PlaceEntry): boolean {
  return kind === 'prefecture' && SEAT.test(adcode) && lon !== null;
}

/** A county on the way of a line, which no text names. */
const TOWN = { kind: 'county', rank: 0, standing: 'lesser', least: 1 } as const;

/** The name of a county as a map writes it: 前郭尔罗斯 for 前郭尔罗斯蒙古族自治县. */
export function townName(name: string): string {
  const [plain = name] =
    /^.{2,}?(?=(?:满族|蒙古族|朝鲜族|达斡尔族|回族|锡伯族)+自治[县旗]$)/.exec(name) ?? [];
  return plain.length > 2 ? plain.replace(/(?:自治)?(?:[县市区]|(?<![左右前中后])旗)$/, '') : plain;
}

function requestOf(place: PlaceEntry, at: Point): LabelRequest {
  const own = { text: shortName(place), kind: 'place' as const, features: [], at };
  if (isSeat(place)) {
    const rank = CHIEF_CITY.test(place.adcode ?? '') ? CHIEF_RANK : SEAT_RANK;
    return { ...own, rank, standing: 'seat' };
  }
  return { ...own, rank: RANKS[place.kind] ?? 0, standing: 'lesser', ...areaName(place) };
}

/** The name of an area stands in it, and no dot does. */
function areaName(place: PlaceEntry): Partial<LabelRequest> {
  return isArea(place) ? { kind: 'region', floating: true } : {};
}

/** Tells of a place whether it is as wide as a region, a mountain range or a sea. */
export function isArea({ kind }: PlaceEntry): boolean {
  return AREAS.test(kind);
}

const AREAS =
  /^(?:region|country|foreign-region|sea|mountain|plain|grassland|sandland|wetland|basin|area)$/;

/** Names of the places that lines lead to beyond the map, at the edge where each leaves it. */
function edgeRequests(entries: readonly MapEntry[], frame: Frame): LabelRequest[] {
  return entries.flatMap(({ project, nodes }) =>
    nodes.flatMap(({ place, at }, index): LabelRequest[] => {
      const before = nodes[index - 1] ?? nodes[index + 1];
      if (!before || isInside(at, frame) || !isInside(before.at, frame)) return [];
      return [
        {
          text: `往${shortName(place)}`,
          kind: 'edge',
          features: [project.id],
          at: crossing(before.at, at, frame),
          rank: 60,
          standing: 'lesser',
        },
      ];
    }),
  );
}

/** The point at which the way from one point to another crosses the map's edge. */
function crossing([x, y]: Point, [toX, toY]: Point, { width, height }: Frame): Point {
  const [dx, dy] = [toX - x, toY - y];
  const parts = [
    dx > 0 ? (width - x) / dx : dx < 0 ? -x / dx : 1,
    dy > 0 ? (height - y) / dy : dy < 0 ? -y / dy : 1,
  ];
  const part = Math.min(1, ...parts);
  return [x + dx * part, y + dy * part];
}

/** Units between points of a line. */
const STEP = 5;

/** Lines go before what lies on their way, bands before all but seats. */
const LINE_RANK = 10;
const BAND_RANK = 95;
/** Letters of the longest name that stands along a line. */
const LONGEST = 18;

/** Names of lines along their courses, after all other names, on a map of a scale. */
function lineRequests(
  entries: readonly MapEntry[],
  features: readonly MapFeature[],
  frame: Frame,
  scale: number,
): LabelRequest[] {
  const stops = new Map(entries.map((entry) => [entry.project.id, entry.stops]));
  return features.flatMap(({ id, name, kind, path, middle }): LabelRequest[] => {
    const text = lineName(name);
    if (!path || !middle || !isLine(kind) || text.length > LONGEST) return [];
    const points = stepsAlong(
      (stops.get(id) ?? []).map(({ at }) => at),
      STEP,
    );
    const along = placesAlong([points], {
      length: textWidth(text, 'line') / scale,
      isClear: (point) => isInside(point, frame),
      most: 40,
      winding: 1.1,
    });
    return [
      {
        text,
        kind: 'line',
        features: [id],
        // A band is too pale for letters.
        ...(kind.mark === 'line' && { colour: kind.colour }),
        at: along[0]?.at ?? middle,
        along,
        rank: kind.mark === 'band' ? BAND_RANK : LINE_RANK,
        least: 1,
        standing: 'lesser',
      },
    ];
  });
}

/** The name of a line without what stands in brackets. */
function lineName(name: string): string {
  return name.replace(/（[^）]*）/g, '');
}
