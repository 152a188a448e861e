import { z } from 'zod';
import type { DataSet } from './data-set.ts';
import type { JsonFile } from './json-file.ts';
import { PROJECT_STAGES, type ProjectEntry, type ProjectMention } from './projects.ts';
import { type DataTable, list, table, text } from './table.ts';

/** Ways in which a kind of project is drawn; `course`: along the rivers that are its places. */
export const MapMark = z.enum(['line', 'band', 'point', 'area', 'course']);

/** Shapes of point symbols, told apart without colour. */
export const SymbolShape = z.enum([
  'circle',
  'square',
  'diamond',
  'triangle',
  'wedge',
  'pentagon',
  'hexagon',
  'star',
  'cross',
  'ring',
]);

/** A kind of project on a map: a line of its legend. */
export const MapKind = z.strictObject({
  /** `railway`; the value of `data-kind`. */
  id: z.string(),
  /** For readers, in Chinese. */
  name: z.string().min(1),
  mark: MapMark,
  /** The symbol of what has no line. */
  shape: SymbolShape,
  /** Number of one of the map's colours. */
  colour: z.int().min(1).max(9),
  /** Set if its lines carry the symbol too, to be told apart without colour. */
  badge: z.literal(true).optional(),
  /** Set if its lines are whole, whatever the texts say of their stage. */
  plain: z.literal(true).optional(),
  /** Set if its grounds have the names of their projects, spaced, and not those of their places. */
  spaced: z.literal(true).optional(),
  /** The map that shows it now; only on maps that were published and divided since. */
  leadsTo: z.string().optional(),
  /** Ids of the projects that come under it. */
  projects: z.array(z.string()),
});

/** The ground of a project of which the texts name no members. */
export const MapGround = z.strictObject({
  project: z.string(),
  /** Counties and prefectures of the region: a code of four digits stands for a whole prefecture. */
  units: z.array(z.strictObject({ name: z.string(), code: z.string().regex(/^\d{4}(?:\d\d)?$/) })),
  /** For readers, in Chinese. */
  source: z.string().min(1),
});

/**
 * The way of a railway or road that is there already, between two places that follow each other in
 * a text: by the seats of the counties, or the places, that lie on it.
 */
export const MapCourse = z.strictObject({
  /** Ids of the projects that run there. */
  projects: z.array(z.string()).min(1),
  /** Ids of places. */
  between: z.array(z.string()).length(2),
  /** In their order from the first of the two places: each a county by its code, or a place by its id. */
  via: z
    .array(
      z
        .strictObject({
          name: z.string(),
          code: z
            .string()
            .regex(/^\d{6}$/)
            .optional(),
          place: z.string().optional(),
        })
        .refine(({ code, place }) => (code === undefined) !== (place === undefined), {
          message: 'either the code of a county or the id of a place',
        }),
    )
    .min(1),
  /** For readers, in Chinese. */
  source: z.string().min(1),
});

/** A map of the site: an entry of maps.json. */
export const MapDefinition = z.strictObject({
  /** Part of addresses: it never changes. */
  id: z.string(),
  title: z.string().min(1),
  /** For readers, in Chinese: the question that it answers, without a question mark. */
  question: z.string().min(1),
  /** For readers, in Chinese: one or two sentences on what the map shows and what from. */
  description: z.string().min(1),
  /** The part of the world that it shows. */
  frame: z.enum(['northeast', 'east']),
  /** Ids of the documents that have a sheet of their own, side by side. */
  beside: z
    .array(z.string())
    .length(2)
    .refine(([one, other]) => one !== other, 'two different documents')
    .optional(),
  /** In the order of the legend; a project is of the first kind that takes it. */
  kinds: z.array(MapKind).min(1),
  /** Places that orient and that no text names. */
  landmarks: z
    .array(
      z.strictObject({
        text: z.string().min(1),
        // No map shows anything farther away.
        lon: z.number().min(70).max(150),
        lat: z.number().min(15).max(60),
      }),
    )
    .optional(),
  grounds: z.array(MapGround).optional(),
  courses: z.array(MapCourse).optional(),
});

/** Tells whether a map was divided: all that it showed is on others, to which its address leads. */
export function isDivided({
  kinds,
}: {
  kinds: readonly { leadsTo?: string | undefined }[];
}): boolean {
  return kinds.every(({ leadsTo }) => leadsTo !== undefined);
}

export type MapMark = z.infer<typeof MapMark>;
export type SymbolShape = z.infer<typeof SymbolShape>;
export type MapKind = z.infer<typeof MapKind>;
export type MapCourse = z.infer<typeof MapCourse>;
export type MapDefinition = z.infer<typeof MapDefinition>;

export const MAPS_FILE: JsonFile<MapDefinition[]> = {
  path: 'maps.json',
  title: '各地图的图例，和每一类下的项目',
  schema: z.array(MapDefinition),
};

/** A project on a map as a row of the map's table has it, once for each mention. */
export interface MapRow {
  project: ProjectEntry;
  kind: MapKind;
  /** The places that a line joins, in their order. */
  nodes: readonly { place: { id: string; name: string } }[];
  mention: ProjectMention;
}

/** The drawings of maps: the build makes and supplies them. */
export interface DrawnMaps {
  rowsOf: (map: string) => MapRow[];
  /** The features of a map, as GeoJSON. */
  geoJsonOf: (map: string) => string;
}

const GEOMETRY_NOTE =
  '点是文中列名的地方，线依次连接这些地方，面由所含的县、市、省合并而成。面按2024年的界线大幅简化，小岛略去，只是示意，不作划界依据；山地、平原、河流等没有界线数据，只有一个大致的点；没有地点的，几何为空。';

/** The maps and what each shows. */
export function mapsDataSet(maps: readonly MapDefinition[], drawn: DrawnMaps): DataSet {
  return {
    title: '地图',
    about:
      'The maps with the kinds of their legends and the projects of each; what each map shows.',
    json: [MAPS_FILE],
    others: maps.map(({ id, title, description }) => ({
      path: `maps/${id}.geojson`,
      title: `地图：${title}`,
      description: `${description}${GEOMETRY_NOTE}`,
      text: () => drawn.geoJsonOf(id),
    })),
    tables: maps.map((map) => mapTable(map, drawn)),
  };
}

function mapTable({ id, title, description }: MapDefinition, { rowsOf }: DrawnMaps): DataTable {
  return table<MapRow>({
    name: `maps-${id}`,
    path: `maps/${id}.csv`,
    title: `地图：${title}`,
    description,
    rows: () => rowsOf(id),
    fields: [
      text('project', '项目的标识', ({ project }) => project.id),
      text('name', '名称', ({ project }) => project.name),
      text('kind', '图例中的类别', ({ kind }) => kind.name),
      list('nodes', '图上依次相连的地方的标识', ({ nodes }) => nodes.map((it) => it.place.id)),
      list('nodeNames', '图上依次相连的地方', ({ nodes }) => nodes.map((it) => it.place.name)),
      text('action', '动词的原文', ({ mention }) => mention.action),
      text('stage', '由动词判断的阶段', ({ mention }) => PROJECT_STAGES[mention.stage]),
    ],
    passage: ({ mention: { doc, block, quote } }) => ({ doc, block, quote }),
  });
}
