import type { APIRoute } from 'astro';
import { classicScript } from '../../ui/classic-script.ts';

/** The previews of names in a text, loaded when a reader first makes for one. */
export const GET: APIRoute = () =>
  classicScript("import './topics/previews/client/name-preview.ts';");
