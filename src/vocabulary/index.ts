import Box from './Box.astro';
import { innerVocabulary } from './inner.ts';

/** Components that the MDX of a chapter may use; apart from the inner words, because boxes hold no boxes. */
export const vocabulary = { ...innerVocabulary, Box };
