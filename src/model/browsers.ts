/**
 * The lowest versions of browsers in which everything works. Whatever builds scripts and styles
 * aims at them, and tests/browsers/ holds what was built against them.
 */
export const LOWEST = { chrome: 100, firefox: 110, safari: 16 } as const;

/** The lowest versions as readers know them. */
export const LOWEST_NAMES = `Chrome ${LOWEST.chrome}、Firefox ${LOWEST.firefox}、Safari ${LOWEST.safari}`;

/** The lowest version of Chromium in which texts, tables, links, navigation and printing work. */
export const LOWEST_FOR_READING = 80;

/** The lowest versions as esbuild and Vite take them: `chrome100`. */
export const BUILD_TARGETS: string[] = Object.entries(LOWEST).map(
  ([name, version]) => name + version,
);

/** The lowest versions for reading as Lightning CSS takes them, which writes prefixes by them too. */
export const READING_TARGET = {
  chrome: LOWEST_FOR_READING << 16,
  firefox: LOWEST.firefox << 16,
  safari: LOWEST.safari << 16,
};
