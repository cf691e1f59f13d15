// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { MEETING_PAPERS } from '../../../shared/domain/reports/meeting-paper.ts';
import { PAGE_TYPES } from '../../../shared/domain/reports/page-type.ts';
import { overfullMeeting } from '../../fixtures/meeting-papers/meetings.ts';
import { buildPaper, MEETINGS, tablesOf } from '../../main/reports/paper-pages.ts';
import { comparePages, preview } from './preview.ts';

const CASES = MEETINGS.flatMap(([meeting, paper]) =>
  MEETING_PAPERS.flatMap((name) =>
    PAGE_TYPES.flatMap((type) =>
      // A letter is the convocation again, once for each member.
      name === 'letters' && paper === overfullMeeting
        ? []
        : [[name, meeting, type, paper] as const],
    ),
  ),
);

describe.each(CASES)('the preview of the %s of a meeting %s, %s type', (name, _, type, paper) => {
  const document = buildPaper(name, paper);
  const page = preview(document, type);

  it('says on every sheet what the PDF prints on that page, to the letter', () => {
    for (const [shown, printed] of comparePages(page, document, type)) expect(shown).toBe(printed);
  });

  it('has every row of every table, and a row for each empty one of a list to write in', () => {
    const rows = tablesOf(document).map(
      ({ rows: filled, writing, blankRows }) => filled.length + (writing ? blankRows : 0),
    );
    const shown = page.querySelectorAll('tbody tr').length;
    expect(shown).toBe(rows.reduce((sum, count) => sum + count, 0));
  });
});
