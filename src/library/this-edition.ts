import { readEdition } from './edition.ts';

/** The edition that is being built; every page names it. */
export const EDITION = readEdition();
