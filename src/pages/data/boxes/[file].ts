import type { APIRoute } from 'astro';
import { allDocuments } from '../../../library/library.ts';
import { atlasData } from '../../../topics/atlas/atlas-data.ts';
import { type BoxProject, boxCsv, projectsInBox } from '../../../topics/data/boxes.ts';

/** The projects of each box, as a table: data/boxes/plan-13-box-08.csv. */
export async function getStaticPaths() {
  const atlas = atlasData();
  const documents = await allDocuments();
  return documents
    .flatMap(({ id, boxes, blocks }) =>
      boxes.map((box) => ({
        params: { file: `${id}-${box.id}.csv` },
        props: { projects: projectsInBox(atlas, { doc: id, box: box.id }, blocks) },
      })),
    )
    .filter(({ props }) => props.projects.length > 0);
}

export const GET: APIRoute<{ projects: BoxProject[] }> = ({ props }) =>
  new Response(boxCsv(props.projects));
