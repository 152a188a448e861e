import { element, escaped } from './chart/element.ts';
import type { Plotted } from './plotted.ts';
import { amountOf, fullRoleName, periodName } from './wording.ts';

/** Where a value’s passage stands, as seen from the page with the chart; none in a file. */
export type LinkTo = (point: Plotted) => { href: string; source: string } | null;

/** Puts a value's drawing into a link to its passage, with its name for those who don't see it. */
export function pointLink(
  indicator: string,
  point: Plotted,
  linkTo: LinkTo,
  drawing: string,
): string {
  const { shown, kind } = point;
  const said = `${periodName(shown.period)}${fullRoleName(shown)}${amountOf(shown.entry)}`;
  const target = linkTo(point);
  if (!target) return element('g', {}, element('title', {}, escaped(said)), drawing);
  const attributes = {
    href: target.href,
    'data-feature': `${indicator}/${shown.period}/${kind}`,
    'aria-label': `${said}，${target.source}`,
  };
  return element('a', attributes, drawing);
}
