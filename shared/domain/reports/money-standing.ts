import { formatMonth } from '../calendar/format-day.ts';
import type { MoneyDirection } from '../money/money-entry.ts';
import type { ShownLine } from '../money/shown-account.ts';
import { formatMoney, formatPercent } from '../numbers/format-number.ts';
import { percentOf } from '../statistics/percent.ts';
import { owedSentence } from './account-document.ts';
import { budgetShare } from './account-lines.ts';
import type { Block } from './document.ts';
import type { MoneyStanding } from './meeting-data.ts';
import { paragraph, type ReportContext } from './report-context.ts';
import { shortenText } from './shorten-text.ts';

const EXCEEDED_SHOWN = 3;
const HEADING = 30;

/** How much of what was voted in a direction was received or spent since January; `null` where nothing was voted. */
function shareOf(lines: readonly ShownLine[], direction: MoneyDirection): number | null {
  const voted = lines.filter((line) => line.direction === direction && line.budget !== null);
  const sum = (name: 'yearToDate' | 'budget'): number =>
    voted.reduce((total, line) => total + (line[name] ?? 0), 0);
  return voted.length === 0 ? null : percentOf(sum('yearToDate'), sum('budget'));
}

function budgetBlocks(
  { lines }: MoneyStanding,
  { data, translate }: ReportContext,
): readonly Block[] {
  const shares = (['receipt', 'spending'] as const).flatMap((direction) => {
    const share = shareOf(lines, direction);
    if (share === null) return [];
    return [translate(`money:report.${direction}`, { percent: formatPercent(share) })];
  });
  if (shares.length === 0) return [];
  const facts = {
    month: formatMonth(data.period, translate),
    shares: shares.join(translate('reports:lists.separator')),
  };
  const exceeded = lines.filter(
    (line) => line.direction === 'spending' && (budgetShare(line) ?? 0) > 100,
  );
  return [
    paragraph('plain', translate('money:report.budget', facts)),
    ...exceeded.slice(0, EXCEEDED_SHOWN).map(({ heading, yearToDate, budget }) =>
      paragraph(
        'plain',
        translate('money:report.exceeded', {
          heading: shortenText(heading, HEADING),
          spent: formatMoney(yearToDate ?? 0),
          voted: formatMoney(budget ?? 0),
        }),
      ),
    ),
  ];
}

/** What was voted beside what was real, and what is owed; nothing where neither is written. */
export function moneyStandingBlocks(
  standing: MoneyStanding,
  context: ReportContext,
): readonly Block[] {
  const { translate } = context;
  const { debts, freeCare } = standing;
  return [
    ...budgetBlocks(standing, context),
    ...(debts.oldestDays === null ? [] : [paragraph('plain', owedSentence(standing, translate))]),
    ...freeCare
      .filter(({ left }) => left > 0)
      .map(({ payer, left }) =>
        paragraph(
          'plain',
          translate('money:report.freeCare', {
            payer: shortenText(payer, HEADING),
            left: formatMoney(left),
          }),
        ),
      ),
  ];
}
