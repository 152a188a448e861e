import { hash } from 'node:crypto';
import { transform } from 'lightningcss';

const STYLE = /(<style>)(.*?)(<\/style>)/gs;
const CLASS = /\.(-?[a-z_][\w-]*)/gi;
const PROPERTY = /(--[\w-]+):/g;

/**
 * Takes out of a page's style sheets what nothing on it can have: the rules of classes, and the
 * custom properties, that neither the page nor a program names.
 *
 * Astro gives all pages of a route the same styles: a chapter without tables gets those of tables.
 * @param html a built page
 * @param elsewhere what programs name that the page may run
 */
export function withNeededStyles(html: string, elsewhere: ReadonlySet<string>): string {
  const here = wordsOf(html.replace(STYLE, ''));
  const isNamed = (name: string) => here.has(name) || elsewhere.has(name);
  return html.replace(STYLE, (_, start: string, css: string, end: string) => {
    const rules = without(
      css,
      namesIn(css, CLASS).filter((name) => !isNamed(name)),
    );
    const unread = (name: string) => !rules.includes(`var(${name}`) && !isNamed(name);
    return start + without(rules, namesIn(rules, PROPERTY).filter(unread)) + end;
  });
}

/** The words of a text, names with hyphens as one. */
export const wordsOf = (text: string): Set<string> => new Set(text.match(/[\w-]+/g));

const namesIn = (css: string, pattern: RegExp): string[] => [
  ...new Set([...css.matchAll(pattern)].map(([, name = '']) => name)),
];

/** Style sheets by the checksum of what they are made of: hundreds of pages have the same. */
const made = new Map<string, string>();

function without(css: string, unusedSymbols: string[]): string {
  if (unusedSymbols.length === 0) return css;
  const key = hash('sha256', [css, ...unusedSymbols].join('\n'));
  const known = made.get(key);
  if (known !== undefined) return known;
  const code = Buffer.from(css);
  const rest = transform({ filename: 'page.css', code, minify: true, unusedSymbols });
  const text = rest.code.toString().trim();
  made.set(key, text);
  return text;
}
