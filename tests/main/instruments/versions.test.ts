import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { exportAnswers } from '../../../main/features/exchange/export-answers.ts';
import { readChecklistPart } from '../../../main/features/reports/checklist-part.ts';
import { readVisitFeedback } from '../../../main/features/reports/visit-feedback-reader.ts';
import { createTranslator } from '../../../main/platform/translator.ts';
import { readXlsxSheets } from '../../../main/platform/xlsx/read-xlsx.ts';
import { buildVisitFeedback } from '../../../shared/domain/reports/visit-feedback-document.ts';
import { createScratchFolder } from '../../db/scratch-database.ts';
import { recordVersions, visitOf } from '../../fixtures/forms/three-versions.ts';
import { FIRST_RUN, failureOf, openHost } from '../app/call-host.ts';

async function openVersions() {
  const host = openHost();
  await host.client.session.create(FIRST_RUN);
  const workspace = host.session.needWorkspace();
  recordVersions(workspace, 'TEST01');
  return { ...host, workspace, db: workspace.database.reader };
}

const translate = createTranslator('fr');
const FACILITY = {
  ...{ code: 'TEST01', name: 'CSCom', asaco: null },
  ...{ region: null, district: null, commune: null, area: null },
};

describe('three versions of a form', () => {
  it('are listed in the order they came, with the visits of each, and compared two by two', async () => {
    const { client } = await openVersions();
    const [form] = await client.instruments.versions({});
    expect(form).toMatchObject({ formId: 'hygiene', title: 'Hygiène du centre' });
    expect(form?.versions.map(({ version, filled }) => [version, filled])).toEqual([
      ['2026-01', 1],
      ['2026-02', 1],
      ['2026-03', 1],
    ]);
    const order = { formId: 'hygiene', from: '2026-01', to: '2026-03', language: 'fr' } as const;
    const { changes } = await client.instruments.changes(order);
    expect(changes.map(({ kind, code, what }) => [kind, code, what])).toEqual([
      ['reworded', 'savon', 'label'],
      ['scoring', 'savon', 'weight'],
      ['scoring', 'savon', 'critical'],
      ['added', 'gel', 'item'],
      ['moved', 'seau', 'group'],
      ['removed', 'affiche', 'item'],
    ]);
    const unknown = client.instruments.changes({ ...order, to: '2027-01' });
    expect(await failureOf(unknown)).toMatchObject({ code: 'unknown-form' });
  });

  it('go on paper and into a workbook as they stand on the screen', async () => {
    const { client, files } = await openVersions();
    const order = { formId: 'hygiene', from: '2026-02', to: '2026-03', language: 'fr' } as const;
    const task = await client.instruments.writeChanges({
      ...{ ...order, facility: 'TEST01', format: 'xlsx' },
    });
    let last = await task.next();
    while (!last.done) last = await task.next();
    expect(last.value.name).toBe('versions-hygiene-2026-02-2026-03.xlsx');
    const sheets = await readXlsxSheets(files.get(last.value.token).path);
    const cells = sheets.flatMap(({ rows }) => rows.flatMap((row) => row.cells));
    expect(cells).toEqual(expect.arrayContaining(['Les tarifs sont affichés (affiche)', 'Poids']));
  });

  it.each([
    [0, '2026-01', 200 / 3],
    [1, '2026-02', 75],
    [2, '2026-03', 80],
  ] as const)(
    'open visit %d in its own version: list, page, correction, score',
    async (index, version, score) => {
      const { client } = await openVersions();
      const id = visitOf(index);
      const listed = await client.visits.list({ facility: 'TEST01', kind: 'checklist' });
      const visit = listed.find((each) => each.id === id);
      expect(visit).toMatchObject({ formVersion: version });
      expect(visit?.score).toBeCloseTo(score);
      expect(await client.visits.open({ id })).toMatchObject({ formVersion: version });
      await client.visits.reopen({ id, reason: 'une faute de frappe' });
      const draft = await client.visits.resume({ id });
      expect(draft).toMatchObject({ formVersion: version });
      await client.visits.finalise({ draft: id, day: '2026-08-12', answers: draft.answers });
      expect(await client.visits.open({ id })).toMatchObject({ formVersion: version });
    },
  );

  it('are compared visit by visit on what is the same, and the papers say on how many', async () => {
    const { db } = await openVersions();
    const context = { facility: FACILITY, today: '2026-08-12', language: 'fr', translate } as const;
    const paper = buildVisitFeedback(readVisitFeedback(db, visitOf(2), context), context);
    const said = paper.blocks.flatMap((block) => (block.kind === 'paragraph' ? [block.text] : []));
    expect(said).toContain('Sur les 3 points vus aux deux visites, c’est mieux qu’avant.');
    const first = buildVisitFeedback(readVisitFeedback(db, visitOf(1), context), context);
    const told = first.blocks.flatMap((block) => (block.kind === 'paragraph' ? [block.text] : []));
    expect(told).toContain('Comparé sur 3 des 4 points : rien n’a changé.');
    const checklist = readChecklistPart({
      ...{ db, facility: 'TEST01', day: '2026-06-01', previousMeeting: null },
      ...{ period: '2026-05', language: 'fr', translate },
    });
    expect(checklist?.comparison).toMatchObject({ day: '2026-02-10', items: 3, of: 4 });
  });

  it('come out as one table whose columns stay', async () => {
    const { db } = await openVersions();
    const out = join(createScratchFolder(), 'visites.csv');
    const order = { formId: 'hygiene', facility: null, format: 'csv', out } as const;
    expect(await exportAnswers(db, order, () => null)).toMatchObject({
      rows: 3,
      files: [{ path: out }],
    });
    const [coach] = db.all<{ id: string }>('SELECT id FROM user');
    const text = readFileSync(out, 'utf8').replaceAll(coach?.id ?? '', 'COACH');
    const lines = text.replace('\uFEFF', '').trim().split('\r\n');
    expect(lines).toEqual([
      'KEY;_facility;_day;_version;_started_at;_ended_at;_open_seconds;_started_by;_typed_by;_way;_reopened;_same_day;eau/savon;eau/seau;eau/robinets;eau/gel;affiche;_form;_unanswered;_other_answers',
      'uuid:visite-1;TEST01;2026-02-10;2026-01;;;;;COACH;;0;0;oui;non;2;;oui;hygiene;;',
      'uuid:visite-2;TEST01;2026-05-12;2026-02;;;;;COACH;;0;0;non;oui;3;oui;oui;hygiene;;',
      'uuid:visite-3;TEST01;2026-08-11;2026-03;;;;;COACH;;0;0;oui;oui;4;non;;hygiene;;',
    ]);
  });
});
