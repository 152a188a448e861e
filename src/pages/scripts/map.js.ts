import type { APIRoute } from 'astro';
import styles from '../../topics/map/client/live.css?inline';
import { classicScript } from '../../ui/classic-script.ts';

/**
 * Makes the map of a page live, with the styles that a live map needs: one file for all maps, which
 * a browser fetches beside the page.
 */
export const GET: APIRoute = () =>
  classicScript(`
    import { startMap } from './topics/map/client/start.ts';
    import { addStyles } from './ui/client/add-styles.ts';
    const overlays = document.querySelector('#map-overlays');
    const map = document.querySelector('[data-map-tools]')?.closest('figure[data-map]');
    const dress = () => addStyles(${JSON.stringify(styles.trim())});
    if (overlays && map) startMap(map, overlays, dress);
  `);
