import { element, escaped } from './chart/element.ts';
import type { Plotted } from './plotted.ts';
import { amountOf, fullRoleName, periodName } from './wording.ts';

/** Gives the address of a value’s passage, as seen from the page with the chart; null in a file. */
export type LinkTo = (point: Plotted) => { href: string; source: string } | null;

/** Wraps a value's drawing in a link to its passage, with an accessible name. */
export function pointLink(
  indicator: string,
  point: Plotted,
  linkTo: LinkTo,
  drawing: string,
): string {
  const { shown, kind } = point;
  const name = `${periodName(shown.period)}${fullRoleName(shown)}${amountOf(shown.entry)}`;
  const target = linkTo(point);
  if (!target) return element('g', {}, element('title', {}, escaped(name)), drawing);
  const attributes = {
    href: target.href,
    'data-feature': `${indicator}/${shown.period}/${kind}`,
    'aria-label': `${name}，${target.source}`,
  };
  return element('a', attributes, drawing);
}
