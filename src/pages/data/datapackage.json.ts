import type { APIRoute } from 'astro';
import { EDITION } from '../../library/this-edition.ts';
import { dataPackage } from '../../topics/data/data-package.ts';
import { editionData } from '../../topics/data/edition-data.ts';
import { DATA_SETS } from '../../topics/data/registry.ts';

/** Describes all published data, for programs. */
export const GET: APIRoute = () =>
  new Response(`${JSON.stringify(dataPackage(DATA_SETS, editionData(), EDITION), null, 1)}\n`);
