import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';

const CitationFile = z.object({
  version: z.string(),
  'date-released': z.iso.date(),
});

/** The edition that a citation names: its version and the day on which that was published. */
export interface Edition {
  version: string;
  released: string;
  /** 东北振兴文库0.1.0版 */
  name: string;
}

/**
 * The edition as CITATION.cff states it, which is the one place that does.
 * @throws Error where the file has no version or no date
 */
export function readEdition(): Edition {
  const file = readFileSync(join(process.cwd(), 'CITATION.cff'), 'utf8');
  const { version, 'date-released': released } = CitationFile.parse(parse(file));
  return { version, released, name: `东北振兴文库${version}版` };
}
