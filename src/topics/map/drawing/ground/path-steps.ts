/** Numbers of a curve's command, or of a line's. */
const NUMBERS = /-?\d*\.?\d+/g;

/**
 * Writes a path of absolute positions (`M0,0L10,5C…`) as steps from point to point, in tenths of a
 * unit, which is a third shorter.
 */
export function inSteps(path: string): string {
  let [x, y] = [0, 0];
  return path.replace(/([MLC])([^MLC]*)/g, (_, command: string, text: string) => {
    const numbers = (text.match(NUMBERS) ?? []).map((number) => Math.round(Number(number) * 10));
    const [fromX, fromY] = command === 'M' ? [0, 0] : [x, y];
    const steps = numbers.map((number, index) => number - (index % 2 === 0 ? fromX : fromY));
    [x = 0, y = 0] = numbers.slice(-2);
    return (command === 'M' ? 'M' : command.toLowerCase()) + joined(steps);
  });
}

/** Tenths as numbers: a sign parts them as well as a blank, and a point does behind another. */
function joined(tenths: readonly number[]): string {
  return tenths
    .map((tenth) => String(tenth / 10).replace(/^(-?)0\./, '$1.'))
    .join(' ')
    .replaceAll(' -', '-')
    .replace(/(\.\d) (?=\.)/g, '$1');
}

/** The ends of the pieces of a path that `inSteps` has written. */
export function endsOf(path: string): [x: number, y: number][] {
  let [x, y] = [0, 0];
  return path.split(/(?=[A-Za-z])/).map((piece) => {
    const [dx = 0, dy = 0] = (piece.match(NUMBERS) ?? []).slice(-2).map(Number);
    [x, y] = piece.startsWith('M') ? [dx, dy] : [x + dx, y + dy];
    return [x, y];
  });
}
