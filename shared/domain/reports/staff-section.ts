import { formatNumber } from '../numbers/format-number.ts';
import type { Block, Cell, Table, TableRow } from './document.ts';
import type { CountOf, ReportStaff, StaffLine } from './meeting-data.ts';
import {
  figureCell,
  figureColumn,
  missingParagraph,
  paragraph,
  type ReportContext,
  sectionHeading,
  textColumn,
} from './report-context.ts';

/** The part of the report that this section is written from. */
type StaffContext = ReportContext<'staff'>;

/**
 * Posts of the norm with somebody present: a third midwife does not stand in for a missing nurse, so each cadre counts
 * up to its norm. Cadres without a norm are left out.
 *
 * | norm | present | counts |
 * | --- | --- | --- |
 * | 2 | 3 | 2 of 2 |
 * | 2 | 1 | 1 of 2 |
 * | 1 | not recorded | 0 of 1 |
 */
export function postsPresent({ lines }: ReportStaff): CountOf {
  const withNorm = lines.filter(({ norm }) => norm !== null && norm > 0);
  return {
    count: withNorm.reduce((sum, { norm, present }) => sum + Math.min(norm ?? 0, present ?? 0), 0),
    of: withNorm.reduce((sum, { norm }) => sum + (norm ?? 0), 0),
    interval: null,
  };
}

/** Vacant posts and absent people both, since the one does not explain the other. */
function remarkCell({ norm, filled, present }: StaffLine, { translate }: StaffContext): Cell {
  if (norm === null || filled === null || present === null)
    return { text: translate('meeting:staff.remarks.unknown'), status: 'none' };
  const vacant = Math.max(0, norm - filled);
  const absent = Math.max(0, filled - present);
  const remarks = [
    ...(vacant === 0 ? [] : [translate('meeting:staff.remarks.vacant', { count: vacant })]),
    ...(absent === 0 ? [] : [translate('meeting:staff.remarks.absent', { count: absent })]),
  ];
  if (remarks.length === 0)
    return { text: translate('meeting:staff.remarks.full'), status: 'good' };
  return { text: remarks.join(', '), status: vacant > 0 ? 'act' : 'attention' };
}

function staffRow(line: StaffLine, context: StaffContext): TableRow {
  const { norm, filled, present } = line;
  return {
    cells: [
      { text: line.cadre },
      figureCell(norm, formatNumber),
      figureCell(filled, formatNumber),
      figureCell(present, formatNumber),
      { text: line.payer ?? '' },
      remarkCell(line, context),
    ],
  };
}

function staffTable(staff: ReportStaff, context: StaffContext): Table {
  const { translate } = context;
  const title = (name: string): string => translate(`meeting:staff.columns.${name}`);
  const sum = (value: (line: StaffLine) => number | null): number =>
    staff.lines.reduce((total, line) => total + (value(line) ?? 0), 0);
  const total = (value: (line: StaffLine) => number | null) => figureCell(sum(value), formatNumber);
  return {
    kind: 'table',
    name: 'staff',
    title: translate('meeting:headings.staff'),
    size: 'normal',
    columns: [
      textColumn(title('cadre'), 56),
      figureColumn(title('norm'), 18),
      figureColumn(title('filled'), 20),
      figureColumn(title('present'), 20),
      textColumn(title('payer'), 24),
      textColumn(title('remark'), 40),
    ],
    rows: [
      ...staff.lines.map((line) => staffRow(line, context)),
      {
        total: true,
        cells: [
          { text: translate('meeting:staff.total') },
          total(({ norm }) => norm),
          total(({ filled }) => filled),
          total(({ present }) => present),
          { text: '' },
          { text: '' },
        ],
      },
    ],
    blankRows: 0,
    more: null,
  };
}

/** Who should be there, who is hired, who was there. */
export function staffSection(context: StaffContext): readonly Block[] {
  const { staff } = context.data;
  const heading = sectionHeading(context, 'staff');
  if (staff === null || staff.lines.length === 0)
    return [heading, missingParagraph(context, 'staff')];
  const posts = postsPresent(staff);
  const sentence = context.translate('meeting:staff.sentence', {
    count: posts.count,
    of: posts.of,
  });
  const beyond = staff.lines.some(({ norm, present }) => norm !== null && (present ?? 0) > norm);
  return [
    heading,
    paragraph('strong', sentence),
    ...(beyond ? [paragraph('small', context.translate('meeting:staff.beyond'))] : []),
    staffTable(staff, context),
  ];
}
