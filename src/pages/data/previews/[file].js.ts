import type { APIRoute } from 'astro';
import { readData } from '../../../library/data-file.ts';
import { allDocuments } from '../../../library/library.ts';
import { GLOSSARY } from '../../../model/data/glossary.ts';
import { INDICATORS } from '../../../model/data/indicators.ts';
import { PLACES } from '../../../model/data/places.ts';
import { DIGESTS } from '../../../model/data/plain-words.ts';
import { PROJECTS } from '../../../model/data/projects.ts';
import { AGENCIES } from '../../../model/data/responsibility.ts';
import { CITATIONS } from '../../../model/data/works.ts';
import {
  makePreviews,
  type Previews,
  previewScript,
} from '../../../topics/previews/make-previews.ts';

/**
 * Previews of pages for links that lead to them, as scripts: a page opened from a folder on
 * disk may load scripts but no data.
 */
export async function getStaticPaths() {
  const previews = makePreviews({
    documents: await allDocuments(),
    projects: readData(PROJECTS),
    places: readData(PLACES),
    agencies: readData(AGENCIES),
    citations: readData(CITATIONS),
    indicators: readData(INDICATORS),
    glossary: readData(GLOSSARY),
    digests: readData(DIGESTS),
  });
  return Object.entries(previews).map(([file, props]) => ({ params: { file }, props }));
}

export const GET: APIRoute<Previews> = ({ params: { file = '' }, props }) =>
  new Response(previewScript(file, props));
