import type { APIRoute } from 'astro';
import { dataPackage } from '../../lib/data-sets/data-package.ts';
import { readEditionData } from '../../lib/data-sets/edition-data.ts';
import { DATA_SETS } from '../../lib/data-sets/registry.ts';
import { readEdition } from '../../lib/edition.ts';

/** Describes all published data, for programs. */
export const GET: APIRoute = () =>
  new Response(
    `${JSON.stringify(dataPackage(DATA_SETS, readEditionData(), readEdition()), null, 1)}\n`,
  );
