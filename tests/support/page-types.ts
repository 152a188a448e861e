/** The kinds of pages that the site has: what budgets and browser tests are ordered by. */

/** Kinds of pages by their paths from the site's root. */
const KINDS = {
  home: /^index\.html$/,
  projects: /^projects\/index\.html$/,
  projectType: /^projects\/types\/[a-z-]+\.html$/,
  project: /^projects\/[a-z0-9-]+\.html$/,
  places: /^places\/index\.html$/,
  place: /^places\/[a-z0-9-]+\.html$/,
  maps: /^maps\/index\.html$/,
  map: /^maps\/[a-z0-9-]+\.html$/,
  embed: /^embed\/(?:indicators\/)?[a-z0-9-]+\.html$/,
  agencies: /^agencies\/index\.html$/,
  agency: /^agencies\/[a-z-]+\.html$/,
  references: /^references\/index\.html$/,
  timeline: /^timeline\.html$/,
  indicators: /^indicators\/index\.html$/,
  indicatorGroup: /^indicators\/(?:economy|education|environment|people)\.html$/,
  indicatorComparison: /^indicators\/compare\.html$/,
  indicator: /^indicators\/[a-z0-9-]+\.html$/,
  lessons: /^lessons\/index\.html$/,
  lesson: /^lessons\/[a-z0-9-]+\.html$/,
  compare: /^compare\/(?:index|liaoning|plans)\.html$/,
  compared: /^compare\/(?:[a-z0-9-]+-c\d+|opinion)\.html$/,
  document: /^[a-z0-9-]+\/index\.html$/,
  chapter: /^[a-z0-9-]+\/c\d+\.html$/,
  whole: /^[a-z0-9-]+\/whole\.html$/,
  digests: /^[a-z0-9-]+\/digests\.html$/,
  source: /^[a-z0-9-]+\/source\/c\d+\.html$/,
  box: /^[a-z0-9-]+\/box-\d+\.html$/,
  glossary: /^glossary(?:\/[a-z])?\.html$/,
  changes: /^changes\.html$/,
  about: /^about\.html$/,
  search: /^search\.html$/,
  teach: /^teach\.html$/,
  handout: /^handout\.html$/,
  notes: /^notes\.html$/,
  offline: /^offline\.html$/,
  notStored: /^offline\/not-stored\.html$/,
  missing: /^404\.html$/,
};

export type PageType = keyof typeof KINDS;

/** Pages that hold what is hard in their kind: long ones, tables, figures, notes, another language. */
const EXAMPLES = [
  'index.html',
  'plan-13/index.html',
  'liaoning-tasks/index.html',
  'plan-12/c01.html',
  'plan-13/c06.html',
  'opinion-62/c01.html',
  'liaoning-tasks/c03.html',
  'reform-40/c00.html',
  'reform-40/c03.html',
  'opinion-62/whole.html',
  'opinion-62/digests.html',
  'plan-12/box-02.html',
  'plan-13/box-15.html',
  'plan-12/source/c01.html',
  'reform-40/source/c02.html',
  'agencies/index.html',
  'agencies/sheng-fagaiwei.html',
  'agencies/liaoning-sheng-renmin-zhengfu.html',
  'glossary.html',
  'about.html',
  'changes.html',
  'search.html',
  'teach.html',
  'lessons/index.html',
  'lessons/border.html',
  'handout.html',
  'notes.html',
  'offline.html',
  'offline/not-stored.html',
  'projects/index.html',
  'projects/types/base.html',
  'projects/jingshen-gaotie.html',
  'places/index.html',
  'places/shenyang.html',
  'lessons/index.html',
  'lessons/railway.html',
  'lessons/target.html',
  'maps/index.html',
  'maps/railways.html',
  'embed/power.html',
  'compare/index.html',
  'compare/liaoning.html',
  'compare/liaoning-c09.html',
  'compare/plans.html',
  'compare/plans-c07.html',
  'compare/opinion.html',
  'references/index.html',
  'timeline.html',
  'indicators/index.html',
  'indicators/economy.html',
  'indicators/compare.html',
  'indicators/gdp-per-capita.html',
  'indicators/gdp.html',
  'embed/indicators/cod.html',
  '404.html',
];

/**
 * The kind of a page.
 * @param path from the site's root: plan-13/c05.html
 * @throws {Error} for a page of no known kind, which no budget would hold
 */
export function pageTypeOf(path: string): PageType {
  const kinds = Object.keys(KINDS) as PageType[];
  // The second part of a page with a very long list: about-2.html.
  const whole = path.replace(/-\d+(?=\.html$)/, '');
  const kindOf = (page: string) => kinds.find((name) => KINDS[name].test(page));
  const kind = kindOf(path) ?? kindOf(whole);
  if (kind) return kind;
  throw new Error(`${path} is of no known kind\nfix: name its kind in tests/support/page-types.ts`);
}

/**
 * Pages for tests in a browser, at least one of each kind that the site has.
 * @param pages all pages of the site
 * @throws {Error} when a kind has no example
 */
export function examplesOf(pages: readonly string[]): string[] {
  const examples = EXAMPLES.filter((path) => pages.includes(path));
  const shown = new Set(examples.map(pageTypeOf));
  const without = pages.find((path) => !shown.has(pageTypeOf(path)));
  if (!without) return examples;
  throw new Error(`No example is like ${without}\nfix: add one in tests/support/page-types.ts`);
}

/**
 * The first page of each kind.
 * @param examples what {@link examplesOf} gives
 */
export function oneOfEachKind(examples: readonly string[]): string[] {
  return [...new Map(examples.toReversed().map((path) => [pageTypeOf(path), path])).values()];
}
