import type { APIRoute } from 'astro';
import looks from '../../topics/settings/client/looks.css?inline';
import styles from '../../topics/settings/client/settings-panel.css?inline';
import { classicScript } from '../../ui/classic-script.ts';

/** The panel of the reading settings with its styles, loaded when a reader opens it. */
export const GET: APIRoute = () =>
  classicScript(`
    import { addStyles } from './ui/client/add-styles.ts';
    import { startSettings } from './topics/settings/client/settings-panel.ts';
    addStyles(${JSON.stringify(styles.trim())});
    startSettings(${JSON.stringify(looks.trim())});
  `);
