import { readdirSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { listPopulations } from '../../../main/features/facilities/reader.ts';
import { listMembers } from '../../../main/features/governance/reader.ts';
import { importFiles } from '../../../main/features/imports/import-files.ts';
import { listActions } from '../../../main/features/improvement/reader.ts';
import { listForms } from '../../../main/features/instruments/reader.ts';
import { listMeetings } from '../../../main/features/meetings/reader.ts';
import { listServiceValues } from '../../../main/features/services/reader.ts';
import { listStaffEntries } from '../../../main/features/staffing/reader.ts';
import { listStockEntries, listStockProducts } from '../../../main/features/stock/reader.ts';
import { listSubmissions } from '../../../main/features/visits/reader.ts';
import { writeXlsx } from '../../../main/platform/xlsx/write-xlsx.ts';
import { ExpectedFailure } from '../../../shared/contract/failures.ts';
import { counts, createImportScratch, notes } from './import-scratch.ts';

const ALWAYS = { from: '2020-01-01', to: '2030-12-31' } as const;
const FORM = `## survey
| type | name | label |
| --- | --- | --- |
| date | date_visite | Date |
| text | cscom | Centre |
| begin group | accueil | Accueil |
| select_one constat | tarifs | Tarifs affichés |
| integer | bancs | Bancs |
| end group | | |

## choices
| list_name | name | label | score |
| --- | --- | --- | --- |
| constat | oui | Oui | 1 |
| constat | non | Non | 0 |

## settings
| form_title | form_id | version |
| --- | --- | --- |
| Visite | visite | 7 |
`;

function visit(
  more: {
    readonly id?: string;
    readonly version?: string;
    readonly tarifs?: string;
    readonly cscom?: string;
  } = {},
): string {
  const { id = 'uuid:1', version = '7', tarifs = 'oui', cscom = 'DEMO01' } = more;
  return `<data id="visite" version="${version}" xmlns:orx="http://openrosa.org/xforms">
<date_visite>2026-06-10</date_visite><cscom>${cscom}</cscom>
<accueil><tarifs>${tarifs}</tarifs><bancs/></accueil>
<orx:meta><orx:instanceID>${id}</orx:instanceID></orx:meta></data>`;
}

const csv = (...lines: readonly string[]): string => `${lines.join('\n')}\n`;

describe('a value that is held', () => {
  it('is updated by another, and left alone by the same, by an empty cell or by a missing column', async () => {
    const scratch = createImportScratch();
    const heading = 'periode,indicateur,valeur';
    const take = (line: string) => scratch.take([scratch.file('s.csv', csv(heading, line))]);
    const value = () => listServiceValues(scratch.reader, 'DEMO01').map((each) => each.value);
    expect(counts(await take('2026-01,cpn4,'))).toBe('1 0 0 0');
    expect(value()).toEqual([null]);
    expect(counts(await take('2026-01,cpn4,31'))).toBe('0 1 0 0');
    expect(counts(await take('01/2026,CPN4,31'))).toBe('0 0 1 0');
    expect(counts(await take('2026-01,cpn4,'))).toBe('0 0 1 0');
    expect(value()).toEqual([31]);
    expect(counts(await take('2026-01,cpn4,0'))).toBe('0 1 0 0');
    expect(value()).toEqual([0]);

    const stock = 'periode,produit,initial,recu,utilise,perdu,final,jours_rupture';
    const whole = csv(stock, '2026-01,Zinc 20,100,50,30,2,118,3');
    await scratch.take([scratch.file('stock.csv', whole)]);
    const fewer = csv('periode,produit,initial,recu,utilise,final', '2026-01,zinc  20,100,50,31,');
    expect(counts(await scratch.take([scratch.file('stock.csv', fewer)]))).toBe('0 1 0 0');
    expect(listStockEntries(scratch.reader, 'DEMO01')).toMatchObject([
      { used: 31, lost: 2, closing: 118, stockoutDays: 3 },
    ]);
  });

  it('keeps what a row on members, population or promises leaves open', async () => {
    const scratch = createImportScratch();
    const take = (name: string, ...lines: readonly string[]) =>
      scratch.take([scratch.file(name, csv(...lines))]);
    const members = 'nom,sexe,organe,fonction,quartier,telephone,debut_mandat,fin_mandat';
    await take(
      'm.csv',
      members,
      'Sabali Muɲu,F,CG,trésorier général,Sikoro,76000000,2022-03-12,2027-03-11',
    );
    const again = await take('m.csv', members, 'SABALI MUƝU,,cg,Tresorier general,,,2022-03-12,');
    expect(counts(again)).toBe('0 1 0 0');
    expect(listMembers(scratch.reader, 'DEMO01')[0]).toMatchObject({
      sex: 'F',
      phone: '76000000',
      mandateEnd: '2027-03-11',
    });

    const population = 'annee,population,coef_grossesses,coef_naissances,source';
    await take('p.csv', population, '2026,22655,"0,05",0.04,district');
    expect(counts(await take('p.csv', 'annee,population', '2026,23000'))).toBe('0 1 0 0');
    expect(listPopulations(scratch.reader, 'DEMO01')).toEqual([
      {
        year: 2026,
        population: 23000,
        pregnancyCoefficient: 0.05,
        birthCoefficient: 0.04,
        source: 'district',
      },
    ]);

    const actions = 'date,probleme,cause,action,responsable,echeance,cout,statut,reportee';
    await take(
      'a.csv',
      actions,
      "2026-07-20,Pas d'eau,Robinet,Réparer,trésorier général,2026-08-15,15000,en cours,2",
    );
    const open = await take(
      'a.csv',
      'date,action,responsable',
      '20/07/2026,reparer,Tresorier general',
    );
    expect(counts(open)).toBe('0 1 0 0');
    expect(listActions(scratch.reader, 'DEMO01')).toMatchObject([
      {
        cost: 15000,
        status: 'doing',
        carriedOver: 2,
        dueOn: '2026-08-15',
        responsible: 'SABALI MUƝU',
      },
    ]);
  });
});

describe('a line that comes twice in one file', () => {
  it('counts once when it says the same, and is set aside when it says something else', async () => {
    const scratch = createImportScratch();
    const lines = [
      '2026-01,Zinc 20,1,0,0,1',
      '2026-01,zinc 20 mg,1,0,0,1',
      '2026-01,ZINC 20,1,0,0,2',
    ];
    const path = scratch.file('s.csv', csv('periode,produit,initial,recu,utilise,final', ...lines));
    const outcome = await scratch.take([path]);
    expect(counts(outcome)).toBe('1 0 1 0');
    expect(outcome.setAside).toEqual([
      {
        file: 's.csv',
        problems: [{ code: 'imports.row-repeated', row: 4, facts: { earlier: 2 } }],
      },
    ]);
  });
});

describe('what was set aside', () => {
  it('is told file by file and in the order of the rows, whenever the fault showed', async () => {
    const scratch = createImportScratch();
    const heading = 'periode,indicateur,valeur';
    const files = ['a.csv', 'b.csv'].map((name) =>
      scratch.file(name, csv(heading, '2026-01,cpn4,1', '2026-01,cpn4,2', '2026-01,cpn1,x')),
    );
    expect(notes((await scratch.take(files)).setAside)).toEqual([
      'a.csv 3 - imports.row-repeated',
      'a.csv 4 valeur imports.number-unreadable',
      'b.csv 3 - imports.row-repeated',
      'b.csv 4 valeur imports.number-unreadable',
    ]);
  });
});

describe('two files of one name', () => {
  it('are two: the second updates what the first said', async () => {
    const scratch = createImportScratch();
    const files = ['a/s.csv', 'b/s.csv'].map((name, index) =>
      scratch.file(name, csv('periode,indicateur,valeur', `2026-01,cpn4,${index}`)),
    );
    const outcome = await scratch.take(files);
    expect(counts(outcome)).toBe('1 1 0 0');
    expect(outcome.setAside).toEqual([]);
  });
});

describe('a name that no catalogue has', () => {
  it('is added for this centre alone, and told of once', async () => {
    const scratch = createImportScratch();
    const lines = ['2026-01,Savon local,1,0,0,1', '2026-02,SAVON  Local,1,0,0,1'];
    const path = scratch.file('s.csv', csv('periode,produit,initial,recu,utilise,final', ...lines));
    expect(notes((await scratch.take([path])).warnings)).toEqual([
      's.csv 2 produit imports.product-added',
    ]);
    expect(listStockProducts(scratch.reader, 'DEMO01')).toMatchObject([
      { code: 'savon-local', name: 'Savon local', tracer: false },
    ]);
    expect((await scratch.take([path])).warnings).toEqual([]);
    const other = await scratch.take([path], { facility: 'AUTRE' });
    expect(counts(other)).toBe('2 0 0 0');
    expect(other.warnings).toHaveLength(1);
  });

  it.each([
    [
      'periode,indicateur,valeur',
      '2026-01,visites à domicile,3',
      'indicateur imports.indicator-added',
    ],
    ['cadre,norme,en_poste', 'Chauffeur,1,1', 'cadre imports.cadre-added'],
    [
      'periode,caisse,rubrique,sens,montant',
      '2026-01,Caisse SHARE,dons,recette,5',
      'caisse imports.box-added',
    ],
  ])('is told of in a table %s', async (heading, line, told) => {
    const scratch = createImportScratch();
    const outcome = await scratch.take([scratch.file('t.csv', csv(heading, line))]);
    expect(counts(outcome)).toBe('1 0 0 0');
    expect(notes(outcome.warnings)).toEqual([`t.csv 2 ${told}`]);
  });
});

describe('staff without a month inside', () => {
  it('belongs to the month asked for, else to the last complete one', async () => {
    const scratch = createImportScratch();
    const path = scratch.file('staff.csv', csv('cadre,norme,en_poste', 'Matrone,2,3'));
    await scratch.take([path]);
    await scratch.take([path], { period: '2026-03' });
    const periods = listStaffEntries(scratch.reader, 'DEMO01').map(({ period }) => period);
    expect(periods).toEqual(['2026-03', '2026-10']);
  });
});

describe('a submission', () => {
  it('waits for its form with its bytes, and is taken up when the form comes', async () => {
    const scratch = createImportScratch();
    const first = scratch.file('visite.xml', visit());
    const other = scratch.file('autre.xml', visit({ id: 'uuid:2', cscom: 'AUTRE' }));
    expect(counts(await scratch.take([first]))).toBe('0 0 0 1');
    expect(counts(await scratch.take([first]))).toBe('0 0 0 1');
    expect(counts(await scratch.take([other], { facility: 'AUTRE' }))).toBe('0 0 0 1');
    const form = scratch.file('visite.md', FORM);
    expect(counts(await scratch.take([form], { dryRun: true }))).toBe('3 0 0 0');
    const outcome = await scratch.take([form]);
    expect(counts(outcome)).toBe('3 0 0 0');
    expect(outcome.warnings).toEqual([]);
    expect(listSubmissions(scratch.reader, 'DEMO01', 'checklist', ALWAYS)).toMatchObject([
      { instanceId: 'uuid:1', day: '2026-06-10' },
    ]);
    expect(listSubmissions(scratch.reader, 'AUTRE', 'checklist', ALWAYS)).toHaveLength(1);
    expect(scratch.reader.all('SELECT * FROM waiting_file')).toEqual([]);
    expect(counts(await scratch.take([form, first]))).toBe('0 0 2 0');
  });

  it('waits as well when only another version of its form is held', async () => {
    const scratch = createImportScratch();
    const files = [scratch.file('visite.xml', visit({ version: '8' })), scratch.file('f.md', FORM)];
    expect(counts(await scratch.take(files))).toBe('1 0 0 1');
  });

  it('with the same instance corrects what it answers otherwise, and takes nothing away', async () => {
    const scratch = createImportScratch();
    await scratch.take([scratch.file('f.md', FORM), scratch.file('v.xml', visit())]);
    const corrected = scratch.file('v.xml', visit({ tarifs: 'non' }));
    expect(counts(await scratch.take([corrected]))).toBe('0 1 0 0');
    const emptied = scratch.file('v.xml', visit({ tarifs: '' }));
    expect(counts(await scratch.take([emptied]))).toBe('0 0 1 0');
    const [held] = listSubmissions(scratch.reader, 'DEMO01', 'checklist', ALWAYS);
    expect(held?.answers).toContainEqual({ path: '/accueil/tarifs', value: 'non' });
  });

  it('names another centre: a warning, and the centre asked for decides', async () => {
    const scratch = createImportScratch();
    const files = [scratch.file('f.md', FORM), scratch.file('v.xml', visit({ cscom: 'AILLEURS' }))];
    const outcome = await scratch.take(files);
    expect(counts(outcome)).toBe('2 0 0 0');
    expect(notes(outcome.warnings)).toEqual(['v.xml - - imports.centre-differs']);
    const moved = await scratch.take(files.slice(1), { facility: 'AUTRE' });
    expect(notes(moved.setAside)).toEqual(['v.xml - - imports.submission-of-other-centre']);
  });

  it('with a choice that its form lacks is taken at its word, with a warning', async () => {
    const scratch = createImportScratch();
    const files = [scratch.file('f.md', FORM), scratch.file('v.xml', visit({ tarifs: 'bof' }))];
    const outcome = await scratch.take(files);
    expect(counts(outcome)).toBe('2 0 0 0');
    expect(notes(outcome.warnings)).toEqual(['v.xml - - instruments.answer-unknown-choice']);
  });
});

describe('a form', () => {
  it('comes in anew with another version, and is refused with the same version and another content', async () => {
    const scratch = createImportScratch();
    await scratch.take([scratch.file('f.md', FORM)]);
    const spaced = FORM.replaceAll('| oui |', '|  oui  |').replace('## choices', '\n\n## choices');
    expect(counts(await scratch.take([scratch.file('f.md', spaced)]))).toBe('0 0 1 0');
    const changed = FORM.replace('Bancs', 'Bancs propres');
    const refused = await scratch.answer([scratch.file('f.md', changed)]);
    expect(refused.kind === 'refused' && notes(refused.notes)).toEqual([
      'f.md - - imports.form-content-differs',
    ]);
    const next = scratch.file('f.md', changed.replace('| 7 |', '| 8 |'));
    expect(counts(await scratch.take([next]))).toBe('1 0 0 0');
    expect(listForms(scratch.reader).map(({ version }) => version)).toEqual(['7', '8']);
  });

  it('is refused with all its faults, and with it everything that came beside', async () => {
    const scratch = createImportScratch();
    const broken = FORM.replace('| integer | bancs |', '| intger | bancs |').replace(
      '| non |',
      '| oui |',
    );
    const good = scratch.file('s.csv', csv('periode,indicateur,valeur', '2026-01,cpn4,31'));
    const answer = await scratch.answer([scratch.file('f.md', broken), good]);
    expect(answer.kind).toBe('refused');
    if (answer.kind !== 'refused') return;
    expect(answer.notes).toHaveLength(1);
    expect(answer.notes[0]?.problems.length).toBeGreaterThan(1);
    expect(answer.notes[0]?.problems.every(({ row }) => row !== undefined)).toBe(true);
    expect(listServiceValues(scratch.reader, 'DEMO01')).toEqual([]);
  });
});

describe('minutes', () => {
  const minutes = {
    organ: 'CG',
    kind: 'ordinaire',
    date: '2026-11-12',
    present: ['femmes', 'trésorier général'],
    excused: ['Personne Inconnue'],
    guests: ['DTC'],
    decisions: ['Un', 'Deux'],
  };

  it('find members by office or name, warn of whom they cannot tell, and follow a correction', async () => {
    const scratch = createImportScratch();
    const members = csv(
      'nom,organe,fonction,quartier',
      'A Un,CG,femmes,x',
      'B Deux,CG,trésorier général,x',
      'C Trois,CG,femmes,y',
    );
    const files = [
      scratch.file('meeting.json', JSON.stringify(minutes)),
      scratch.file('m.csv', members),
    ];
    const outcome = await scratch.take(files);
    expect(notes(outcome.warnings)).toEqual([
      'meeting.json - present imports.member-ambiguous',
      'meeting.json - excused imports.member-unknown',
    ]);
    const attendees = () =>
      listMeetings(scratch.reader, 'DEMO01')[0]?.attendees.map(
        ({ presence, name, label }) => `${presence} ${name} ${label}`,
      );
    expect(attendees()).toEqual([
      'present null femmes',
      'present B Deux trésorier général',
      'excused Personne Inconnue null',
      'guest null DTC',
    ]);
    const corrected = {
      ...minutes,
      present: ['trésorier général', 'C Trois'],
      excused: [],
      decisions: ['Un'],
    };
    const again = scratch.file('meeting.json', JSON.stringify(corrected));
    expect(counts(await scratch.take([again]))).toBe('0 1 0 0');
    expect(attendees()).toEqual([
      'present B Deux trésorier général',
      'present C Trois null',
      'excused Personne Inconnue null',
      'guest null DTC',
    ]);
    expect(listMeetings(scratch.reader, 'DEMO01')[0]?.decisions).toEqual(['Un']);
    expect(counts(await scratch.take([again]))).toBe('0 0 1 0');
  });

  it('with a fault are set aside whole', async () => {
    const scratch = createImportScratch();
    const path = scratch.file('meeting.json', JSON.stringify({ ...minutes, date: 'jeudi' }));
    const outcome = await scratch.take([path]);
    expect(counts(outcome)).toBe('0 0 0 0');
    expect(notes(outcome.setAside)).toEqual(['meeting.json - date imports.day-unreadable']);
  });
});

describe('a file that cannot be taken', () => {
  it.each<[what: string, name: string, content: string | Uint8Array, code: string]>([
    ['nothing', 'a.csv', '', 'files.empty'],
    ['a PDF under another name', 'a.xlsx', '%PDF-1.7 x', 'imports.format-unknown'],
    ['a package', 'a.keneya', 'age-encryption.org/v1\n-> x', 'imports.package-elsewhere'],
    ['columns of no table', 'a.csv', 'a,b\n1,2\n', 'imports.table-unknown'],
    [
      'a table without a needed column',
      'a.csv',
      'periode,indicateur\n2026-01,x\n',
      'imports.column-missing',
    ],
    ['interviews without a form', 'a.csv', 'a,b,_uuid\n1,2,3\n', 'imports.no-form-held'],
    ['broken JSON', 'a.json', '{"organ":', 'imports.json-malformed'],
    [
      'an XForm',
      'a.xml',
      '<h:html xmlns:h="http://www.w3.org/1999/xhtml"/>',
      'imports.xml-is-a-form',
    ],
    ['some other XML', 'a.xml', '<rss><channel/></rss>', 'imports.xml-not-a-submission'],
    ['XML that breaks off', 'a.xml', '<data id="x"><a>', 'files.xml-malformed'],
    ['XML with entities', 'a.xml', '<!DOCTYPE d [<!ENTITY a "b">]><d>&a;</d>', 'files.xml-doctype'],
    [
      'a quote that never closes',
      'a.csv',
      'periode,indicateur,valeur\n2026-01,"x,3\n',
      'files.csv-quote-open',
    ],
    [
      'a file too large for minutes',
      'a.json',
      `{"organ":"${'x'.repeat(6_000_000)}"}`,
      'imports.text-file-too-large',
    ],
  ])('%s: it is told of, and the others change nothing', async (_, name, content, code) => {
    const scratch = createImportScratch();
    const good = scratch.file('good.csv', csv('periode,indicateur,valeur', '2026-01,cpn4,31'));
    const answer = await scratch.answer([good, scratch.file(name, content)]);
    expect(answer.kind).toBe('refused');
    if (answer.kind !== 'refused') return;
    expect(answer.notes.map(({ file, problems }) => [file, problems[0].code])).toEqual([
      [name, code],
    ]);
    expect(listServiceValues(scratch.reader, 'DEMO01')).toEqual([]);
    expect(readdirSync(scratch.staging)).toEqual([]);
  });

  it('is told of beside every other such file', async () => {
    const scratch = createImportScratch();
    const files = ['a.csv', 'b.csv', 'missing.csv'].map((name) => scratch.file(name, 'x,y\n'));
    const answer = await scratch.answer([...files, '/nowhere/at-all.csv']);
    expect(answer.kind === 'refused' && answer.notes.map(({ file }) => file)).toEqual([
      'a.csv',
      'b.csv',
      'missing.csv',
      'at-all.csv',
    ]);
  });
});

describe('an import', () => {
  it('reads a workbook as well as a CSV file, and tells of sheets it did not read', async () => {
    const scratch = createImportScratch();
    const columns = ['Période', 'Indicateur', 'Valeur'].map((heading) => ({ heading }));
    const bytes = await writeXlsx([
      { name: 'Services', columns, rows: [[{ day: '2026-01-01' }, 'cpn4', 31]] },
      { name: 'Notes', columns: [{ heading: 'x' }], rows: [] },
    ]);
    const outcome = await scratch.take([scratch.file('services.xlsx', bytes)]);
    expect(listServiceValues(scratch.reader, 'DEMO01')).toEqual([
      { period: '2026-01', indicator: 'cpn4', value: 31 },
    ]);
    expect(notes(outcome.warnings)).toEqual(['services.xlsx - - imports.sheet-not-read']);
  });

  it('sets aside the rows it cannot read and takes the others', async () => {
    const scratch = createImportScratch();
    const lines = ['2026-01,cpn4,31', '2026-01,cpn1,douze', '2026-13,,-3', '2026-02,cpn4,3,5'];
    const path = scratch.file('s.csv', csv('periode,indicateur,valeur', ...lines));
    const outcome = await scratch.take([path]);
    expect(counts(outcome)).toBe('1 0 0 0');
    expect(
      outcome.setAside.map(({ problems }) => problems.map(({ row, code }) => `${row} ${code}`)),
    ).toEqual([
      ['3 imports.number-unreadable'],
      ['4 imports.month-unreadable', '4 imports.cell-empty', '4 imports.number-negative'],
      ['5 imports.row-too-long'],
    ]);
  });

  it('never fails otherwise than by refusing, whatever a file holds', async () => {
    const scratch = createImportScratch();
    const headings = [
      'periode,indicateur,valeur',
      'periode,produit,initial,recu,utilise,final',
      'cadre,norme,en_poste',
      'periode,caisse,rubrique,sens,montant',
      'annee,population',
      'nom,organe,fonction',
      'date,action,responsable',
      'bancs,_uuid',
    ];
    const cell = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 12 }),
      fc.constantFrom('2026-01', '2026-01-05', '3', '-1', 'recette', 'uuid:1', '', 'é ɲ'),
    );
    const content = fc
      .tuple(
        fc.constantFrom(...headings),
        fc.array(fc.array(cell, { maxLength: 7 }), { maxLength: 8 }),
      )
      .map(([heading, rows]) => csv(heading, ...rows.map((row) => row.join(','))));
    await fc.assert(
      fc.asyncProperty(content, async (text) => {
        const path = scratch.file('x.csv', text);
        const first = await scratch.answer([path]);
        const second = await scratch.answer([path]);
        expect(second.kind).toBe(first.kind);
        if (second.kind === 'done') expect(counts(second.outcome)).toMatch(/^0 0 /);
      }),
      { numRuns: 60 },
    );
  });

  it('leaves nothing behind when it is cancelled', async () => {
    const scratch = createImportScratch();
    const lines = Array.from({ length: 2_000 }, (_, index) => `2026-01,indicateur ${index},1`);
    const path = scratch.file('s.csv', csv('periode,indicateur,valeur', ...lines));
    let breaths = 0;
    const context = scratch.context({
      breathe: async () => {
        breaths += 1;
        if (breaths === 3) throw new ExpectedFailure({ code: 'cancelled', facts: {} });
      },
    });
    const request = {
      files: [path],
      facility: 'DEMO01',
      formId: null,
      period: null,
      dryRun: false,
    };
    await expect(importFiles(context, request)).rejects.toThrow('cancelled');
    expect(listServiceValues(scratch.reader, 'DEMO01')).toEqual([]);
    expect(readdirSync(scratch.staging)).toEqual([]);
  });

  it('tells how far it has come', async () => {
    const scratch = createImportScratch();
    const lines = Array.from({ length: 1_200 }, (_, index) => `2026-01,indicateur ${index},1`);
    await scratch.take([scratch.file('s.csv', csv('periode,indicateur,valeur', ...lines))]);
    expect(scratch.progress).toEqual([
      { step: 'read', done: 500, total: null },
      { step: 'read', done: 1_000, total: null },
      { step: 'apply', done: 1_000, total: 1_200 },
    ]);
  });

  it('is for a centre that is held', async () => {
    const scratch = createImportScratch();
    const path = scratch.file('s.csv', csv('periode,indicateur,valeur', '2026-01,cpn4,31'));
    await expect(scratch.answer([path], { facility: 'NULLE' })).rejects.toThrow('unknown-facility');
  });
});
