import type { ServicesOverSpan } from '../../../shared/contract/indicators.ts';
import type { Day } from '../../../shared/domain/calendar/day.ts';
import { EVERY_MONTH, type Month } from '../../../shared/domain/calendar/month.ts';
import type { CatalogueEntry } from '../../../shared/domain/catalogues/catalogue.ts';
import { isPrompt } from '../../../shared/domain/quality/completeness.ts';
import { checkServiceCoherence } from '../../../shared/domain/services/service-coherence.ts';
import {
  type CountsByMonth,
  countOverSpan,
  groupCounts,
  monthsOfSpan,
  rateOverSpan,
  type Span,
} from '../../../shared/domain/services/span.ts';
import { targetFor } from '../../../shared/domain/services/target.ts';
import type { Language } from '../../../shared/domain/text/translate.ts';
import type { Reader } from '../../db/handles.ts';
import { listRates, listServices } from '../facilities/catalogue-reader.ts';
import { listPopulations } from '../facilities/reader.ts';
import { listTargets } from '../facilities/targets.ts';
import { readMonthState } from '../months/month-state.ts';
import { listReportedServices, listServiceValues } from '../services/reader.ts';

/** Which months of which centre, in whose language. */
interface SpanPlace {
  readonly db: Reader;
  readonly facility: string;
  readonly period: Month;
  readonly months: readonly Month[];
  readonly counts: CountsByMonth;
  readonly language: Language;
}

function nameOf({ labels }: CatalogueEntry, language: Language): string {
  return labels[language] ?? labels.fr;
}

function ratesOf(place: SpanPlace): ServicesOverSpan['rates'] {
  const { db, facility, period, counts, language } = place;
  const year = Number(period.slice(0, 4));
  const population = listPopulations(db, facility).find((each) => each.year === year) ?? null;
  const targets = listTargets(db, facility);
  return listRates(db, facility)
    .filter(({ retired }) => !retired)
    .map((rate) => {
      const { flags, missing, ...result } = rateOverSpan(rate, counts, population);
      const { denominatorLabels: labels, code, formula, unit, direction } = rate;
      return {
        ...result,
        ...{ code, formula, unit, direction },
        name: nameOf(rate, language),
        denominatorName: language === 'en' ? labels.en : labels.fr,
        flags: [...flags],
        missing: [...missing],
        target: targetFor(targets, code, period, { isCount: false, months: result.months }),
      };
    });
}

function countsOf(place: SpanPlace): ServicesOverSpan['counts'] {
  const { db, facility, period, counts, language } = place;
  const reported = new Map(
    listReportedServices(db, facility, EVERY_MONTH.to, period).map((each) => [each.code, each]),
  );
  const targets = listTargets(db, facility);
  return listServices(db, facility).flatMap((service) => {
    const definition = reported.get(service.code);
    if (!definition) return [];
    const { missing, ...count } = countOverSpan(service.code, counts);
    const { code, unit, group, direction } = service;
    const target = targetFor(targets, code, period, { isCount: true, months: count.months });
    return [
      {
        ...count,
        ...{ code, unit, group, direction, target },
        name: nameOf(service, language),
        managed: definition.expected,
        missing: [...missing],
      },
    ];
  });
}

function findingsOf({ counts }: SpanPlace): ServicesOverSpan['findings'] {
  return [...counts].flatMap(([period, of]) =>
    checkServiceCoherence(of).findings.map(({ code, found, expected }) => ({
      period,
      ...{ code, found, expected },
    })),
  );
}

function receivedDay({ db, facility }: SpanPlace, month: Month): Day | null {
  return readMonthState(db, facility, month).receivedOn;
}

/** How many of the values expected are there, and how many of the reports came by the 5th. */
function qualityOf(place: SpanPlace): Pick<ServicesOverSpan, 'completeness' | 'promptness'> {
  const { db, facility, months, counts, period } = place;
  const expected = listReportedServices(db, facility, EVERY_MONTH.to, period).filter(
    (service) => service.expected,
  );
  const present = [...counts.values()].flatMap((of) =>
    expected.filter(({ code }) => (of.get(code) ?? null) !== null),
  );
  const reports = months.map((month) => isPrompt(month, receivedDay(place, month)));
  const known = reports.filter((prompt) => prompt !== null);
  return {
    completeness: { present: present.length, expected: expected.length * months.length },
    promptness: {
      prompt: known.filter(Boolean).length,
      known: known.length,
      months: months.length,
      receivedOn: receivedDay(place, place.period),
    },
  };
}

/** What a centre gave in a month, its quarter or its year so far: rates with what they are made of, counts, findings. */
export function readServicesOverSpan(
  db: Reader,
  facility: string,
  period: Month,
  span: Span,
  language: Language,
): ServicesOverSpan {
  const months = monthsOfSpan(period, span);
  const range = { from: months[0] ?? period, to: period };
  const counts = groupCounts(listServiceValues(db, facility, range), months);
  const place = { db, facility, period, months, counts, language };
  return {
    months: [...months],
    rates: ratesOf(place),
    counts: countsOf(place),
    findings: findingsOf(place),
    ...qualityOf(place),
  };
}
