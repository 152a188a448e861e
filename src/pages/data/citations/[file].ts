import type { APIRoute } from 'astro';
import { allDocuments } from '../../../library/library.ts';
import type { LibraryDocument } from '../../../model/data/documents.ts';
import { citationFileText, FILE_TYPES, type FileFormat } from '../../../topics/citation/files.ts';
import { siteUrl } from '../../../ui/site-url.ts';

interface Props {
  document: LibraryDocument;
  format: FileFormat;
}

/** The citation of each document as files for reference managers. */
export async function getStaticPaths() {
  const documents = await allDocuments();
  return documents.flatMap((document) =>
    (Object.keys(FILE_TYPES) as FileFormat[]).map((format) => ({
      params: { file: `${document.id}.${FILE_TYPES[format]}` },
      props: { document, format },
    })),
  );
}

export const GET: APIRoute<Props> = ({ props: { document, format } }) =>
  new Response(citationFileText(document, format, siteUrl()));
