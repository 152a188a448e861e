import { countParts } from '../../library/part-counts.ts';
import type { LibraryDocument } from '../../model/data/documents.ts';
import { inTitleMarks } from '../../model/title-marks.ts';
import { imprintOf } from '../../model/wording.ts';
import { DAYLIGHT } from '../../styles/daylight.ts';
import { stamp } from './seal.ts';
import { lengthOf, setColumn, setLine, titleLines } from './set-text.ts';
import { openSong } from './typeface.ts';

const { paper: PAPER, ink: INK, 'ink-muted': MUTED, rule: RULE, hairline: HAIRLINE } = DAYLIGHT;

const SPACING = 0.02;

const [bold, regular] = await Promise.all([openSong(700), openSong(500)]);

/** The picture of a document: its title, issuer and date, beside the library's name. */
export async function documentDrawing(document: LibraryDocument): Promise<string> {
  const { title } = document;
  const lines = titleLines(title, title.length > 32 ? 16 : 13);
  const size = Math.min(84, 864 / Math.max(...lines.map((text) => lengthOf(text, SPACING))));
  const leading = size * 1.45;
  const top = 300 - ((lines.length - 1) * leading) / 2;
  const facts = imprintOf(document);
  const set = lines.map((line, index) =>
    setLine(bold, line, { x: 264, y: top + index * leading, size, fill: INK, spacing: SPACING }),
  );
  return sheet([
    await spine(),
    ...(await Promise.all(set)),
    line(264, 500, 1128, 500),
    await setLine(regular, (facts.length > 0 ? facts : otherFacts(document)).join('　'), {
      x: 264,
      y: 552,
      size: 30,
      fill: MUTED,
      spacing: 0.06,
    }),
  ]);
}

/** Facts in place of an unknown issuer and date: the journal, or the numbers of parts. */
function otherFacts(document: LibraryDocument): string[] {
  const { journal } = document.citation;
  return journal ? [inTitleMarks(journal)] : countParts(document);
}

async function spine(): Promise<string> {
  const name = await setColumn(bold, '东北振兴文库', {
    x: 132,
    y: 84,
    size: 40,
    fill: INK,
    spacing: 0.28,
  });
  return name + stamp(96, 474, 72) + line(204, 48, 204, 582);
}

/** The picture of the library: its documents as the spines of books on a shelf, from the right. */
export async function libraryDrawing(documents: readonly LibraryDocument[]): Promise<string> {
  const width = 92;
  const left = 1128 - documents.length * width;
  const spines = documents.map(async ({ shortTitle }, index) => {
    const x = 1128 - (index + 1) * width;
    const size = Math.min(30, 438 / shortTitle.length / 1.08);
    return (
      line(x, 72, x, 558) +
      (await setColumn(regular, shortTitle, {
        x: x + width / 2,
        y: 96,
        size,
        fill: INK,
        spacing: 0.08,
      }))
    );
  });
  return sheet([
    await setLine(bold, '东北振兴文库', { x: 72, y: 300, size: 84, fill: INK, spacing: 0.04 }),
    await setLine(regular, '逐字校订，逐段可引', {
      x: 76,
      y: 372,
      size: 30,
      fill: MUTED,
      spacing: 0.06,
    }),
    stamp(76, 474, 84),
    ...(await Promise.all(spines)),
    line(1128, 72, 1128, 558),
    line(left, 72, 1128, 72),
    line(left, 558, 1128, 558),
  ]);
}

function sheet(parts: string[]): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" width="1200" height="630" viewBox="0 0 1200 630">
<rect width="1200" height="630" fill="${PAPER}"/>
<rect x="24.5" y="24.5" width="1151" height="581" fill="none" stroke="${RULE}"/>
<rect x="30.5" y="30.5" width="1139" height="569" fill="none" stroke="${HAIRLINE}"/>
${parts.join('\n')}
</svg>`;
}

function line(x1: number, y1: number, x2: number, y2: number): string {
  return `<path d="M${x1} ${y1}L${x2} ${y2}" stroke="${RULE}" fill="none"/>`;
}
