import { UNTOUCHED } from './address.ts';
import { captionsOf } from './captions.ts';
import { fullScreen } from './full-screen.ts';
import { LiveMap } from './live-map.ts';
import { enableNavigation } from './moving.ts';
import { type PictureContents, savePng, saveSvg } from './picture/picture.ts';
import { closeCard, enableSelection } from './selecting.ts';
import { WHOLE } from './view/view.ts';

/**
 * Makes a map live: it can be moved, filtered, queried, linked to and saved. Without it the map
 * is a drawing with links.
 * @param figure the map as the page brings it, with the tools that nobody sees yet
 * @param overlays card, zoom buttons and hints, to be laid over its sheet
 */
export function startMap(figure: HTMLElement, overlays: HTMLTemplateElement): void {
  const svg = figure.querySelector<SVGSVGElement>('svg[viewBox]');
  if (!svg) return;
  const find = <T extends HTMLElement>(name: string) =>
    figure.querySelector<T>(`[data-part="${name}"]`) as T;
  const sheet = svg.parentElement as HTMLElement;
  sheet.append(overlays.content.cloneNode(true));
  svg.tabIndex = 0;
  svg.setAttribute('aria-describedby', `${svg.getAttribute('aria-describedby')} map-keys`);

  const map = new LiveMap({ svg, form: find('form'), card: find('card'), status: find('count') });
  const navigation = enableNavigation(map, sheet, find('hint'));
  enableSelection(map);
  const say = (text: string) => {
    find('said').textContent = text;
  };
  const full = fullScreen(figure, (isFull) => {
    find('full').textContent = isFull ? '退出全屏' : '全屏';
    map.moveCard();
  });
  const picture = (): PictureContents => ({
    svg,
    size: map.drawing.size,
    view: map.state.view,
    captions: captionsOf(figure, map.facts, map.state.filter),
  });
  const name = figure.dataset.map ?? 'map';
  const actions: Record<string, () => unknown> = {
    in: () => navigation.zoom(1.6),
    out: () => navigation.zoom(1 / 1.6),
    whole: () => navigation.whole(),
    reset: () => {
      map.setFilter(UNTOUCHED.filter);
      map.select(null);
      map.setView(WHOLE);
      say('');
    },
    link: async () => say(await map.copyAddress(find('bar'))),
    full: () => full.toggle(),
    close: () => closeCard(map),
    svg: () => saveSvg(name, picture()),
    png: () => savePng(name, picture()).catch(() => say('浏览器没能做出图片，请下载 SVG')),
  };
  figure.addEventListener('click', ({ target }) => {
    const button = (target as Element).closest<HTMLElement>('button[data-do]');
    actions[button?.dataset.do ?? '']?.();
  });
  document.addEventListener('keydown', ({ key }) => {
    if (key === 'Escape' && !closeCard(map) && !full.leave()) navigation.deactivate();
  });
  // A link to a view of the map is meant to show the map.
  if (location.hash.includes('=')) sheet.scrollIntoView({ block: 'nearest' });
  map.readAddress();
  figure.toggleAttribute('data-live', true);
}
