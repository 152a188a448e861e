import type { APIRoute } from 'astro';
import { classicScript } from '../../ui/classic-script.ts';

/** Saves maps as pictures and data, loaded when a reader first saves one. */
export const GET: APIRoute = () => classicScript("import './topics/map/client/picture/loaded.ts';");
