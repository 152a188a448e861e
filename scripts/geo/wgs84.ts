/** Half the longer axis of the ellipsoid of Krassovsky in metres, and the square of its eccentricity. */
const AXIS = 6378245;
const ECCENTRICITY = 0.006693421622965943;

/**
 * Converts a position of Chinese maps (GCJ-02) to WGS 84, to about a metre: what the shift does to
 * the position is taken back until nothing is left.
 * @param position longitude, latitude
 */
export function toWgs84([lon, lat]: readonly [number, number]): [number, number] {
  let [x, y] = [lon, lat];
  for (let round = 0; round < 5; round += 1) {
    const [dx, dy] = shift(x, y);
    [x, y] = [lon - dx, lat - dy];
  }
  return [x, y];
}

/** The shift of GCJ-02 against a position of WGS 84, in degrees. */
function shift(lon: number, lat: number): [number, number] {
  const [x, y] = [lon - 105, lat - 35];
  const wave = (at: number) => Math.sin(at * Math.PI);
  const common = (20 * wave(6 * x) + 20 * wave(2 * x)) * (2 / 3);
  const east =
    300 +
    x +
    2 * y +
    0.1 * x * x +
    0.1 * x * y +
    0.1 * Math.sqrt(Math.abs(x)) +
    common +
    ((20 * wave(x) + 40 * wave(x / 3)) * 2) / 3 +
    ((150 * wave(x / 12) + 300 * wave(x / 30)) * 2) / 3;
  const north =
    -100 +
    2 * x +
    3 * y +
    0.2 * y * y +
    0.1 * x * y +
    0.2 * Math.sqrt(Math.abs(x)) +
    common +
    ((20 * wave(y) + 40 * wave(y / 3)) * 2) / 3 +
    ((160 * wave(y / 12) + 320 * wave(y / 30)) * 2) / 3;
  const angle = (lat * Math.PI) / 180;
  const magic = 1 - ECCENTRICITY * Math.sin(angle) ** 2;
  const root = Math.sqrt(magic);
  return [
    (east * 180) / ((AXIS / root) * Math.cos(angle) * Math.PI),
    (north * 180) / (((AXIS * (1 - ECCENTRICITY)) / (magic * root)) * Math.PI),
  ];
}
