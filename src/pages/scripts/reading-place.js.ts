import type { APIRoute } from 'astro';
import { classicScript } from '../../ui/classic-script.ts';

/** Keeps where the reader stops in a text; loaded when the reader goes on in it. */
export const GET: APIRoute = () =>
  classicScript("import './topics/resume/client/reading-place.ts';");
