import type { APIRoute } from 'astro';
import { classicScript } from '../../ui/classic-script.ts';

/** Popovers for browsers that have none. */
export const GET: APIRoute = () => classicScript("import './ui/client/popovers.ts';");
