import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { addMonths, type Month, monthOf } from '../../../shared/domain/calendar/month.ts';
import { useFacility } from '../../ui/current-facility.tsx';
import type { PrintChoice } from '../../ui/sheets/print-choices.tsx';
import { readPrintChoice } from './print-choice.ts';

/** What of a year is reported: all of it, or one of its quarters. */
export const PARTS = ['year', '1', '2', '3', '4'] as const;

type Part = (typeof PARTS)[number];

/** What a person chooses of the report to the assembly. */
export interface AssemblyChoice extends PrintChoice {
  readonly year: number;
  readonly part: Part;
}

function monthOfYear(year: number, month: number): Month {
  return `${year}-${String(month).padStart(2, '0')}` as Month;
}

/** The first month of a part: one that has not begun cannot be reported. */
export function firstMonth(year: number, part: Part): Month {
  return monthOfYear(year, part === 'year' ? 1 : Number(part) * 3 - 2);
}

/** The report that the address names, else that of the year of the last whole month. */
export function useAssemblyChoice() {
  const { i18n } = useTranslation();
  const { code: facility } = useFacility();
  const [address, setAddress] = useSearchParams();
  const lastWhole = addMonths(monthOf(new Date().toISOString()), -1);
  const year = Number(address.get('year') ?? lastWhole.slice(0, 4));
  const part = PARTS.find((each) => each === address.get('part')) ?? 'year';
  const choice: AssemblyChoice = { year, part, ...readPrintChoice(address, i18n.language) };
  const choose = (chosen: Partial<AssemblyChoice>): void => {
    const words = Object.entries({ ...choice, ...chosen });
    setAddress(new URLSearchParams(words.map(([name, word]) => [name, String(word)])), {
      replace: true,
    });
  };
  const paper = {
    document: 'generalAssembly' as const,
    facility,
    period: monthOfYear(year, part === 'year' ? 12 : Number(part) * 3),
    length: part === 'year' ? ('year' as const) : ('quarter' as const),
  };
  return { choice, choose, paper, lastWhole };
}
