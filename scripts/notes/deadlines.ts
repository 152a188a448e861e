/** A date by which something must be done. */
export interface Deadline {
  /** As the text says it: 2017年6月底前. */
  text: string;
  /** ISO 8601, the last day of the month or year. */
  date: string;
}

const BY_END_OF = /(\d{4})年(?:(\d{1,2})月)?底前/g;

/** The deadlines that a text names, in its order. */
export function deadlinesIn(text: string): Deadline[] {
  return [...text.matchAll(BY_END_OF)].map(([words, year, month = '12']) => ({
    text: words,
    date: lastDay(Number(year), Number(month)),
  }));
}

function lastDay(year: number, month: number): string {
  return new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);
}
