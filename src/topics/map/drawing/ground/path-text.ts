import type { GeoContext } from 'd3';

/**
 * Writes what d3 draws as the shortest path text: steps from point to point instead of positions,
 * in tenths of a unit, without the letters and blanks that a path can do without. Points that round
 * to the one before are left out.
 */
export class PathText implements GeoContext {
  private text = '';
  /** The number written last. */
  private last = '';
  private isAtStart = false;
  private x = 0;
  private y = 0;
  private startX = 0;
  private startY = 0;

  moveTo(x: number, y: number): void {
    // Paths are joined: each begins at a position, and from it steps need their letter.
    this.isAtStart = this.text === '';
    this.text += this.isAtStart ? 'M' : 'm';
    this.last = '';
    this.step(x, y);
    this.startX = this.x;
    this.startY = this.y;
  }

  lineTo(x: number, y: number): void {
    if (tenths(x) === this.x && tenths(y) === this.y) return;
    if (this.isAtStart) {
      this.text += 'l';
      this.last = '';
      this.isAtStart = false;
    }
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
    return this.text;
  }

  private step(x: number, y: number): void {
    const [toX, toY] = [tenths(x), tenths(y)];
    this.write(units(toX - this.x));
    this.write(units(toY - this.y));
    this.x = toX;
    this.y = toY;
  }

  /** Writes a number: its sign or its point tells it from the one before, or else a blank. */
  private write(number: string): void {
    const isTold =
      this.last === '' ||
      number.startsWith('-') ||
      (number.startsWith('.') && this.last.includes('.'));
    this.text += isTold ? number : ` ${number}`;
    this.last = number;
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
