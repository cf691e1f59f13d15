import { describe, expect, it } from 'vitest';
import { readMeetingData } from '../../../main/features/reports/meeting-reader.ts';
import { createTranslator } from '../../../main/platform/translator.ts';
import { createImportScratch } from '../imports/import-scratch.ts';

const STAFF = 'cadre,norme,en_poste,present,payeur\nSage-femme,2,1,1,État\nChauffeur,1,1,1,ASACO\n';

describe('the staff of a report', () => {
  it.each([
    ['fr', ['Sage-femme', 'Chauffeur']],
    ['en', ['Midwife', 'Chauffeur']],
  ] as const)(
    'has the names of the catalogue in %s, and a local one as it is',
    async (language, names) => {
      const scratch = createImportScratch();
      await scratch.take([scratch.file('staff.csv', STAFF)], { period: '2026-06' });
      const data = readMeetingData(scratch.reader, createTranslator(language), {
        facility: 'DEMO01',
        meeting: null,
        today: '2026-07-09',
        language,
      });
      expect(data.staff?.lines.map(({ cadre }) => cadre).toSorted()).toEqual([...names].toSorted());
    },
  );
});
