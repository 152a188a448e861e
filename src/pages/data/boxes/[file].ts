import type { APIRoute } from 'astro';
import { allDocuments } from '../../../library/library.ts';
import { atlasData } from '../../../topics/atlas/atlas-data.ts';
import { type BoxThing, boxCsv, thingsInBox } from '../../../topics/data/boxes.ts';

/** The projects that each box names, as a table: data/boxes/plan-13-box-08.csv. */
export async function getStaticPaths() {
  const atlas = atlasData();
  const documents = await allDocuments();
  return documents
    .flatMap(({ id, boxes, blocks }) =>
      boxes.map((box) => ({
        params: { file: `${id}-${box.id}.csv` },
        props: { things: thingsInBox(atlas, { doc: id, box: box.id }, blocks) },
      })),
    )
    .filter(({ props }) => props.things.length > 0);
}

export const GET: APIRoute<{ things: BoxThing[] }> = ({ props }) =>
  new Response(boxCsv(props.things));
