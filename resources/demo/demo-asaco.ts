import type { AgeGroup } from '../../shared/domain/governance/age-group.ts';
import type { OrganStatutes } from '../../shared/domain/governance/statutes.ts';
import { type DemoCalendar, dayAt, meetingDay, story } from './demo-calendar.ts';

/** The ages of the members by their names: those who are not named are from 35 to 59. */
export const MEMBER_AGES: Readonly<Record<string, AgeGroup>> = {
  'Adama Kɛnɛya': 'from60',
  'Nana Hɛrɛ': 'from60',
  'Daouda Tilennen': 'from60',
  'Kadia Dɛmɛ': 'under35',
  'Issa Nyɛtaa': 'under35',
};

/** What the statutes of this ASACO say of its organs, by their codes. */
export const STATUTES: Readonly<Record<string, Omit<OrganStatutes, 'code' | 'name'>>> = {
  AG: { meetingsPerYear: 1, quorumPercent: 50, noticeDays: 15, mandateYears: null },
  CA: { meetingsPerYear: 4, quorumPercent: 50, noticeDays: 10, mandateYears: 5 },
  CG: { meetingsPerYear: 12, quorumPercent: 50, noticeDays: 7, mandateYears: 5 },
  CS: { meetingsPerYear: 2, quorumPercent: 50, noticeDays: 10, mandateYears: 5 },
};

/** Who orders spending and who pays, by their names; they sign for the account together. */
export const ORDERER = 'Adama Kɛnɛya';
export const PAYER = 'Assitan Danaya';

/** The papers of the ASACO: the convention with the commune is soon to be renewed. */
export function writePapers(calendar: DemoCalendar) {
  return {
    recognition: { held: true, on: dayAt(calendar, -32, 12), number: 'DEMO-001', until: null },
    opening: { held: true, on: dayAt(calendar, -30, 3), number: 'DEMO-002', until: null },
    convention: {
      held: true,
      on: dayAt(calendar, -32, 28),
      number: '',
      until: dayAt(calendar, 28, 27),
    },
  } as const;
}

/** The bank account of the ASACO. */
export function writeAccount(calendar: DemoCalendar) {
  return {
    bank: 'Banque de démonstration',
    number: 'DEMO 0000 0000 01',
    decidedOn: dayAt(calendar, -31, 10),
  } as const;
}

/** The day of the general assembly. */
export function assemblyDay(calendar: DemoCalendar) {
  return dayAt(calendar, story.decisionMonth + 1, 20);
}

/** What the assembly said of the last two years: an assembly cannot validate the accounts of a year that goes on. */
export function writeAssemblyYears(calendar: DemoCalendar) {
  const year = Number(meetingDay(calendar, story.lastMeetingMonth).slice(0, 4));
  const on = assemblyDay(calendar);
  const isOver = on >= `${year}-01-01`;
  return [
    { year, budget: true, budgetOn: on, accounts: null, accountsOn: null },
    {
      ...{ year: year - 1, budget: true, budgetOn: null },
      ...{ accounts: isOver, accountsOn: isOver ? on : null },
    },
  ] as const;
}
