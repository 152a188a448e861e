import type { APIRoute } from 'astro';
import { allDocuments } from '../../library/library.ts';
import { documentDrawing, libraryDrawing } from '../../topics/pictures/drawings.ts';
import { toPng } from '../../topics/pictures/render.ts';

/** The pictures that are shown with links to pages: one of the library, one of each document. */
export async function getStaticPaths() {
  const documents = await allDocuments();
  return [
    { params: { name: 'library' }, props: { draw: () => libraryDrawing(documents) } },
    ...documents.map((document) => ({
      params: { name: document.id },
      props: { draw: () => documentDrawing(document) },
    })),
  ];
}

export const GET: APIRoute<{ draw: () => Promise<string> }> = async ({ props }) =>
  new Response(new Uint8Array(toPng(await props.draw())), {
    headers: { 'Content-Type': 'image/png' },
  });
