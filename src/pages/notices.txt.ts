import type { APIRoute } from 'astro';
import { notices } from '../topics/about/third-parties.ts';

/** The licences of what the site has of others, which go wherever its files go. */
export const GET: APIRoute = () =>
  new Response(notices(), { headers: { 'Content-Type': 'text/plain; charset=utf-8' } });
