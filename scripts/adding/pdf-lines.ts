/** A piece of text where a page has it; y counts upwards, all in points. */
export interface Piece {
  text: string;
  x: number;
  y: number;
  width: number;
  size: number;
}

/** A printed line. */
export interface Line {
  text: string;
  x: number;
  end: number;
  size: number;
}

/**
 * The printed lines of a page, of two columns the left one first.
 * @param pieces in any order; a line may come in many, wherever its fonts change
 */
export function linesOfPage(pieces: readonly Piece[]): Line[] {
  return columnsOf(pieces).flatMap((column) =>
    rowsOf(column)
      .map(lineOf)
      .filter(({ text }) => text !== ''),
  );
}

/** The columns of a page from left to right: one, or two where a gutter parts nearly all lines. */
function columnsOf(pieces: readonly Piece[]): Piece[][] {
  const solid = rowsOf(pieces.filter(({ text }) => text.trim() !== '')).flatMap(stretches);
  const left = Math.min(...solid.map(({ x }) => x));
  const right = Math.max(...solid.map(({ x, width }) => x + width));
  const middle = (left + right) / 2;
  const crossing = solid.filter(
    ({ x, width, size }) => x < middle - size && x + width > middle + size,
  );
  const after = solid.filter(({ x, size }) => x >= middle - size);
  const startsThere = commonest(after.map(({ x }) => Math.round(x)));
  const aligned = after.filter(({ x }) => Math.abs(x - startsThere) <= 3).length;
  const rows = new Set(solid.map(({ y }) => Math.round(y))).size;
  const isTwo = rows > 8 && crossing.length < rows * 0.15 && aligned > rows * 0.3;
  if (!isTwo) return [[...pieces]];
  // What reaches over both, above and below them, is read where it stands.
  const top = Math.min(...crossing.map(({ y }) => y).filter((y) => y > heightOf(solid)), Infinity);
  const isHead = ({ y }: Piece) => y >= top - 1;
  const isRight = (piece: Piece) => piece.x >= startsThere - 3;
  return [
    pieces.filter(isHead),
    pieces.filter((piece) => !isHead(piece) && !isRight(piece)),
    pieces.filter((piece) => !isHead(piece) && isRight(piece)),
  ].filter((column) => column.length > 0);
}

/** The height of the middle of what stands on a page. */
function heightOf(pieces: readonly Piece[]): number {
  const all = pieces.map(({ y }) => y);
  return (Math.min(...all) + Math.max(...all)) / 2;
}

function rowsOf(pieces: readonly Piece[]): Piece[][] {
  const rows: Piece[][] = [];
  for (const piece of [...pieces].sort((a, b) => b.y - a.y)) {
    const row = rows.at(-1);
    // A raised or lowered sign is of the line that it stands in.
    if (row?.[0] && row[0].y - piece.y < Math.max(row[0].size, piece.size) * 0.5) row.push(piece);
    else rows.push([piece]);
  }
  return rows;
}

/** A row without its breaks into pieces: what no wide blank parts is one. */
function stretches(row: readonly Piece[]): Piece[] {
  const out: Piece[] = [];
  for (const piece of [...row].sort((a, b) => a.x - b.x)) {
    const before = out.at(-1);
    if (before && piece.x - before.x - before.width < piece.size) {
      before.text += piece.text;
      before.width = piece.x + piece.width - before.x;
    } else out.push({ ...piece });
  }
  return out;
}

/**
 * A row from left to right. A sign of another font may stand in the gap that a piece keeps for it:
 * such a piece is two.
 */
function inOrder(row: readonly Piece[]): Piece[] {
  const pieces = [...row].sort((a, b) => a.x - b.x);
  return pieces
    .flatMap((piece) => {
      const inside = pieces.find(
        (other) =>
          other !== piece && other.text.trim() !== '' && other.x > piece.x && isIn(other, piece),
      );
      const at = inside ? gapNear(piece, (inside.x - piece.x) / piece.width) : -1;
      if (!inside || at < 0) return [piece];
      const end = inside.x + inside.width;
      const head = { ...piece, text: piece.text.slice(0, at), width: inside.x - piece.x };
      const tail = {
        ...piece,
        text: piece.text.slice(at + 1),
        x: end,
        width: piece.x + piece.width - end,
      };
      return [head, tail];
    })
    .sort((a, b) => a.x - b.x);
}

/** Tells whether a piece lies in the width of another. */
function isIn({ x, width }: Piece, outer: Piece): boolean {
  return x + width < outer.x + outer.width;
}

/** The index of the blank inside a piece that lies nearest to a share of its length; −1 without one. */
function gapNear({ text }: Piece, share: number): number {
  const blanks = [...text.matchAll(/(?<=\S) (?=\S)/g)].map(({ index }) => index);
  const distance = (index: number) => Math.abs(index / text.length - share);
  return blanks.sort((a, b) => distance(a) - distance(b))[0] ?? -1;
}

function lineOf(row: readonly Piece[]): Line {
  const pieces = inOrder(row);
  let text = '';
  let end = pieces[0]?.x ?? 0;
  for (const piece of pieces) {
    const gap = piece.x - end;
    if (text !== '' && gap > piece.size * 0.4 && !/\s$/.test(text)) text += ' ';
    text += piece.text;
    end = Math.max(end, piece.x + piece.width);
  }
  const first = pieces.find((piece) => piece.text.trim() !== '');
  const lead = /^\s*/.exec(first?.text ?? '')?.[0].length ?? 0;
  return {
    text: text.trim(),
    x: (first?.x ?? 0) + lead * (first?.size ?? 0) * (/^ /.test(first?.text ?? '') ? 0.5 : 1),
    end,
    size: Math.max(...pieces.map(({ size }) => size)),
  };
}

/** The value that comes most often; 0 of none. */
export function commonest(values: readonly number[]): number {
  const counts = new Map<number, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 0;
}
