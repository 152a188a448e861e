import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type BinnedFile, lakeRings, riverPieces } from './gshhg.ts';

/** The bin from 40° to 42° north and 120° to 122° east: row 24 from the north, column 60. */
const BIN = 24 * 180 + 60;
/** The bin east of it. */
const NEXT = BIN + 1;
const HALF = 0x8000;

function file(arrays: Record<string, Record<number, number>>): BinnedFile {
  return { get: (name) => ({ value: arrays[name] as unknown as ArrayLike<number> }) };
}

test('a river is read in degrees, also where parts are written as negative numbers', () => {
  const rivers = file({
    Id_of_first_segment_in_a_bin: { [BIN]: 3 },
    N_segments_in_a_bin: { [BIN]: 1 },
    N_points_for_a_segment: { 3: 2 },
    Id_of_first_point_in_a_segment: { 3: 7 },
    Relative_longitude_from_SW_corner_of_bin: { 7: 0, 8: -1 },
    Relative_latitude_from_SW_corner_of_bin: { 7: 0, 8: HALF - 0x10000 },
  });
  const [line = []] = riverPieces(rivers, [118, 38, 124, 44]);
  assert.deepEqual(
    line.map((position) => position.map((degrees) => Number(degrees.toFixed(3)))),
    [
      [120, 40],
      [122, 41],
    ],
  );
  assert.deepEqual(riverPieces(rivers, [122, 38, 124, 44]), []);
});

test('a lake that two bins share is one ring, and land is none', () => {
  const [points, lake, land] = [3 << 9, 2 << 6, 1 << 6];
  const shores = file({
    Id_of_first_segment_in_a_bin: { [BIN]: 0, [NEXT]: 1 },
    N_segments_in_a_bin: { [BIN]: 1, [NEXT]: 2 },
    Embedded_npts_levels_exit_entry_for_a_segment: {
      0: points | lake,
      1: points | lake,
      2: points | land,
    },
    Id_of_GSHHS_ID: { 0: 9, 1: 9, 2: 1 },
    Id_of_first_point_in_a_segment: { 0: 0, 1: 3, 2: 3 },
    Relative_longitude_from_SW_corner_of_bin: { 0: -1, 1: HALF, 2: -1, 3: 0, 4: HALF, 5: 0 },
    Relative_latitude_from_SW_corner_of_bin: { 0: 100, 1: HALF, 2: 9000, 3: 9000, 4: HALF, 5: 100 },
  });
  const rings = lakeRings(shores, [118, 38, 124, 44]);
  assert.equal(rings.length, 1);
  assert.deepEqual(
    rings[0]?.map(([lon = 0]) => Math.round(lon)),
    [122, 121, 122, 123, 122],
  );
});
