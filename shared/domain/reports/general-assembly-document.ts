import type { ShownAccount } from '../money/shown-account.ts';
import type { Translate } from '../text/translate.ts';
import {
  accountBlocks,
  owedBlocks,
  planSentence,
  recoverySentence,
  writeAccountMonths,
} from './account-document.ts';
import type { AssemblyData } from './assembly-data.ts';
import { figuresTable, shortageBlocks, shortageSentence } from './assembly-figures.ts';
import type { Block, Heading, ReportDocument, Signatures } from './document.ts';
import { promisesSection, promisesSentence } from './promises-section.ts';
import { paragraph, sectionHeading } from './report-context.ts';
import { buildSheetDocument, type SheetContext } from './sheet-document.ts';
import { sourcesSection } from './sources-section.ts';
import { staffSection } from './staff-section.ts';

function heading(name: string, translate: Translate): Heading {
  return { kind: 'heading', level: 1, text: translate(`assembly:headings.${name}`), anchor: null };
}

function missing(name: string, translate: Translate): Block {
  return paragraph('missing', translate(`assembly:missing.${name}`));
}

function hasMoved({ total }: ShownAccount): boolean {
  return total.receipts !== null || total.spending !== null;
}

/** What everybody should have heard who hears no more: money, promises, medicines. */
function summaryBlocks(data: AssemblyData, translate: Translate): readonly Block[] {
  const { account, promises, shortages } = data;
  const sentences = [
    ...(hasMoved(account) ? [recoverySentence(account, translate)] : []),
    ...(promises.length > 0 ? [promisesSentence(promisesContext(data, translate))] : []),
    ...(shortages ? [shortageSentence(shortages, translate)] : []),
  ];
  if (sentences.length === 0) return [missing('all', translate)];
  return [
    heading('summary', translate),
    ...sentences.map((sentence) => paragraph('strong', sentence)),
  ];
}

function promisesContext({ promises, meeting }: AssemblyData, translate: Translate) {
  return { data: { promises, meeting, previousMeeting: null }, translate };
}

function moneyBlocks({ account }: AssemblyData, translate: Translate): readonly Block[] {
  if (!hasMoved(account)) return [heading('money', translate), missing('money', translate)];
  const isVoted = account.lines.some(({ budget }) => budget !== null);
  return [...accountBlocks(account, translate), ...(isVoted ? [] : [missing('budget', translate)])];
}

function figureBlocks({ figures }: AssemblyData, translate: Translate): readonly Block[] {
  const title = heading('figures', translate);
  if (figures.length === 0) return [title, missing('figures', translate)];
  return [
    title,
    paragraph('small', translate('assembly:figures.note')),
    figuresTable(figures, translate),
  ];
}

function medicineBlocks({ shortages }: AssemblyData, translate: Translate): readonly Block[] {
  const title = heading('shortages', translate);
  if (shortages === null) return [title, missing('shortages', translate)];
  return [title, ...shortageBlocks(shortages, translate)];
}

function signatures(translate: Translate): Signatures {
  const offices = ['president', 'treasurer', 'auditor', 'dtc'];
  return {
    kind: 'signatures',
    places: offices.map((office) => ({
      office: translate(`assembly:signatures.${office}`),
      name: '',
    })),
    thumb: translate('meeting:signatures.thumb'),
  };
}

/**
 * The report of a quarter or a year to the general assembly (rapport à l'AG), with its accounts: money first, then the
 * work, the medicines, the staff, the promises and what is owed. A part without data says how to get it.
 */
export function buildGeneralAssemblyReport(
  data: AssemblyData,
  context: SheetContext,
): ReportDocument {
  const { translate } = context;
  const { account, staff, sources } = data;
  return buildSheetDocument(context, {
    document: 'generalAssembly',
    record: `${account.length} ${account.period}`,
    title: translate(`assembly:title.${account.length}`),
    subtitle: writeAccountMonths(account, translate),
    blocks: [
      ...summaryBlocks(data, translate),
      ...moneyBlocks(data, translate),
      ...owedBlocks(account, translate),
      ...figureBlocks(data, translate),
      ...medicineBlocks(data, translate),
      ...staffSection({ data: { staff }, translate }),
      ...promisesSection(promisesContext(data, translate)),
      paragraph('plain', planSentence(account, translate)),
      sectionHeading({ translate }, 'signatures'),
      signatures(translate),
      ...sourcesSection({ data: { sources }, translate }),
    ],
    sources,
  });
}
