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
  const isUnnamed = (name: string) => !here.has(name) && !elsewhere.has(name);
  return html.replace(STYLE, (_, start: string, css: string, end: string) => {
    const sheet = sheetOf(css);
    const rules = sheetOf(without(sheet, sheet.classes.filter(isUnnamed)));
    return start + without(rules, rules.unread.filter(isUnnamed)) + end;
  });
}

/** The words of a text, names with hyphens as one. */
export function wordsOf(text: string): Set<string> {
  return new Set(text.match(/[\w-]+/g));
}

/** A style sheet, and what was made of it. */
interface Sheet {
  css: string;
  classes: string[];
  /** Custom properties that no rule of the sheet reads. */
  unread: string[];
  /** The rules left of it without some names, by those names. */
  without: Map<string, string>;
}

/** Sheets by their text: hundreds of pages have the same. */
const sheets = new Map<string, Sheet>();

function sheetOf(css: string): Sheet {
  let sheet = sheets.get(css);
  if (!sheet) {
    // A copy: a piece of a page would keep the page in memory.
    const own = Buffer.from(css).toString();
    const unread = namesIn(own, PROPERTY).filter((name) => !own.includes(`var(${name}`));
    sheet = { css: own, classes: namesIn(own, CLASS), unread, without: new Map() };
    sheets.set(own, sheet);
  }
  return sheet;
}

function namesIn(css: string, pattern: RegExp): string[] {
  return [...new Set([...css.matchAll(pattern)].map(([, name = '']) => name))];
}

function without(sheet: Sheet, unusedSymbols: string[]): string {
  if (unusedSymbols.length === 0) return sheet.css;
  const key = unusedSymbols.join(' ');
  let rest = sheet.without.get(key);
  if (rest === undefined) {
    const code = Buffer.from(sheet.css);
    const made = transform({ filename: 'page.css', code, minify: true, unusedSymbols });
    rest = made.code.toString().trim();
    sheet.without.set(key, rest);
  }
  return rest;
}
