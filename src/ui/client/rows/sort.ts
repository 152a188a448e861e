/** Sorting the rows of a table by a column. */

const COLLATOR = new Intl.Collator('zh-Hans-CN', { numeric: true });

/** Turns the heads that ask for it (`data-sort="name"`) into buttons. */
export function addSortButtons(table: Element, onSort: (column: string) => void): void {
  for (const head of table.querySelectorAll<HTMLElement>('th[data-sort]')) {
    const button = document.createElement('button');
    button.type = 'button';
    button.append(...head.childNodes);
    button.addEventListener('click', () => onSort(head.dataset.sort ?? ''));
    head.append(button);
  }
}

/** The next order when a head is pressed: up, down, as it was. */
export function nextOrder(column: string, order: string): string {
  if (order === column) return `-${column}`;
  return order === `-${column}` ? '' : column;
}

/**
 * Puts the rows of each group in order, and marks the head.
 * @param rows in their own order
 * @param order name of a column, with - before it from the end; empty for the rows' own order
 */
export function sortRows(table: Element, rows: readonly HTMLElement[], order: string): void {
  const heads = [...table.querySelectorAll<HTMLTableCellElement>('th[data-sort]')];
  for (const head of heads) head.removeAttribute('aria-sort');
  const head = heads.find(({ dataset }) => dataset.sort === order.replace('-', ''));
  const direction = order.startsWith('-') ? -1 : 1;
  head?.setAttribute('aria-sort', direction < 0 ? 'descending' : 'ascending');
  const keys = new Map(rows.map((row) => [row, head ? keyOf(row, head.cellIndex) : '']));
  const key = (row: HTMLElement) => keys.get(row) ?? '';
  const sorted = rows.toSorted((a, b) => direction * COLLATOR.compare(key(a), key(b)));
  for (const row of sorted) row.parentElement?.append(row);
}

function keyOf(row: HTMLElement, column: number): string {
  const cell = (row as HTMLTableRowElement).cells[column];
  return cell?.dataset.key ?? cell?.textContent?.trim() ?? '';
}
