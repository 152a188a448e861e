import { type Atlas, type Project, readAtlas } from './atlas.ts';

/** What the text says that a lost figure showed. */
interface LostFigure {
  /** Types of the things that the text of its document names. */
  types: readonly string[];
  /** The division whose text the figure belongs to, where not the whole document's. */
  division?: string;
  /** What was left out of the drawing, and where the rest is: for readers. */
  note: string;
}

/** The figures of which the sources keep the captions alone, by document and id. */
const FIGURES: Readonly<Record<string, LostFigure>> = {
  'plan-12/fig-1': { types: ['railway'], note: '连线是“十二五”规划点名的铁路' },
  'plan-12/fig-2': { types: ['highway'], note: '连线和圆点是“十二五”规划点名的公路和桥梁' },
  'plan-13/fig-1': {
    types: ['axis', 'zone', 'corridor'],
    division: 'c06-s1',
    note: '底色和连线是第六章第一节点名的城市群、经济区和轴带',
  },
  'plan-13/fig-2': { types: ['railway'], note: '连线是“十三五”规划点名的铁路' },
};

/** A drawing in place of a lost figure: ids of what it shows, and a note for readers. */
export interface Drawing {
  projects: string[];
  note: string;
}

/**
 * What can be drawn from the text in place of a lost figure.
 * @returns null for a figure that nobody has described
 */
export function drawingFor(doc: string, figure: string, atlas = readAtlas()): Drawing | null {
  const lost = FIGURES[`${doc}/${figure}`];
  return lost ? { projects: shownIn(doc, lost, atlas).map(({ id }) => id), note: lost.note } : null;
}

function shownIn(doc: string, { types, division }: LostFigure, { projects }: Atlas): Project[] {
  return projects.filter(
    ({ type, mentions }) =>
      types.includes(type) &&
      mentions.some(
        (mention) => mention.doc === doc && (!division || mention.block.startsWith(`${division}-`)),
      ),
  );
}
