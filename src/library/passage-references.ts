import { allDocuments } from './library.ts';
import { type PassageFinder, referencesIn } from './passage-finder.ts';
import { remembered } from './remembered.ts';

/** A function that finds passages of the library, or throws where there is no such passage. */
export async function passageReferences(): Promise<PassageFinder> {
  return referencesOf(await allDocuments());
}

// Thousands of links ask for it.
const referencesOf = remembered(referencesIn);
