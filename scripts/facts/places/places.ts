import type { PlaceEntry, PlaceMention } from '../../../src/model/data/places.ts';
import { provincesOfPlace } from '../../../src/model/provinces.ts';
import type { NamesById } from '../../names/find-names.ts';
import type { Name } from '../../names/model.ts';
import type { Gazetteer } from '../../names/read-gazetteer.ts';
import { fullIdOf, type PlainReading } from '../../names/readings.ts';

/**
 * All places that the texts name, with every block that names them. Where a document was taken out,
 * some places of the gazetteer are named no more.
 */
export function placesOf(
  readings: readonly PlainReading[],
  names: NamesById,
  gazetteer: Gazetteer,
): PlaceEntry[] {
  const mentions = mentionsOf(readings, names);
  return [...gazetteer.places.keys()].flatMap((id) => {
    const own = mentions.get(id);
    if (!own) return [];
    const around = aroundOf(id, gazetteer);
    const isShown = around.every((it) => mentions.has(it));
    const names = around.flatMap((it) => gazetteer.places.get(it)?.name ?? []);
    return [{ ...placeEntry(id, gazetteer, own), ...(isShown ? {} : { around: names }) }];
  });
}

/** The places as GeoJSON points; one without a position has no geometry. */
export function placesGeoJson(places: readonly PlaceEntry[]) {
  return {
    type: 'FeatureCollection',
    features: places.map(({ lon, lat, mentions, ...properties }) => ({
      type: 'Feature',
      id: properties.id,
      properties: { ...properties, mentions: mentions.reduce((sum, { count }) => sum + count, 0) },
      geometry: lon === null ? null : { type: 'Point', coordinates: [lon, lat] },
    })),
  };
}

/** Every mention by place, in the order of the documents. */
function mentionsOf(
  readings: readonly PlainReading[],
  names: NamesById,
): Map<string, PlaceMention[]> {
  const mentions = new Map<string, PlaceMention[]>();
  for (const reading of readings) {
    const { doc, block } = reading;
    const own = names.get(fullIdOf(reading)) ?? [];
    for (const [place, found] of Map.groupBy(own, (name) => name.place)) {
      const spans = spansOf(found);
      const probable = spansOf(found.filter((name) => name.probable));
      const mention: PlaceMention = {
        doc,
        block,
        count: spans.length,
        spans,
        probable: probable.length > 0 ? probable : undefined,
      };
      mentions.set(place, [...(mentions.get(place) ?? []), mention]);
    }
  }
  return mentions;
}

/** The places around one, from the smallest. */
function aroundOf(id: string, gazetteer: Gazetteer): string[] {
  const within = gazetteer.places.get(id)?.within;
  return within ? [within, ...aroundOf(within, gazetteer)] : [];
}

function spansOf(names: readonly Name[]) {
  return names.map(({ start, end }): [number, number] => [start, end]);
}

function placeEntry(
  id: string,
  { places, sources }: Gazetteer,
  mentions: PlaceMention[],
): PlaceEntry {
  const entry = places.get(id);
  if (!entry) throw new Error(`no place ${id}`);
  const { name, short, kind, adcode, position, precision, error, source, label, within } = entry;
  const { members, namedAfter, otherNames, note, namesakes } = entry;
  return {
    id,
    name,
    short,
    kind,
    adcode,
    lon: position?.[0] ?? null,
    lat: position?.[1] ?? null,
    precision,
    error,
    source: source ? (sources.get(source) ?? source) : null,
    label: label && { lon: label[0], lat: label[1] },
    within,
    members,
    provinces: provincesOfPlace(id, places),
    namedAfter,
    otherNames,
    note,
    namesakes,
    mentions,
  };
}
