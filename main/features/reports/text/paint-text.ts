import type {
  Amount,
  Block,
  Cell,
  ListColumn,
  More,
  ReportDocument,
  Table,
} from '../../../../shared/domain/reports/document.ts';

const WIDTH = 100;

function underlined(text: string, sign: string): readonly string[] {
  return ['', text, sign.repeat(Math.min(WIDTH, Array.from(text).length)), ''];
}

function oneLine(cell: Cell): string {
  return cell.text.replaceAll('\n', ' — ');
}

function moreLines(more: More | null): readonly string[] {
  if (more === null || more.hidden === 0) return [];
  return [(more.hidden === 1 ? more.one : more.other).replace('{{number}}', String(more.hidden))];
}

/** Columns are set apart by tabs, so that a text of any length stays whole and a spreadsheet can take it over. */
function tableLines({ title, columns, rows, more }: Table): readonly string[] {
  const head = columns.map((column) => column.title).join('\t');
  const body = rows.map(({ cells }) => cells.map(oneLine).join('\t'));
  return [`[${title}]`, head, ...body, ...moreLines(more), ''];
}

function listLines({ title, items, empty, more }: ListColumn): readonly string[] {
  const said = items.length === 0 ? [empty] : items.map((item) => `- ${item}`);
  return [title, ...said, ...moreLines(more), ''];
}

function amountLine({ label, text, detail }: Amount): string {
  return detail === '' ? `${label} : ${text}` : `${label} : ${text} (${detail})`;
}

function blockLines(block: Block): readonly string[] {
  switch (block.kind) {
    case 'footer':
      return block.notice === null ? [] : [block.notice];
    case 'frontPage':
      return block.blocks.flatMap(blockLines);
    case 'letterhead':
      return [...block.left, ...block.right, ...underlined(block.title, '='), block.subtitle];
    case 'heading':
      return underlined(block.text, '-');
    case 'paragraph':
      return [block.text, ''];
    case 'table':
      return tableLines(block);
    case 'figures':
      return [
        ...block.items.map(
          ({ label, text, detail, word, change }) =>
            `${label} : ${text} [${word}] ${detail} (${change})`,
        ),
        '',
      ];
    case 'columns':
      return block.columns.flatMap(listLines);
    case 'balance':
      return [amountLine(block.left), amountLine(block.right), block.sentence, ''];
    case 'chart':
      return [block.sentence, ''];
    case 'signatures':
      return block.places.map(({ office, name }) => `${office} : ${name}`);
    case 'pageBreak':
      return [''];
  }
}

/** The report as plain text, whole: what a screen reader, a message or a search needs. */
export function paintText(document: ReportDocument): string {
  const lines = document.blocks.flatMap(blockLines);
  return `${lines
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim()}\n`;
}
