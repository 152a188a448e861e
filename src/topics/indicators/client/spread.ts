/**
 * Moves numbers apart so that any two differ by at least `room`, each as little as that allows: those
 * that are too close form a row round their mean.
 * @returns the moved numbers in the order of the given ones
 */
export function spread(wanted: readonly number[], room: number): number[] {
  const order = wanted.map((_, index) => index).sort((a, b) => at(wanted, a) - at(wanted, b));
  const rows: Row[] = [];
  for (const index of order) {
    let row = { members: [index], middle: at(wanted, index) };
    for (let last = rows.at(-1); last && touches(last, row, room); last = rows.at(-1)) {
      rows.pop();
      const members = [...last.members, ...row.members];
      const sum = members.reduce((total, member) => total + at(wanted, member), 0);
      row = { members, middle: sum / members.length };
    }
    rows.push(row);
  }
  const moved = [...wanted];
  for (const { members, middle } of rows) {
    members.forEach((member, place) => {
      moved[member] = middle + (place - (members.length - 1) / 2) * room;
    });
  }
  return moved;
}

interface Row {
  members: number[];
  middle: number;
}

function touches(upper: Row, lower: Row, room: number): boolean {
  const half = (row: Row) => (row.members.length * room) / 2;
  return lower.middle - upper.middle < half(upper) + half(lower);
}

function at(values: readonly number[], index: number): number {
  return values[index] ?? 0;
}
