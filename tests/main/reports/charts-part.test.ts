import { describe, expect, it } from 'vitest';
import { readMeetingData } from '../../../main/features/reports/meeting-reader.ts';
import { createTranslator } from '../../../main/platform/translator.ts';
import { buildMeetingReport } from '../../../shared/domain/reports/meeting-report.ts';
import { createImportScratch } from '../imports/import-scratch.ts';

const translate = createTranslator('fr');

describe('the charts of a report', () => {
  it('write a percentage as one, and a count without', async () => {
    const scratch = createImportScratch();
    const lines = Array.from({ length: 18 }, (_, index) => {
      const month = `${2025 + Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}`;
      const third = index % 2 === 0 ? 30 : 35;
      return [`${month},cpn4,${third}`, `${month},penta1,40`, `${month},penta3,${third}`];
    });
    const content = ['periode,indicateur,valeur', ...lines.flat(), ''].join('\n');
    await scratch.take([scratch.file('services.csv', content)]);
    const choice = {
      facility: 'DEMO01',
      meeting: null,
      today: '2026-07-09',
      language: 'fr',
    } as const;
    const data = readMeetingData(scratch.reader, translate, choice);
    const units = new Map(data.charts.map(({ code, unit }) => [code, unit]));
    expect(units.get('abandon_penta')).toBe('%');
    expect(units.get('cpn4')).not.toBe('%');
    const page = JSON.stringify(buildMeetingReport(data, translate, 'fr'));
    expect(page).toContain('médiane 18,8\u202F%');
    expect(page).toContain('médiane 32,5"');
  });
});
