import type { APIRoute } from 'astro';
import { readData } from '../../../library/data-file.ts';
import { allDocuments } from '../../../library/library.ts';
import { DIGESTS } from '../../../model/data/plain-words.ts';

/** The digests of each document, as scripts: a page on disk may load no data. */
export async function getStaticPaths() {
  return (await allDocuments()).map(({ id }) => ({ params: { doc: id } }));
}

export const GET: APIRoute = ({ params: { doc } }) => {
  const own = readData(DIGESTS).filter((it) => it.doc === doc);
  const byBlock = Object.fromEntries(own.map(({ block, digest }) => [block, digest]));
  return new Response(
    `(globalThis.dongbeiDigests??={})[${JSON.stringify(doc)}]=${JSON.stringify(byBlock)};\n`,
  );
};
