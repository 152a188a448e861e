import { RowFilter } from './rows/row-filter.ts';

customElements.define('row-filter', RowFilter);
