import type { Edition } from '../../library/edition.ts';

/** The author of what the library itself has made. */
export const LIBRARY = '东北振兴文库';

/** A map of the library by GB/T 7714—2025 (8.12), with the version and day of its edition. */
export function mapCitation(name: string, { version, date }: Edition, url: string): string {
  return `${LIBRARY}. ${name}[CM/OL]. V${version}. ${date}. ${url}.`;
}

/**
 * Data of the library by GB/T 7714—2025 (8.13): tables, charts, pages of facts.
 * @param accessed the day on which they were taken, such as 2026-11-03
 */
export function dataCitation(
  name: string,
  { version, date }: Edition,
  accessed: string,
  url: string,
): string {
  return `${LIBRARY}. ${name}[DS/OL]. V${version}. （${date}）[${accessed}]. ${url}.`;
}
