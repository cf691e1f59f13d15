// A plain table of the size of a month's sheet, all in the document: what is typed or pasted is set as text, and kept by nobody.
import { byId } from './peer-window.ts';

const ROWS = 1_000;
const COLUMNS = 12;

const rows = Array.from({ length: ROWS }, (_, row) => {
  const cells = Array.from({ length: COLUMNS }, () => '<td></td>');
  return `<tr><th>${row}</th>${cells.join('')}</tr>`;
});
const table = byId('sheet') as HTMLTableElement;
table.innerHTML = `<tbody>${rows.join('')}</tbody>`;

let at = 0;

function cellAt(row: number, column: number): HTMLTableCellElement | undefined {
  return table.rows[row]?.cells[column + 1];
}

function goTo(row: number): void {
  const mark = (isMarked: boolean): void => {
    const cell = cellAt(at, 0);
    if (cell) cell.style.outline = isMarked ? '2px solid' : '';
    if (isMarked) cell?.scrollIntoView({ block: 'nearest' });
  };
  mark(false);
  at = row;
  mark(true);
}

window.addEventListener('keydown', ({ key, ctrlKey }) => {
  const cell = cellAt(at, 0);
  if (key === 'Enter') goTo(at + 1);
  else if (!ctrlKey && key.length === 1 && cell) cell.textContent += key;
});

window.addEventListener('paste', (event) => {
  const lines = (event.clipboardData?.getData('text/plain') ?? '').trimEnd().split(/\r?\n/);
  for (const [down, line] of lines.entries()) {
    for (const [right, text] of line.split('\t').entries()) {
      const cell = cellAt(at + down, right);
      if (cell) cell.textContent = text;
    }
  }
});
document.body.dataset['ready'] = 'true';
