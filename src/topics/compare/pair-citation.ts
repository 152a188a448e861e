import { EDITION } from '../../library/this-edition.ts';
import { ownPageItem } from '../citation/item.ts';
import { citable } from '../citation/templates.ts';

/** The id under which a handout keeps a pair: pair:plans-c05#c05-s1-p2. */
export function exhibitId(page: string, id: string): string {
  return `pair:${page.replace(/^compare\/|\.html$/g, '')}#${id}`;
}

const templates = new Map<string, string>();

/**
 * Templates for citations of pairs, made once for all pages of a comparison, as JSON for the page’s program.
 * @param title of the comparison
 */
export function pairTemplates(title: string): string {
  const known = templates.get(title);
  if (known) return known;
  const made = JSON.stringify(citable(ownPageItem('comparison', title, EDITION), EDITION));
  templates.set(title, made);
  return made;
}
