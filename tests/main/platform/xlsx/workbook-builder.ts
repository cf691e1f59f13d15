import { columnLetters } from '../../../../shared/domain/tables/sheet.ts';
import { buildZip, type ZipPart } from './zip-builder.ts';

/** What of a workbook a test wants to be particular about; the rest is as plain as Excel allows. */
export interface WorkbookSketch {
  /** The rows of each sheet as XML, by the sheet's name. */
  readonly sheets: Readonly<Record<string, string>>;
  /** The `si` elements. */
  readonly sharedStrings?: string;
  /** Number formats of the styles, in order: an id, or a code of one's own. */
  readonly formats?: readonly (number | string)[];
  readonly is1904?: boolean;
  /** The merged cells of each sheet, such as `A1:H1`, by the sheet's name. */
  readonly merged?: Readonly<Record<string, readonly string[]>>;
}

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const TYPE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** The bytes of the workbook. */
export function buildWorkbook(sketch: WorkbookSketch): Buffer {
  return buildZip(workbookParts(sketch));
}

/** The parts of the workbook, for tests that spoil one. */
export function workbookParts(sketch: WorkbookSketch): ZipPart[] {
  const sheets = Object.entries(sketch.sheets);
  const relations = sheets.map((_, index) =>
    relation(index + 1, 'worksheet', `worksheets/sheet${index + 1}.xml`),
  );
  const tabs = sheets.map(
    ([name], index) => `<sheet name="${name}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`,
  );
  return [
    part('[Content_Types].xml', '<Types/>'),
    part(
      '_rels/.rels',
      `<Relationships>${relation(1, 'officeDocument', 'xl/workbook.xml')}</Relationships>`,
    ),
    part(
      'xl/_rels/workbook.xml.rels',
      `<Relationships>${relations.join('')}${relation(90, 'sharedStrings', 'sharedStrings.xml')}${relation(91, 'styles', '/xl/styles.xml')}</Relationships>`,
    ),
    part(
      'xl/workbook.xml',
      `<workbook xmlns:r="${TYPE}"><workbookPr date1904="${sketch.is1904 === true ? 1 : 0}"/><sheets>${tabs.join('')}</sheets></workbook>`,
    ),
    part('xl/sharedStrings.xml', `<sst>${sketch.sharedStrings ?? ''}</sst>`),
    part('xl/styles.xml', styles(sketch.formats ?? [0])),
    ...sheets.map(([name, rows], index) =>
      part(
        `xl/worksheets/sheet${index + 1}.xml`,
        `<worksheet><sheetData>${rows}</sheetData>${mergeCells(sketch.merged?.[name])}</worksheet>`,
      ),
    ),
  ];
}

function mergeCells(ranges: readonly string[] = []): string {
  if (ranges.length === 0) return '';
  return `<mergeCells>${ranges.map((range) => `<mergeCell ref="${range}"/>`).join('')}</mergeCells>`;
}

/** The rows of a sheet from texts and numbers, `null` for an empty cell; a row without any is left out. */
export function sheetRows(rows: readonly (readonly (string | number | null)[])[]): string {
  return rows
    .map((cells, index) => {
      const drawn = cells.map((cell, column) => {
        const name = `${columnLetters(column)}${index + 1}`;
        if (cell === null) return '';
        return typeof cell === 'number'
          ? `<c r="${name}"><v>${cell}</v></c>`
          : textCell(name, cell);
      });
      return cells.length === 0 ? '' : `<row r="${index + 1}">${drawn.join('')}</row>`;
    })
    .join('');
}

/** A cell with an inline text. */
export function textCell(name: string, text: string): string {
  return `<c r="${name}" t="inlineStr"><is><t xml:space="preserve">${text}</t></is></c>`;
}

function part(name: string, xml: string): ZipPart {
  return { name, content: HEAD + xml };
}

function relation(id: number, type: string, target: string): string {
  return `<Relationship Id="rId${id}" Type="${TYPE}/${type}" Target="${target}"/>`;
}

function styles(formats: readonly (number | string)[]): string {
  const own = formats.map((format, index) =>
    typeof format === 'string' ? `<numFmt numFmtId="${164 + index}" formatCode="${format}"/>` : '',
  );
  const cells = formats.map(
    (format, index) => `<xf numFmtId="${typeof format === 'string' ? 164 + index : format}"/>`,
  );
  return `<styleSheet><numFmts>${own.join('')}</numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs>${cells.join('')}</cellXfs></styleSheet>`;
}
