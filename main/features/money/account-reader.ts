import type { Day } from '../../../shared/domain/calendar/day.ts';
import { type Month, monthOf } from '../../../shared/domain/calendar/month.ts';
import {
  type AccountSpan,
  accountLines,
  accountOf,
  yearTo,
} from '../../../shared/domain/money/account.ts';
import { isOpeningBalance } from '../../../shared/domain/money/cash.ts';
import { debtTotals } from '../../../shared/domain/money/debts.ts';
import { owedForFreeCare } from '../../../shared/domain/money/free-care.ts';
import { leftAfterPlan, type PlannedAction } from '../../../shared/domain/money/planned-costs.ts';
import {
  type AccountLength,
  type ShownAccount,
  type ShownBox,
  type ShownLine,
  unitTotals,
} from '../../../shared/domain/money/shown-account.ts';
import { proposeUnit } from '../../../shared/domain/money/unit.ts';
import { monthsOfSpan } from '../../../shared/domain/services/span.ts';
import type { Language } from '../../../shared/domain/text/translate.ts';
import type { Reader } from '../../db/handles.ts';
import { listActions } from '../improvement/reader.ts';
import { listCounts, listHeadingUnits } from './book-reader.ts';
import { type BoxNames, nameBoxes } from './box-names.ts';
import { listBudget } from './budget-reader.ts';
import { headingKey } from './heading-key.ts';
import { listDebts, listFreeCare } from './owed-reader.ts';
import { listMoneyEntries } from './reader.ts';

/** Which account is wanted. */
export interface AccountRequest {
  readonly facility: string;
  /** `null`: the last month that has accounts. */
  readonly period: Month | null;
  readonly length: AccountLength;
  readonly language: Language;
  readonly today: Day;
}

type Entries = ReturnType<typeof listMoneyEntries>;

function readLines(
  db: Reader,
  facility: string,
  entries: Entries,
  span: AccountSpan,
  names: BoxNames,
): readonly ShownLine[] {
  const keyOf = ({ box, ...line }: Entries[number]): string =>
    headingKey({ box: names.codeOf(box), ...line });
  const now = accountLines(entries, span, keyOf);
  const year = accountLines(entries, yearTo(span.to), keyOf);
  const budget = listBudget(db, facility, Number(span.to.slice(0, 4)));
  const units = listHeadingUnits(db, facility);
  const voted = [...budget].map(([key, line]) => [key, line] as const);
  const written = [...year, ...now].map(
    ([key, line]) => [key, { ...line, box: names.codeOf(line.box) }] as const,
  );
  return [...new Map([...voted, ...written])]
    .map(([key, { box, heading, direction }]) => ({
      box,
      label: names.labelOf(box),
      heading,
      direction,
      unit: units.get(key) ?? proposeUnit(box, heading),
      amount: now.get(key)?.amount ?? null,
      yearToDate: year.get(key)?.amount ?? null,
      budget: budget.get(key)?.amount ?? null,
    }))
    .filter(({ heading }) => !isOpeningBalance(heading))
    .toSorted(
      (a, b) => names.rankOf(a.box) - names.rankOf(b.box) || a.direction.localeCompare(b.direction),
    );
}

function listPlanned(db: Reader, facility: string): readonly PlannedAction[] {
  return listActions(db, facility)
    .filter(({ status }) => status === 'todo' || status === 'doing')
    .map(({ action, dueOn, cost }) => ({ action, due: dueOn, cost }));
}

/** The account of a month, or of its year up to it; the last month that has accounts when none is named. */
export function readAccount(db: Reader, request: AccountRequest): ShownAccount {
  const { facility, length, language, today } = request;
  const entries = listMoneyEntries(db, facility);
  const months = [...new Set(entries.map((entry) => entry.period))].toSorted().toReversed();
  const period = request.period ?? months[0] ?? monthOf(today);
  const [from = period] = monthsOfSpan(period, length);
  const span = { from, to: period };
  const names = nameBoxes(db, facility, language);
  const counts = listCounts(db, facility, period);
  const { boxes, total, recovery } = accountOf(entries, span);
  const lines = readLines(db, facility, entries, span, names);
  const shown = boxes.map((each): ShownBox => {
    const box = names.codeOf(each.box);
    const { counted = null, reason = null } = counts.get(box) ?? {};
    return { ...each, box, label: names.labelOf(box), counted, reason };
  });
  return {
    period,
    length,
    months,
    boxes: shown.toSorted((a, b) => names.rankOf(a.box) - names.rankOf(b.box)),
    total,
    recovery,
    lines,
    units: unitTotals(lines),
    plan: leftAfterPlan(total.closing, listPlanned(db, facility)),
    debts: debtTotals(listDebts(db, facility), today),
    freeCare: owedForFreeCare(listFreeCare(db, facility).filter((each) => each.period <= period)),
  };
}
