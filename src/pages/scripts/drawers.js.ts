import type { APIRoute } from 'astro';
import { classicScript } from '../../ui/classic-script.ts';

/** Has Back fold the drawers of the bar on a phone. */
export const GET: APIRoute = () => classicScript("import './ui/client/drawers-and-back.ts';");
