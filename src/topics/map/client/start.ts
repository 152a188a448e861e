import { PAGES } from '../../../model/addresses.ts';
import { failureText } from '../../../ui/client/failure.ts';
import { loadScript, NotLoaded, tellWaiting } from '../../../ui/client/load-script.ts';
import { collect, leadToHandout } from '../../../ui/client/own-handout.ts';
import { notTwice, PREPARING } from '../../../ui/client/save-file.ts';
import { type FilterGroup, GROUPS } from '../drawing/map-facts.ts';
import { UNTOUCHED } from './address.ts';
import { captionsOf } from './captions.ts';
import { readFeatures } from './features.ts';
import { LiveMap } from './live-map.ts';
import { enableNavigation, fullScreen } from './moving.ts';
import type { MapPictures } from './picture/loaded.ts';
import type { EnablePlaces } from './places/loaded.ts';
import { bringIntoView, closeCard, enableRows, enableSelection } from './selecting.ts';
import { Drawing } from './view/drawing.ts';
import { viewAround, WHOLE } from './view/view.ts';

/** The scale at which a place that was looked for is shown, as a multiple of the whole map's. */
const NEAR = 4;

/**
 * Makes a map live: it can be moved, filtered, queried, linked to and saved. Without it the map
 * is a drawing with links.
 * @param figure the map as the page brings it, with the tools that nobody sees yet
 * @param overlays card and hints, to be laid over its sheet
 * @param dress adds the styles that a live map needs
 */
export async function startMap(
  figure: HTMLElement,
  overlays: HTMLTemplateElement,
  dress: () => void,
): Promise<void> {
  const svg = figure.querySelector<SVGSVGElement>('svg[viewBox]');
  if (!svg) return;
  const features = readFeatures(svg, document);
  await pause();
  // Measured before anything changes, for which the page would be laid out.
  const drawing = new Drawing(svg);
  dress();
  // Who comes back to a row far down comes back to where it stood: that asks for the true height.
  const [visit] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
  figure.toggleAttribute('data-whole', visit?.type === 'back_forward');
  const find = <T extends HTMLElement>(name: string) =>
    figure.querySelector<T>(`[data-part="${name}"]`) as T;
  const sheet = svg.parentElement as HTMLElement;
  sheet.append(overlays.content.cloneNode(true));
  // Where there is no layer above the page the sheet would cut off what stands out of it.
  const card = sheet.querySelector('[data-part=card]');
  if (card) sheet.after(card);
  svg.tabIndex = 0;
  svg.setAttribute('aria-describedby', `${svg.getAttribute('aria-describedby')} map-keys`);

  const map = new LiveMap({
    drawing,
    features,
    form: find('panel'),
    card: find('card'),
    status: find('count'),
    found: find('found'),
    tip: find('tip'),
  });
  const navigation = enableNavigation(map, sheet, find('hint'));
  enableSelection(map);
  const say = (text: string) => {
    find('said').textContent = text;
  };
  const full = fullScreen(figure, (isFull) => {
    find('full').textContent = isFull ? '退出全屏' : '全屏';
    map.drawing.fill(isFull);
    navigation.deactivate();
    map.setView(map.state.view);
    map.moveCard();
  });
  enableRows(map, figure, (id) => {
    openPanel(figure, false);
    showMap(figure);
    if (!figure.hasAttribute('data-full')) sheet.scrollIntoView({ block: 'nearest' });
    map.select(id);
    const link = map.features.get(id)?.links[0];
    bringIntoView(map, link);
    link?.focus({ preventScroll: true });
  });
  enablePlaces(find('place'), map.facts, ({ id, group }) => {
    map.setFilter({
      ...map.state.filter,
      provinces: [],
      places: [],
      [group satisfies FilterGroup]: [id],
    });
    map.select(null);
    if (!figure.hasAttribute('data-full')) find('bar').scrollIntoView({ block: 'start' });
    const [, x, y] = map.facts.spots[id] ?? [];
    const { size } = map.drawing;
    const isPlace = group === 'places' && x !== undefined && y !== undefined;
    navigation.show(isPlace ? viewAround({ x, y }, NEAR, size) : WHOLE);
  });
  const name = figure.dataset.map ?? 'map';
  const save = (form: TakenForm) =>
    notTwice(() => {
      say(PREPARING);
      return takeAway(map, form, figure).then(
        () => say(''),
        (error) =>
          say(
            error instanceof NotLoaded
              ? '未能取得保存所需的文件，请稍后再试'
              : '浏览器未能生成图片，请存为 SVG',
          ),
      );
    });
  const actions: Record<string, () => unknown> = {
    in: () => navigation.zoom(1.6),
    out: () => navigation.zoom(1 / 1.6),
    whole: () => navigation.whole(),
    panel: () => openPanel(figure, !figure.hasAttribute('data-panel')),
    reset: () => {
      map.setFilter(UNTOUCHED.filter);
      map.select(null);
      map.setView(WHOLE);
      (find('place').querySelector('input') as HTMLInputElement).value = '';
      say('');
    },
    link: async () => say(await map.copyAddress(find('bar'))),
    collect: () => {
      const fragment = map.fragment;
      const said = find('said');
      say(`${collect(`map:${name}${fragment && `?${fragment}`}`)}　`);
      said.append(handoutLink());
    },
    full: () => full.toggle(),
    close: () => closeCard(map),
    row: () => showRow(map),
    svg: save('svg'),
    png: save('png'),
    csv: save('csv'),
    geojson: save('geojson'),
  };
  figure.addEventListener('click', ({ target }) => {
    const action = (target as Element).closest<HTMLElement>('button[data-do]')?.dataset.do ?? '';
    if (MOVING.test(action)) showMap(figure);
    actions[action]?.();
  });
  document.addEventListener('keydown', ({ key }) => {
    if (key !== 'Escape' || closeCard(map)) return;
    if (figure.hasAttribute('data-panel')) openPanel(figure, false);
    else if (!full.leave()) navigation.deactivate();
  });
  const plans = figure.querySelector<HTMLInputElement>('#view-plans');
  const followPlans = () => plans?.checked && map.followPlans();
  figure.addEventListener('change', followPlans);
  await pause();
  map.readAddress();
  followPlans();
  figure.toggleAttribute('data-live', true);
  // A link to a view of the map is meant to show the map.
  if (location.hash.includes('=')) sheet.scrollIntoView({ block: 'nearest' });
}

/** Loads what finds places once somebody turns to the field for them: most readers never do. */
function enablePlaces(...args: Parameters<EnablePlaces>): void {
  const [root] = args;
  const said = root.querySelector('[data-part=none]') as HTMLElement;
  let isEnabled = false;
  const enable = async () => {
    if (isEnabled) return;
    said.textContent = '';
    const taken = tellWaiting(said);
    try {
      await loadScript('../scripts/map-places.js');
      const brought = (globalThis as { dongbeiMapPlaces?: EnablePlaces }).dongbeiMapPlaces;
      taken();
      if (isEnabled) return;
      isEnabled = true;
      brought?.(...args);
    } catch (error) {
      taken();
      said.textContent = failureText('地名', error);
    }
  };
  // At the next letter it is tried again.
  for (const type of ['focusin', 'input']) root.addEventListener(type, enable);
}

/** Lets the browser do what a reader asks for meanwhile: a phone takes long for all of it. */
function pause(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}

/** Actions that move the map. */
const MOVING = /^(?:in|out|whole|full)$/;

/** Shows the map in place of the sheets of two plans, which neither move nor have cards. */
function showMap(figure: HTMLElement): void {
  const view = figure.querySelector<HTMLInputElement>('#view-all');
  if (view) view.checked = true;
}

/**
 * Opens or closes the legend with its filters as a sheet at the window's lower edge, where it stands
 * below the map; the map stays in sight above it.
 */
function openPanel(figure: HTMLElement, isOpen: boolean): void {
  if (figure.hasAttribute('data-panel') === isOpen) return;
  figure.toggleAttribute('data-panel', isOpen);
  const button = figure.querySelector<HTMLElement>('[data-part="bar"] [data-do="panel"]');
  button?.setAttribute('aria-expanded', String(isOpen));
  if (!isOpen) {
    button?.focus({ preventScroll: true });
    return;
  }
  figure.querySelector('.map-sheet')?.scrollIntoView({ block: 'start' });
  figure.querySelector<HTMLElement>('[data-part="panel"]')?.focus({ preventScroll: true });
}

/** Leads from the card to the row of its feature. */
function showRow(map: LiveMap): void {
  const row = map.features.get(map.card.shown ?? '')?.row;
  row?.scrollIntoView({ block: 'center' });
  row?.querySelector<HTMLElement>('th a')?.focus({ preventScroll: true });
}

function handoutLink(): HTMLAnchorElement {
  const link = document.createElement('a');
  link.href = `../${PAGES.handout}`;
  leadToHandout(link);
  return link;
}

/** The forms in which a map can be saved. */
type TakenForm = 'svg' | 'png' | 'csv' | 'geojson';

/**
 * Saves a map as it is filtered and seen. The program for it is loaded first: most readers save
 * nothing.
 * @throws NotLoaded where a file that is needed can't be had
 * @throws Error where the browser can't make a picture
 */
async function takeAway(map: LiveMap, form: TakenForm, figure: HTMLElement): Promise<void> {
  await loadScript('../scripts/map-pictures.js');
  const pictures = (globalThis as { dongbeiMapPictures?: MapPictures }).dongbeiMapPictures;
  const { state, drawing, names } = map;
  await pictures?.save(form, {
    map: figure.dataset.map ?? 'map',
    svg: drawing.svg,
    size: drawing.size,
    view: state.view,
    chosen: GROUPS.flatMap((group) => state.filter[group]),
    docs: state.filter.docs,
    shown: map.shownIds,
    captions: captionsOf(figure, names, state.filter, map.fragment),
  });
}
