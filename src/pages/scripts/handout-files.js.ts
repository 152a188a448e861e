import type { APIRoute } from 'astro';
import { classicScript } from '../../ui/classic-script.ts';

/** The writers of handouts as files, which the handout loads when one is to be saved. */
export const GET: APIRoute = () =>
  classicScript(`
    import { markdownOf } from './topics/handout/client/markdown.ts';
    import { wordOf } from './topics/handout/client/word.ts';
    import { blocksOf } from './topics/handout/client/worksheet.ts';
    globalThis.dongbeiFiles = { blocksOf, markdownOf, wordOf };`);
