import type { APIRoute } from 'astro';
import { allDocuments } from '../../../library/library.ts';
import { citationScript } from '../../../topics/citation/citation-data.ts';
import { citationFileText, FILE_FORMATS } from '../../../topics/citation/files.ts';
import { FILE_TYPES } from '../../../topics/citation/formats.ts';
import { siteUrl } from '../../../ui/site-url.ts';

interface Props {
  text: string;
}

/**
 * The citation of each document as files for reference managers, and what cites any passage of it
 * as a script, which a page opened from a folder on disk may load.
 */
export async function getStaticPaths() {
  return (await allDocuments()).flatMap((document) => [
    { params: { file: `${document.id}.js` }, props: { text: citationScript(document) } },
    ...FILE_FORMATS.map((format) => ({
      params: { file: `${document.id}.${FILE_TYPES[format]}` },
      props: { text: citationFileText(document, format, siteUrl()) },
    })),
  ]);
}

export const GET: APIRoute<Props> = ({ props: { text } }) => new Response(text);
