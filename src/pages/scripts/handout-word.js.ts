import type { APIRoute } from 'astro';
import { classicScript } from '../../ui/classic-script.ts';

/** The writer of handouts for Word, which the handout loads when one is to be saved. */
export const GET: APIRoute = () =>
  classicScript(
    "import { wordOf } from './topics/handout/client/word.ts'; globalThis.dongbeiWord = wordOf;",
  );
