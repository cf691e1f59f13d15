import { expect, it } from 'vitest';
import { listFigures } from '../../../main/features/indicators/figure-reader.ts';
import { servicesSheet } from '../../../main/features/months/services-sheet.ts';
import { readGaps } from '../../../main/features/reports/gaps-part.ts';
import { readServicesPart } from '../../../main/features/reports/month-parts.ts';
import { createTranslator } from '../../../main/platform/translator.ts';
import { createImportScratch } from '../imports/import-scratch.ts';

const PLACE = { facility: 'DEMO01', period: '2026-10', language: 'fr' } as const;

it('what a centre does not do is not expected of it: figures, report and gaps', async () => {
  const { reader, change, take, file } = createImportScratch();
  const lines = [
    'periode,indicateur,valeur',
    '2026-09,cpn1,40',
    '2026-09,cpn4,20',
    '2026-10,cpn1,41',
  ];
  await take([file('s.csv', `${lines.join('\n')}\n`)]);
  const request = {
    ...PLACE,
    db: reader,
    day: '2026-11-12',
    previousMeeting: null,
    translate: createTranslator(PLACE.language),
  } as const;
  const told = () => {
    const figures = listFigures(reader, PLACE.facility, PLACE.period);
    return {
      complete: figures.find(
        ({ code, item }) => code === 'quality.completeness' && item === 'services',
      )?.value,
      flags: figures.find(({ code }) => code === 'service.cpn4')?.flags,
      missing: readGaps(request).find(({ code }) => code === 'servicesMissing')?.facts['count'],
      managed: readServicesPart(request)?.counts.map(({ managed }) => managed),
    };
  };
  expect(told()).toEqual({
    complete: 50,
    flags: ['missing'],
    missing: 9,
    managed: [true, true],
  });
  change((db) => servicesSheet.manage(db, PLACE, 'cpn4', false));
  expect(told()).toEqual({
    complete: 100,
    flags: ['unmanaged'],
    missing: 4,
    managed: [true, false],
  });
});
