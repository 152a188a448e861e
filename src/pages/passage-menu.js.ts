import type { APIRoute } from 'astro';
import { classicScript } from '../lib/classic-script.ts';

/** The menu of the passages, loaded when a reader makes for one: most come to read. */
export const GET: APIRoute = () => classicScript("import './scripts/passage-menu.ts';");
