import type { APIRoute } from 'astro';
import { classicScript } from '../ui/classic-script.ts';

/** The menu of the passages, loaded when a reader makes for one: most come to read. */
export const GET: APIRoute = () => classicScript("import './reading/client/passage-menu.ts';");
