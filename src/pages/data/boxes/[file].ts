import type { APIRoute } from 'astro';
import { allDocuments } from '../../../library/library.ts';
import { EDITION } from '../../../library/this-edition.ts';
import type { DataTable } from '../../../model/data/table.ts';
import { atlasData } from '../../../topics/atlas/atlas-data.ts';
import { boxTable, projectsInBox } from '../../../topics/data/boxes.ts';
import { editionData } from '../../../topics/data/edition-data.ts';
import { tableFile, tableFiles } from '../../../topics/data/table-files.ts';

/** The projects of each box, as a table: data/boxes/plan-13-box-08.csv, and as .xlsx. */
export async function getStaticPaths() {
  const atlas = atlasData();
  const documents = await allDocuments();
  return documents.flatMap(({ id: doc, boxes, blocks }) =>
    boxes.flatMap((box) => {
      const projects = projectsInBox(atlas, { doc, box: box.id }, blocks);
      if (projects.length === 0) return [];
      const table = boxTable({ doc, box }, projects);
      return tableFiles(table.path).map((path) => ({
        params: { file: path.replace('boxes/', '') },
        props: { path, table },
      }));
    }),
  );
}

export const GET: APIRoute<{ path: string; table: DataTable }> = async ({ props }) =>
  new Response(await tableFile(props.path, props.table, editionData(), EDITION));
