import Box from './Box.astro';
import { innerVocabulary } from './inner.ts';

/** Components for the MDX of a chapter; apart from the inner ones, because boxes hold no boxes. */
export const vocabulary = { ...innerVocabulary, Box };
