import type {
  Amount,
  Block,
  Cell,
  LargeFigure,
  ListColumn,
  More,
  ReportDocument,
  Table,
} from '../../../../shared/domain/reports/document.ts';
import type { Translate } from '../../../../shared/domain/text/translate.ts';
import { createTranslator } from '../../../platform/translator.ts';
import { formLineTexts } from '../form-line-text.ts';

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

/** A name and what it is, with the colon as the language sets it. */
function pair(name: string, value: string, translate: Translate): string {
  return translate('reports:lists.named', { name, value });
}

function listLines({ title, items, empty, more }: ListColumn): readonly string[] {
  const said = items.length === 0 ? [empty] : items.map((item) => `- ${item}`);
  return [title, ...said, ...moreLines(more), ''];
}

function amountLine({ label, text, detail }: Amount, translate: Translate): string {
  return pair(label, detail === '' ? text : `${text} (${detail})`, translate);
}

function figureLine(figure: LargeFigure, translate: Translate): string {
  const { label, text, detail, word, change } = figure;
  const said = change === '' ? '' : ` (${change})`;
  return pair(label, `${text} [${word}] ${detail}${said}`, translate);
}

function blockLines(block: Block, translate: Translate): readonly string[] {
  switch (block.kind) {
    case 'footer':
      return [block.notice, block.code].filter((line) => line !== null);
    case 'frontPage':
      return block.blocks.flatMap((inner) => blockLines(inner, translate));
    case 'letterhead':
      return [...block.left, ...block.right, ...underlined(block.title, '='), block.subtitle];
    case 'heading':
      return underlined(block.text, '-');
    case 'paragraph':
      return [block.text, ''];
    case 'table':
      return tableLines(block);
    case 'figures':
      return [...block.items.map((figure) => figureLine(figure, translate)), ''];
    case 'columns':
      return block.columns.flatMap(listLines);
    case 'balance':
      return [
        ...[block.left, block.right].map((each) => amountLine(each, translate)),
        block.sentence,
        '',
      ];
    case 'chart':
      return [block.sentence, ''];
    case 'photo':
      return [`[${block.caption}]`, ''];
    case 'signatures':
      return block.places.map(({ office, name }) => pair(office, name, translate));
    case 'formLine':
      return [...formLineTexts(block), ''];
    case 'cutLine':
      return ['', `- - - ${block.text} - - -`, ''];
    case 'pageBreak':
      return [''];
  }
}

/** The report as plain text, whole: what a screen reader, a message or a search needs. */
export function paintText(document: ReportDocument): string {
  const translate = createTranslator(document.language);
  const lines = document.blocks.flatMap((block) => blockLines(block, translate));
  return `${lines
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim()}\n`;
}
