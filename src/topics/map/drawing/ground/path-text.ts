import type { GeoContext } from 'd3';

/**
 * Writes what d3 draws as the shortest path text: steps from point to point instead of positions,
 * in tenths of a unit. Points that round to the one before are left out.
 */
export class PathText implements GeoContext {
  private text = '';
  private x = 0;
  private y = 0;
  private startX = 0;
  private startY = 0;

  moveTo(x: number, y: number): void {
    this.text += 'm';
    this.step(x, y);
    this.startX = this.x;
    this.startY = this.y;
  }

  lineTo(x: number, y: number): void {
    if (tenths(x) === this.x && tenths(y) === this.y) return;
    this.text += 'l';
    this.step(x, y);
  }

  closePath(): void {
    this.text += 'z';
    this.x = this.startX;
    this.y = this.startY;
  }

  beginPath(): void {}

  /** Points and curves aren't drawn by geoPath from lines and areas. */
  arc(): void {
    throw new Error('PathText draws lines and areas only');
  }

  /** The path, for an attribute `d`; empty where nothing was drawn. */
  toString(): string {
    return this.text.replace(/^m/, 'M');
  }

  private step(x: number, y: number): void {
    const [toX, toY] = [tenths(x), tenths(y)];
    const [dx, dy] = [units(toX - this.x), units(toY - this.y)];
    this.text += dy.startsWith('-') ? dx + dy : `${dx} ${dy}`;
    this.x = toX;
    this.y = toY;
  }
}

/** Whole tenths, so that many small steps add up to no error. */
function tenths(value: number): number {
  return Math.round(value * 10);
}

/** A number in the fewest characters: .5, -.5, 12. */
function units(value: number): string {
  return String(value / 10).replace(/^(-?)0\./, '$1.');
}
