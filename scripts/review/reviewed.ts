import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { LAYOUTS, type LayoutName } from '../../src/model/data/documents.ts';
import { type Description, describe } from '../adding/describe.ts';
import { provisionalMeta } from '../adding/draft.ts';
import { firstFault, type LayoutScore, scoreLayouts } from '../adding/score-layouts.ts';
import type { Candidate } from '../candidates/candidates.ts';
import { parseSeed } from '../layouts/layouts.ts';
import type { Parsed } from '../layouts/shared/layout.ts';
import { EditionError } from '../lib/edition-error.ts';
import { readSeed, type Seed } from '../read/read-seed.ts';
import { candidatesIn } from './named.ts';

/** A document as it stands while somebody works on it; it may be incomplete or faulty. */
export interface Reviewed {
  id: string;
  /** Text of `document.yaml`. */
  description: string;
  /** Whether that can be used: `null` where it can, else what is wrong or missing in it. */
  fault: EditionError | null;
  /** The document, with what its text says of it where its own description can't be used. */
  seed: Seed;
  /** The text as its layout reads it, or the fault at which that stopped. */
  parsed: Parsed | EditionError;
  scores: LayoutScore[];
  /** Words that may be names without an entry; null where that can't be told. */
  candidates: Candidate[] | null;
}

/**
 * Reads a document for its review.
 * @param root folder that holds `seeds/`
 * @throws Error where there is no such document, or its source can't be read
 */
export function reviewedDocument(root: string, id: string): Reviewed {
  const folder = join(root, 'seeds', id);
  const description = readFileSync(join(folder, 'document.yaml'), 'utf8');
  const read = faultOr(() => readSeed(root, folder));
  const seed = read instanceof EditionError ? provisional(id, folder, description) : read;
  const parsed = faultOr(() => parseSeed(seed));
  return {
    id,
    description,
    fault: read instanceof EditionError ? read : null,
    seed,
    parsed,
    scores: scoreLayouts({ ...seed, paragraphs: [], pages: [], confirmed: [] }),
    candidates: parsed instanceof EditionError ? null : candidatesIn(root, parsed),
  };
}

function faultOr<T>(call: () => T): T | EditionError {
  try {
    return call();
  } catch (fault) {
    return firstFault(fault);
  }
}

/** A document whose description isn't complete yet. */
function provisional(id: string, folder: string, yaml: string): Seed {
  const field = (name: string) => new RegExp(`^${name}: *(.+)$`, 'm').exec(yaml)?.[1]?.trim();
  const name = field('source') ?? `${id}.txt`;
  const text = readFileSync(join(folder, name), 'utf8');
  const source = { text, form: '', remarks: [], warnings: [], isUntouched: true };
  const found: Description = describe(source);
  const layout = LAYOUTS.find((one) => one === field('layout')) ?? (LAYOUTS[0] as LayoutName);
  const file = `seeds/${id}/${name}`;
  return {
    meta: {
      ...provisionalMeta({ id, order: 1, description: found, source }, layout),
      source: name,
    },
    metaPlace: { file: `seeds/${id}/document.yaml`, line: 1, column: 1, source: '' },
    file,
    text,
    restorations: [],
    tables: [],
    paragraphs: [],
    pages: [],
    confirmed: [],
  };
}
