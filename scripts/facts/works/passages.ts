import { rowId } from '../../../src/model/ids.ts';
import { stretchInReading } from '../../../src/model/reading.ts';
import type { Block } from '../../lib/tree.ts';
import type { LocatedReading } from '../../names/readings.ts';
import { readingOf } from '../../restore/apply.ts';

/** A cell of a column in which a table lists documents. */
export interface TitleCell {
  /** Id of the table row. */
  row: string;
  /** Offset of the cell in the block's reading. */
  start: number;
  end: number;
}

/** A block in which citations are looked for. */
export interface CitingPassage extends LocatedReading {
  /** Cells that are titles, in the order of the table. */
  cells: TitleCell[];
}

/** Every block of the documents; citations may stand in any of them. */
export function citingPassages(readings: readonly LocatedReading[]): CitingPassage[] {
  return readings.map((reading) => ({ ...reading, cells: titleCells(reading.located.block) }));
}

/** The cells under 文件名称: names of documents that stand there without marks. */
function titleCells(block: Block): TitleCell[] {
  const header = block.table?.header[0] ?? [];
  const fromEnd =
    header.length -
    header.findIndex(({ start, end }) => readingOf(block, start, end) === '文件名称');
  if (fromEnd > header.length) return [];
  return (block.table?.rows ?? []).flatMap((row, i) => {
    // Counted from behind: a row under a cell that spans several has fewer cells.
    const cell = row[row.length - fromEnd];
    if (!cell) return [];
    return [{ row: rowId(block.id, i + 1), ...stretchInReading(block.insertions, cell) }];
  });
}

/** The row of a table in which a stretch of the reading lies, where documents are listed. */
export function rowAt({ cells }: CitingPassage, start: number): string | undefined {
  return cells.find((cell) => cell.start <= start && start < cell.end)?.row;
}
