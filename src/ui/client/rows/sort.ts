/** Turns column headers with `data-sort="name"` into buttons. */
export function addSortButtons(table: Element, onSort: (column: string) => void): void {
  for (const header of table.querySelectorAll<HTMLElement>('th[data-sort]')) {
    const button = document.createElement('button');
    button.type = 'button';
    button.append(...header.childNodes);
    button.addEventListener('click', () => onSort(header.dataset.sort ?? ''));
    header.append(button);
  }
}

/** The next order when a header is pressed: ascending, descending, the rows' own. */
export function nextOrder(column: string, order: string): string {
  if (order === column) return `-${column}`;
  return order === `-${column}` ? '' : column;
}

/**
 * Sorts the rows of each group, and marks the header.
 * @param rows in their own order
 * @param order name of a column, with - before it for descending; empty for the rows' own order
 */
export function sortRows(table: Element, rows: readonly HTMLElement[], order: string): void {
  const headers = [...table.querySelectorAll<HTMLTableCellElement>('th[data-sort]')];
  for (const header of headers) header.removeAttribute('aria-sort');
  const header = headers.find(({ dataset }) => dataset.sort === order.replace('-', ''));
  const direction = order.startsWith('-') ? -1 : 1;
  header?.setAttribute('aria-sort', direction < 0 ? 'descending' : 'ascending');
  const keys = new Map(rows.map((row) => [row, header ? keyOf(row, header.cellIndex) : '']));
  const key = (row: HTMLElement) => keys.get(row) ?? '';
  const { compare } = new Intl.Collator('zh-Hans-CN', { numeric: true });
  const sorted = [...rows].sort((a, b) => direction * compare(key(a), key(b)));
  for (const row of sorted) row.parentElement?.append(row);
}

function keyOf(row: HTMLElement, column: number): string {
  const cell = (row as HTMLTableRowElement).cells[column];
  return cell?.dataset.key ?? cell?.textContent?.trim() ?? '';
}
