import { strFromU8, strToU8, unzipSync, type Zippable, zipSync } from 'fflate';

/**
 * An Office file with the day of the edition in place of the moment in which it was made, so that
 * the same edition gives the same bytes.
 * @param file bytes of a .docx or .xlsx
 * @param date such as 2026-11-20
 */
export function datedFile(file: Uint8Array, date: string): Uint8Array {
  const moment = `${date}T12:00:00Z`;
  // A zip holds the clock's reading without its zone; every zone has a noon each day.
  const mtime = new Date(`${date}T12:00:00`);
  const entries = Object.entries(unzipSync(file)).map(([path, content]): Zippable => {
    const isCore = path === 'docProps/core.xml';
    const core = isCore && strFromU8(content).replace(/>\d{4}-\d{2}-\d{2}T[^<]*</g, `>${moment}<`);
    // To pack them as small as can be takes twice as long, for a tenth of a per cent.
    return { [path]: [core ? strToU8(core) : content, { level: 6, mtime }] };
  });
  return zipSync(Object.assign({}, ...entries));
}
