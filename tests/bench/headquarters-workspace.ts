import { join } from 'node:path';
import { compileFormFile } from '../../main/app/forms.ts';
import { createHeadquarters } from '../../main/app/headquarters.ts';
import type { Place, Workspace } from '../../main/app/workspace.ts';
import type { Writer } from '../../main/db/handles.ts';
import { write } from '../../main/db/write.ts';
import { refreshTallies } from '../../main/features/headquarters/tally-writer.ts';
import { recordForm } from '../../main/features/instruments/writer.ts';
import { addMonths, type Month } from '../../shared/domain/calendar/month.ts';
import type { FormDefinition } from '../../shared/domain/instruments/form-definition.ts';
import { listScoredItems } from '../../shared/domain/instruments/scored-items.ts';

/** How many centres, and how many months of each, up to and with `last`. */
export interface HeadquartersSize {
  readonly centres: number;
  readonly months: number;
  readonly last: Month;
}

/** What ten years of every community health centre of Mali come to. */
export const FULL_SIZE = { centres: 1500, months: 120 } as const;

const DISTRICT_CENTRES = 25;
const REGIONS = ['Kayes', 'Koulikoro', 'Sikasso', 'Ségou', 'Mopti', 'Tombouctou', 'Gao', 'Kidal'];
const VISIT_EVERY = 3;
const ACTION_EVERY = 4;

/** The counts of a month, each as a share of the volume of its centre, or of the count before it. */
const SERVICES = [
  ['consultations', 'volume', 400],
  ['cpn1', 'volume', 40],
  ['cpn4', 'cpn1', 60],
  ['accouchements', 'volume', 22],
  ['accouchements_assistes', 'accouchements', 90],
  ['penta1', 'volume', 34],
  ['penta3', 'penta1', 88],
  ['palu_suspects', 'volume', 120],
  ['palu_testes', 'palu_suspects', 90],
  ['palu_confirmes', 'palu_testes', 55],
  ['palu_traites', 'palu_confirmes', 96],
  ['references', 'volume', 4],
] as const;

const PRODUCTS = 8;
const MONEY = [
  ['cscom', 'tarification', 'receipt', 900],
  ['cscom', 'fonctionnement', 'spending', 500],
  ['depot', 'vente de médicaments', 'receipt', 2500],
  ['depot', 'achat de médicaments', 'spending', 2300],
] as const;

/** A number from 0 to 1 that is always the same for the same words. */
function drawn(...words: readonly (string | number)[]): number {
  let hash = 2166136261;
  for (const char of words.join('/')) hash = Math.imul(hash ^ char.charCodeAt(0), 16777619);
  hash = Math.imul(hash ^ (hash >>> 15), 2246822519);
  hash = Math.imul(hash ^ (hash >>> 13), 3266489917);
  return ((hash ^ (hash >>> 16)) >>> 0) / 2 ** 32;
}

interface Centre {
  readonly code: string;
  readonly index: number;
  /** From 0.2 to 3: what makes a centre large. */
  readonly volume: number;
  /** The month from which a project changed something here, counted from the first; never for most. */
  readonly changedFrom: number;
}

interface Catalogue {
  readonly services: ReadonlyMap<string, string>;
  readonly products: readonly { readonly id: string; readonly code: string }[];
  readonly boxes: readonly string[];
  readonly cadres: readonly string[];
  readonly form: FormDefinition;
}

function readCatalogue(db: Writer, form: FormDefinition): Catalogue {
  const ids = (table: string) =>
    db.all<{ id: string; code: string }>(`SELECT id, code FROM ${table} ORDER BY rowid`);
  return {
    services: new Map(ids('service').map(({ id, code }) => [code, id])),
    products: db.all(
      `SELECT id, code FROM product WHERE tracer = 1 ORDER BY rowid LIMIT ${PRODUCTS}`,
    ),
    boxes: ids('cash_box').map(({ id }) => id),
    cadres: ids('cadre')
      .slice(0, 2)
      .map(({ id }) => id),
    form,
  };
}

function centreAt(index: number, months: number): Centre {
  const code = `C${String(index + 1).padStart(4, '0')}`;
  const changes = drawn(code, 'project') < 0.15;
  return {
    code,
    index,
    volume: 0.2 + 2.8 * drawn(code, 'volume') ** 2,
    changedFrom: changes ? Math.round(months * 0.6) : Number.POSITIVE_INFINITY,
  };
}

function addCentre(db: Writer, { code, index }: Centre): void {
  const district = Math.floor(index / DISTRICT_CENTRES);
  const region = REGIONS[district % REGIONS.length] ?? '';
  db.run(
    `INSERT INTO facility (id, facility_id, name, kind, commune, district, region, area, main_indicator)
     VALUES (:code, :code, :name, :kind, :commune, :district, :region, NULL, 'cpn4')`,
    {
      ...{ code, region },
      name: `CSCom ${index + 1}`,
      kind: drawn(code, 'kind') < 0.9 ? 'cscom' : 'csref',
      commune: `Commune ${Math.floor(index / 5) + 1}`,
      district: `District ${String(district + 1).padStart(2, '0')}`,
    },
  );
  db.run("INSERT INTO asaco (id, facility_id, name) VALUES (:code, :code, 'ASACO ' || :code)", {
    code,
  });
}

function addServices(db: Writer, centre: Centre, { services }: Catalogue, at: At): void {
  const counts = new Map([['volume', centre.volume * 100]]);
  for (const [code, of, percent] of SERVICES) {
    const better = code === 'cpn4' && at.month >= centre.changedFrom ? 1.35 : 1;
    const noise = 0.85 + 0.3 * drawn(centre.code, at.period, code);
    const whole = counts.get(of) ?? 0;
    const share = of === 'volume' ? percent / 100 : Math.min(1, (percent / 100) * better * noise);
    const value = Math.round(whole * share * (of === 'volume' ? noise : 1));
    counts.set(code, value);
    db.run('INSERT INTO service_value VALUES (?, ?, ?, ?, ?)', [
      `${centre.code}:${at.period}:${code}`,
      centre.code,
      at.period,
      services.get(code) ?? '',
      value,
    ]);
  }
}

function addStock(db: Writer, centre: Centre, { products }: Catalogue, { period }: At): void {
  for (const { id, code } of products) {
    const used = Math.round(centre.volume * (20 + 60 * drawn(centre.code, code)));
    const isOut = drawn(centre.code, period, code) < 0.05;
    db.run(
      `INSERT INTO stock_entry (id, facility_id, period, product_id, opening, received, used, lost, adjusted, closing, stockout_days)
       VALUES (?, ?, ?, ?, ?, ?, ?, 0, 0, ?, ?)`,
      [
        `${centre.code}:${period}:${code}`,
        ...[centre.code, period, id],
        ...(isOut ? [used, 0, used, 0, 9] : [2 * used, used, used, 2 * used, 0]),
      ],
    );
  }
}

function addMoneyAndStaff(db: Writer, centre: Centre, catalogue: Catalogue, { period }: At): void {
  MONEY.forEach(([, heading, direction, each], index) => {
    const box = catalogue.boxes[index < 2 ? 0 : 1] ?? '';
    const amount = Math.round(
      each * centre.volume * 100 * (0.8 + 0.4 * drawn(centre.code, period, heading)),
    );
    db.run('INSERT INTO money_entry VALUES (?, ?, ?, ?, ?, ?, ?)', [
      `${centre.code}:${period}:${index}`,
      ...[centre.code, period, box, heading, direction, amount],
    ]);
  });
  catalogue.cadres.forEach((cadre) => {
    db.run("INSERT INTO staff_entry VALUES (?, ?, ?, ?, 'asaco', 2, 2, ?)", [
      `${centre.code}:${period}:${cadre}`,
      ...[centre.code, period, cadre],
      drawn(centre.code, period, cadre) < 0.8 ? 2 : 1,
    ]);
  });
}

/** A month of a centre: which, counted from the first and how many come after it. */
interface At {
  readonly period: Month;
  readonly month: number;
  readonly after: number;
}

function addVisit(db: Writer, centre: Centre, { form }: Catalogue, { period, month }: At): void {
  const id = `uuid:${centre.code}-${period}`;
  db.run(
    `INSERT INTO submission (id, facility_id, form_id, form_version, kind, day, source)
     VALUES (?, ?, ?, ?, 'checklist', ?, 'application')`,
    [id, centre.code, form.formId, form.version, `${period}-15`],
  );
  const skill = 0.5 + 0.25 * drawn(centre.code, 'skill') + Math.min(0.2, month / 500);
  for (const { question } of listScoredItems(form)) {
    const luck = drawn(centre.code, period, question.path);
    const value = luck < skill ? 'oui' : luck < skill + 0.1 ? 'partiel' : 'non';
    db.run('INSERT INTO answer VALUES (?, ?, ?, ?, ?)', [
      `${id}${question.path}`,
      ...[centre.code, id, question.path, value],
    ]);
  }
}

function addMeeting(db: Writer, centre: Centre, { period, month, after }: At): void {
  const meeting = `${centre.code}:meeting:${period}`;
  db.run(
    `INSERT INTO meeting (id, facility_id, organ, kind, day, stage)
     VALUES (?, ?, 'comite_gestion', 'ordinary', ?, 'held')`,
    [meeting, centre.code, `${period}-20`],
  );
  const isOpen = after < 12 && drawn(centre.code, period, 'open') < 0.25;
  const followed = centre.changedFrom <= month && drawn(centre.code, period, 'followed') < 0.3;
  db.run(
    `INSERT INTO action (id, facility_id, meeting_id, agreed_on, problem, action, responsible, due_on, status, carried_over, closed_on, figure_code)
     VALUES (?, ?, ?, ?, ?, ?, 'DTC', ?, ?, 0, ?, ?)`,
    [
      `${centre.code}:action:${period}`,
      ...[centre.code, meeting, `${period}-20`],
      'Les femmes ne reviennent pas après la première consultation',
      'Rappeler chaque femme par le relais de son quartier',
      `${addMonths(period, 2)}-20`,
      ...(isOpen ? ['doing', null] : ['done', `${addMonths(period, 1)}-28`]),
      followed ? 'service.cpn4' : null,
    ],
  );
}

function addMonth(db: Writer, centre: Centre, catalogue: Catalogue, at: At): void {
  const isSent = drawn(centre.code, at.period, 'sent') < (at.after < 3 ? 0.85 : 0.97);
  if (isSent) {
    addServices(db, centre, catalogue, at);
    addStock(db, centre, catalogue, at);
    addMoneyAndStaff(db, centre, catalogue, at);
  }
  if (at.month % VISIT_EVERY === centre.index % VISIT_EVERY) addVisit(db, centre, catalogue, at);
  if (at.month % ACTION_EVERY === centre.index % ACTION_EVERY) addMeeting(db, centre, at);
}

function addPackage(db: Writer, { code, index }: Centre, last: Month): void {
  const manifest = { ranges: [{ device: `device-${code}`, facility: code, first: 1, last: 9 }] };
  const day = String(1 + (index % 28)).padStart(2, '0');
  db.run(
    `INSERT INTO package (digest, name, state, facts, manifest, received_at)
     VALUES (?, ?, 'taken', '{}', ?, ?)`,
    [
      code,
      `${code}.keneya`,
      JSON.stringify(manifest),
      `${addMonths(last, 1)}-${day}T08:00:00.000Z`,
    ],
  );
  if (index % 5 > 0) return;
  const codes = Array.from(
    { length: 5 },
    (_, each) => `C${String(index + each + 1).padStart(4, '0')}`,
  );
  db.run(
    `INSERT INTO peer (device, kind, name, facilities, recipients, verifying, enrolled_at)
     VALUES (?, 'device', ?, ?, '[]', '', '2026-01-01T00:00:00.000Z')`,
    [`device-${code}`, `Coach ${index / 5 + 1}`, JSON.stringify(codes)],
  );
}

/** Fills the workspace of headquarters, a district at a time: what packages would have brought, without the journal. */
export async function fillHeadquarters(
  { database, clock, actor }: Workspace,
  { centres, months, last }: HeadquartersSize,
): Promise<void> {
  const change = (action: (db: Writer) => void): void =>
    write(database, clock, actor, action, { origin: 'seed' });
  const compiled = await compileFormFile(
    join(import.meta.dirname, '../fixtures/forms/supervision.md'),
  );
  change((db) => recordForm(db, compiled));
  for (let first = 0; first < centres; first += DISTRICT_CENTRES) {
    change((db) => {
      const catalogue = readCatalogue(db, compiled.form);
      for (let index = first; index < Math.min(centres, first + DISTRICT_CENTRES); index += 1) {
        const centre = centreAt(index, months);
        addCentre(db, centre);
        for (let month = 0; month < months; month += 1) {
          const after = months - 1 - month;
          addMonth(db, centre, catalogue, { period: addMonths(last, -after), month, after });
        }
        addPackage(db, centre, last);
      }
      refreshTallies(db);
    });
  }
}

/** A workspace of headquarters with invented centres. */
export async function createFilledHeadquarters(
  place: Place,
  size: HeadquartersSize,
  pin: string,
): Promise<Workspace> {
  const order = { name: 'Siège', user: 'Awa', pin, recipients: [] };
  const workspace = await createHeadquarters(place, order);
  await fillHeadquarters(workspace, size);
  return workspace;
}
