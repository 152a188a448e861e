import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';

/** The edition of the library. */
export interface Edition {
  /** Such as 0.1.0. */
  version: string;
  /** The day of its release, such as 2026-11-20. */
  date: string;
}

const citationFile = z.object({
  version: z.string(),
  'date-released': z.iso.date(),
});

/**
 * Reads version and date of the edition from CITATION.cff, in which they are set by hand with each
 * release: they don't change with the day of the build.
 * @throws {Error} when one of them is missing there
 */
export function readEdition(root = process.cwd()): Edition {
  const text = readFileSync(join(root, 'CITATION.cff'), 'utf8');
  const found = citationFile.safeParse(parse(text));
  if (found.success) return { version: found.data.version, date: found.data['date-released'] };
  throw new Error(
    `CITATION.cff: ${z.prettifyError(found.error)}\nfix: version: "0.1.0" and date-released: "2026-11-20", with quotes, name the edition`,
  );
}

/** The name of the edition in citations: 东北振兴文库0.1.0版. */
export function editionName({ version }: Edition): string {
  return `东北振兴文库${version}版`;
}

/** The note of a citation that says by which edition a text is cited: 据东北振兴文库0.1.0版（2026-11-20）。 */
export function editionNote(edition: Edition): string {
  return `据${editionName(edition)}（${edition.date}）。`;
}
