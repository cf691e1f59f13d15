// A table of ten thousand plain rows, all in the document: an arrow moves the mark to the cell below.
import { byId } from './peer-window.ts';

const ROWS = 10_000;
const COLUMNS = 6;

const rows = Array.from({ length: ROWS }, (_, row) => {
  const cells = Array.from({ length: COLUMNS }, (__, column) => `<td>${row} ${column}</td>`);
  return `<tr>${cells.join('')}</tr>`;
});
const table = byId('rows') as HTMLTableElement;
table.innerHTML = `<tbody>${rows.join('')}</tbody>`;

let at = 0;
window.addEventListener('keydown', (event) => {
  if (event.key !== 'ArrowDown') return;
  event.preventDefault();
  const mark = (row: number, isMarked: boolean): void => {
    const cell = table.rows[row]?.cells[0];
    if (cell) cell.style.outline = isMarked ? '2px solid' : '';
    if (isMarked) cell?.scrollIntoView({ block: 'nearest' });
  };
  mark(at, false);
  at += 1;
  mark(at, true);
});
document.body.dataset['ready'] = 'true';
