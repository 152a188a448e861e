const RADIUS = 6371;

/** Square kilometres of ground in steradians, in which d3 and topojson measure areas. */
export function steradians(squareKilometres: number): number {
  return squareKilometres / RADIUS ** 2;
}
