import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createTranslator } from '../../../main/platform/translator.ts';
import { addDays, type Day } from '../../../shared/domain/calendar/day.ts';
import { AGE_GROUPS } from '../../../shared/domain/governance/age-group.ts';
import {
  nameGovernanceLine,
  sayGovernanceLine,
} from '../../../shared/domain/governance/card-sentence.ts';
import { drawGovernanceCard } from '../../../shared/domain/governance/governance-card.ts';

const TODAY: Day = '2026-11-22';

const organ = fc.constantFrom('AG', 'CA', 'CG', 'CS');
const day = fc.integer({ min: -800, max: 800 }).map((count) => addDays(TODAY, count));
const person = fc.constantFrom('a', 'b', 'c');
const maybe = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: null });
const answer = maybe(fc.boolean());
const paper = fc.record({ held: answer, on: maybe(day), until: maybe(day) });

const facts = fc.record({
  organs: fc.uniqueArray(
    fc.record({
      code: organ,
      name: organ,
      meetingsPerYear: maybe(fc.constantFrom(0.5, 1, 4, 12)),
      quorumPercent: fc.constant(null),
      noticeDays: fc.constant(null),
      mandateYears: fc.constant(null),
    }),
    { selector: ({ code }) => code },
  ),
  mandates: fc.array(
    fc.record({
      person,
      organ,
      sex: maybe(fc.constantFrom('F' as const, 'M' as const)),
      ageGroup: maybe(fc.constantFrom(...AGE_GROUPS)),
      mandateStart: maybe(day),
      mandateEnd: maybe(day),
    }),
  ),
  meetings: fc.array(fc.record({ organ, day })),
  opening: paper,
  convention: paper,
  years: fc.array(
    fc.record({
      year: fc.constantFrom(2025, 2026),
      budget: answer,
      budgetOn: maybe(day),
      accounts: answer,
      accountsOn: maybe(day),
    }),
  ),
  orderer: maybe(person),
  payer: maybe(person),
  accounts: fc.uniqueArray(
    fc.record({
      id: fc.constantFrom('1', '2', '3'),
      firstSignatory: maybe(person),
      secondSignatory: maybe(person),
      decidedOn: maybe(day),
    }),
    { selector: ({ id }) => id },
  ),
});

describe.each(['fr', 'en'] as const)('the card of governance in %s', (language) => {
  const translate = createTranslator(language);

  it('has words for every line that facts can give, with every fact in them', () => {
    fc.assert(
      fc.property(facts, (given) => {
        const { lines, score } = drawGovernanceCard(given, TODAY);
        const said = lines.flatMap((line) => [
          nameGovernanceLine(line, translate),
          sayGovernanceLine(line, translate),
        ]);
        expect(said.filter((text) => text === '' || /\{\{|null|undefined|NaN/.test(text))).toEqual(
          [],
        );
        expect(score.good).toBeLessThanOrEqual(score.known);
        expect(score.known).toBeLessThanOrEqual(lines.length);
      }),
    );
  });
});

describe('a sentence of the card', () => {
  it('writes days as they are read aloud', () => {
    const line = {
      check: 'renewal',
      organ: 'CG',
      state: 'act',
      code: 'past',
      facts: {},
      due: '2026-01-01',
    } as const;
    const translate = createTranslator('fr');
    expect(nameGovernanceLine(line, translate)).toBe('Renouvellement : CG');
    expect(sayGovernanceLine(line, translate).replaceAll('\u00A0', ' ')).toBe(
      'Le dernier mandat a pris fin le 1er janvier 2026.',
    );
  });
});
