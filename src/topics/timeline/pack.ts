/** Something that takes room on a line. */
export interface Room {
  from: number;
  to: number;
}

/**
 * Puts things into rows so that none touches another: each into the first row where it has room.
 * @param rooms in any order
 * @param gap free room between two things of a row
 * @returns the row of each, from 0, in the order of `rooms`
 */
export function packRows(rooms: readonly Room[], gap: number): number[] {
  const ends: number[] = [];
  const rows = new Array<number>(rooms.length);
  const order = rooms.map((_, index) => index);
  order.sort((a, b) => (rooms[a] as Room).from - (rooms[b] as Room).from);
  for (const index of order) {
    const { from, to } = rooms[index] as Room;
    const free = ends.findIndex((end) => end + gap <= from);
    const row = free < 0 ? ends.length : free;
    ends[row] = to;
    rows[index] = row;
  }
  return rows;
}
