import { loadScript, NotLoaded } from '../../../../ui/client/load-script.ts';
import { saveFile } from '../../../../ui/client/save-file.ts';
import { middleOf, WHOLE } from '../view/view.ts';
import type { Typeface } from './outlines.ts';
import { type PictureContents, pictureOf, pngOf } from './picture.ts';

/** A map as it is filtered and seen, to be saved. */
export interface TakenMap extends PictureContents {
  /** Id of the map. */
  map: string;
  /** Ids of the traits that the filter lets through. */
  chosen: readonly string[];
  /** Ids of the chosen documents. */
  docs: readonly string[];
  /** Ids of the features that the filter lets through. */
  shown: readonly string[];
}

/** Saves maps; what `scripts/map-pictures.js` brings. */
export interface MapPictures {
  /**
   * Saves a map in a form.
   * @throws NotLoaded where data can't be had
   * @throws Error where the browser can't make a picture
   */
  save: (form: 'svg' | 'png' | 'csv' | 'geojson', taken: TakenMap) => Promise<void>;
}

/** The data of a map, which `scripts/map-data/<map>.js` brings. */
interface MapData {
  geojson: { features: { id: string; properties: { mentions: { doc: string }[] } }[] };
  /** First line of the CSV file. */
  head: string;
  /** Its other lines, each with the project and the document that it is of. */
  rows: [project: string, doc: string, line: string][];
}

const brought = globalThis as {
  dongbeiMapPictures?: MapPictures;
  dongbeiMapType?: Typeface;
  dongbeiMapData?: Record<string, MapData>;
};

brought.dongbeiMapPictures = { save };

async function save(form: 'svg' | 'png' | 'csv' | 'geojson', taken: TakenMap): Promise<void> {
  for (const sheet of sheetsOf(taken, form))
    saveFile(`${fileName(sheet)}.${form}`, await contentOf(form, sheet));
}

/**
 * The visible sheets of a map: itself, or those of two plans that its page shows instead. Each of these
 * is a picture, and both together are one file of data.
 */
function sheetsOf(taken: TakenMap, form: string): TakenMap[] {
  const figure = taken.svg.closest('figure');
  const plans = [...(figure?.querySelectorAll<HTMLElement>('.map-plans [data-doc]') ?? [])].filter(
    (plan) => plan.checkVisibility?.() ?? plan.offsetParent !== null,
  );
  if (plans.length === 0) return [taken];
  const only = (own: readonly HTMLElement[]): TakenMap => {
    const docs = own.map(({ dataset }) => dataset.doc ?? '');
    const others = taken.chosen.filter((id) => !taken.docs.includes(id));
    return { ...taken, docs, chosen: [...others, ...docs], view: WHOLE };
  };
  if (form !== 'svg' && form !== 'png') return [only(plans)];
  return plans.flatMap((plan): TakenMap[] => {
    const svg = plan.querySelector<SVGSVGElement>('svg[viewBox]');
    const name = plan.querySelector('h2')?.firstChild?.textContent?.trim() ?? '';
    const title = `${taken.captions.title}：${name}`;
    const notes = taken.captions.notes.map((note, index, { length }) =>
      index === length - 1 ? sourceOf(note, plan.dataset.doc ?? '') : note,
    );
    return svg ? [{ ...only([plan]), svg, captions: { ...taken.captions, title, notes } }] : [];
  });
}

/** The note on the source, its address leading to the map as one document has it. */
function sourceOf(note: string, doc: string): string {
  const [source = '', fragment = ''] = note.split('#');
  const parts = fragment.split('&').filter((part) => part && !/^(?:docs|at)=/.test(part));
  return `${source}#${[...parts, `docs=${doc}`].join('&')}`;
}

async function contentOf(form: string, taken: TakenMap): Promise<Blob> {
  if (form === 'csv') return blobOf(await csvOf(taken), 'text/csv');
  if (form === 'geojson') return blobOf(await geoJsonOf(taken), 'application/geo+json');
  const picture = pictureOf(taken, await typeface());
  return form === 'png' ? pngOf(picture) : blobOf(picture.text, 'image/svg+xml');
}

function blobOf(text: string, type: string): Blob {
  return new Blob([text], { type });
}

/** The outlines of the letters on maps; without them a picture's letters are the reader's fonts'. */
async function typeface(): Promise<Typeface | undefined> {
  await loadScript('../scripts/map-type.js').catch((error) => {
    if (!(error instanceof NotLoaded)) throw error;
  });
  return brought.dongbeiMapType;
}

async function dataOf({ map }: TakenMap): Promise<MapData> {
  await loadScript(`../scripts/map-data/${map}.js`);
  const data = brought.dongbeiMapData?.[map];
  if (!data) throw new NotLoaded(`There are no data of ${map}`);
  return data;
}

/** The lines of the map's CSV file that tell of what is shown, with the marks that it begins with. */
async function csvOf(taken: TakenMap): Promise<string> {
  const { head, rows } = await dataOf(taken);
  const { docs } = taken;
  const lines = rows.filter(
    ([project, doc]) => taken.shown.includes(project) && (docs.length === 0 || docs.includes(doc)),
  );
  return [`\ufeff${head}`, ...lines.map(([, , line]) => line), ''].join('\r\n');
}

async function geoJsonOf(taken: TakenMap): Promise<string> {
  const { geojson } = await dataOf(taken);
  const features = geojson.features.filter(
    ({ id, properties: { mentions } }) =>
      taken.shown.includes(id) &&
      (taken.docs.length === 0 || mentions.some(({ doc }) => taken.docs.includes(doc))),
  );
  return `${JSON.stringify({ ...geojson, features })}\n`;
}

/** A name that says map, filter and view: railways-plan-13-tonghua-4x-63-78. */
export function fileName({
  map,
  chosen,
  view,
  size,
}: Pick<TakenMap, 'map' | 'chosen' | 'view' | 'size'>): string {
  const { x, y } = middleOf(view, size);
  const percent = (part: number, whole: number) => Math.round((part / whole) * 100);
  const seen =
    view.scale > 1
      ? [`${Number(view.scale.toFixed(1))}x`, percent(x, size.width), percent(y, size.height)]
      : [];
  return [map, ...chosen, ...seen].join('-').slice(0, 120);
}
