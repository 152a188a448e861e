/** Kilometres. */
export const EARTH_RADIUS = 6371;

/** Square kilometres of ground in steradians, in which d3 and topojson measure areas. */
export function steradians(squareKilometres: number): number {
  return squareKilometres / EARTH_RADIUS ** 2;
}
