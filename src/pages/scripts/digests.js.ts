import type { APIRoute } from 'astro';
import styles from '../../topics/digests/client/page-digests.css?inline';
import { classicScript } from '../../ui/classic-script.ts';

/** Shows the digests of passages in a text, with their styles; loaded where the reader wants them. */
export const GET: APIRoute = () =>
  classicScript(`
    import { addStyles } from './ui/client/add-styles.ts';
    import './topics/digests/client/page-digests.ts';
    addStyles(${JSON.stringify(styles.trim())});
  `);
