/** The day where the reader is, as citations write it: 2026-11-03. */
export function today(now = new Date()): string {
  const twoDigits = (number: number) => String(number).padStart(2, '0');
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map(twoDigits).join('-');
}
