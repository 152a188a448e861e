import { ALL_DOCUMENTS } from '../../drawing/all-documents.ts';
import { drawnOf, lineStyleOf } from '../../drawing/line-styles.ts';

/** The documents and stages that a filter chooses; none of a group is all. */
interface Chosen {
  docs: readonly string[];
  statuses: readonly string[];
}

/**
 * Draws a feature as the chosen documents have it: the latest stage that they state, and the course
 * of the document that states it.
 * @param links its drawings
 * @returns the stage that is drawn
 */
export function drawAs(links: readonly SVGAElement[], { docs, statuses }: Chosen): string {
  let drawn: { doc: string; stage: string } | undefined;
  for (const link of links) {
    const said = statuses.length > 0 && link.hasAttribute('data-mentions');
    const pairs = pairsIn(link, said ? 'data-mentions' : 'data-stage');
    const own = pairs.filter(
      ({ doc, stage }) =>
        (docs.length === 0 || docs.includes(doc)) &&
        (statuses.length === 0 || statuses.includes(stage)),
    );
    drawn = drawnOf(own);
    if (!drawn) continue;
    link.setAttribute('data-drawn', `${drawn.doc}:${drawn.stage}`);
    if (!link.hasAttribute('data-plain')) setStyle(link, drawn.stage);
    chooseCourse(link, docs.length > 0 ? drawn.doc : ALL_DOCUMENTS);
  }
  return drawn?.stage ?? '';
}

function pairsIn(link: Element, attribute: string) {
  const pairs = (link.getAttribute(attribute) ?? '').split(' ').filter(Boolean);
  return pairs.map((pair) => {
    const [doc = '', stage = ''] = pair.split(':');
    return { doc, stage };
  });
}

function setStyle({ classList }: Element, stage: string): void {
  const style = `map-${lineStyleOf(stage)}`;
  const present = [...classList].find((name) => /^map-[a-bd-z]/.test(name));
  if (present && present !== style) classList.replace(present, style);
}

/** Hides the parts of a line that only other documents draw. */
function chooseCourse(link: Element, doc: string): void {
  for (const part of link.querySelectorAll('[data-course]')) {
    const docs = part.getAttribute('data-course')?.split(' ') ?? [];
    part.toggleAttribute('data-out', !docs.includes(doc));
  }
}

/** Leaves in the legend of lines the styles that are drawn. */
export function showStyles(figure: Element, links: readonly SVGAElement[]): void {
  for (const item of figure.querySelectorAll<HTMLElement>('[data-line-style]')) {
    const style = `map-${item.dataset.lineStyle}`;
    item.hidden = !links.some(
      (link) =>
        link.classList.contains(style) &&
        !link.hasAttribute('data-plain') &&
        link.querySelector('.map-line') !== null,
    );
  }
}
