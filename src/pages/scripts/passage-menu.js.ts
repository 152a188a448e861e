import type { APIRoute } from 'astro';
import { editionName } from '../../library/edition.ts';
import { EDITION } from '../../library/this-edition.ts';
import styles from '../../reading/client/passage-menu.css?inline';
import { classicScript } from '../../ui/classic-script.ts';
import { errataAddress } from '../../ui/errata-address.ts';

const errata = {
  edition: `${editionName(EDITION)}（${EDITION.date}）`,
  href: errataAddress()?.href,
};

/**
 * The menu of the passages with its styles, loaded when a reader makes for one: most come to read.
 */
export const GET: APIRoute = () =>
  classicScript(`
    import { addStyles } from './ui/client/add-styles.ts';
    import './reading/client/passage-menu.ts';
    globalThis.errataDesk = ${JSON.stringify(errata)};
    addStyles(${JSON.stringify(styles.trim())});
  `);
