import type { APIRoute } from 'astro';
import styles from '../../topics/notes/client/reader-marks.css?inline';
import { classicScript } from '../../ui/classic-script.ts';

/**
 * Shows the reader's bookmarks, notes and marked words in a text, with its styles; loaded where there
 * are any, or when something is selected to be marked.
 */
export const GET: APIRoute = () =>
  classicScript(`
    import { addStyles } from './ui/client/add-styles.ts';
    import './topics/notes/client/reader-marks.ts';
    addStyles(${JSON.stringify(styles.trim())});
  `);
