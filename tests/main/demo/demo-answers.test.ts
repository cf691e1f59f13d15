import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readXmlFile } from '../../../main/platform/xml/read-xml.ts';
import { CHECKLIST_FORM } from '../../../resources/demo/checklist-form.ts';
import { generateDemoFiles } from '../../../resources/demo/demo-centre.ts';
import { INTERVIEW_FORM } from '../../../resources/demo/interview-form.ts';
import type { XmlElement } from '../../../shared/domain/instruments/xml-element.ts';

type Row = Readonly<Record<string, string>>;

/** A sheet of a Markdown form, read here without the compiler. */
function readSheet(form: string, sheet: string): readonly Row[] {
  const section = form.split('## ').find((part) => part.startsWith(`${sheet}\n`)) ?? '';
  const lines = section.split('\n').filter((line) => line.startsWith('|'));
  const cells = lines.map((line) =>
    line
      .slice(1, -1)
      .split('|')
      .map((cell) => cell.trim()),
  );
  const [heading = [], , ...rows] = cells;
  return rows.map((row) =>
    Object.fromEntries(heading.map((name, index) => [name, row[index] ?? ''])),
  );
}

/** Paths that a form asks for, in its order: `/accueil/prix_visibles`. */
function pathsOf(form: string): ReadonlyMap<string, string> {
  const groups: string[] = [];
  const paths = new Map<string, string>();
  for (const { type = '', name = '' } of readSheet(form, 'survey')) {
    if (type.startsWith('end_')) groups.pop();
    else if (type.startsWith('begin_')) groups.push(name);
    else paths.set(`/${[...groups, name].join('/')}`, type);
  }
  return paths;
}

function choicesOf(form: string, type: string): readonly string[] {
  const list = type.replace('select_one ', '');
  const choices = readSheet(form, 'choices').filter((choice) => choice['list_name'] === list);
  return choices.map((choice) => choice['name'] ?? '');
}

function leaves(element: XmlElement, path = ''): readonly (readonly [string, string])[] {
  return element.children.flatMap((child) => {
    const here = `${path}/${child.name}`;
    return child.children.length > 0 ? leaves(child, here) : [[here, child.text] as const];
  });
}

describe('the visits of the demonstration', () => {
  const folder = mkdtempSync(join(tmpdir(), 'keneya-demo-'));
  const visits = generateDemoFiles(1, '2026-10').filter((file) => file.name.endsWith('.xml'));
  const form = pathsOf(CHECKLIST_FORM);
  let roots: readonly XmlElement[] = [];

  beforeAll(async () => {
    for (const { name, content } of visits) writeFileSync(join(folder, name), content);
    roots = await Promise.all(visits.map(({ name }) => readXmlFile(join(folder, name))));
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  it('ask in the order of the form and skip the maternity only where it was closed', () => {
    for (const root of roots) {
      const answers = new Map(leaves(root));
      const isOpen = answers.get('/maternite_active') === 'oui';
      const asked = [...form.keys()].filter((path) => isOpen || !path.startsWith('/maternite/'));
      const answered = [...answers.keys()].filter((path) => !path.startsWith('/meta/'));
      expect(answered).toEqual(asked);
    }
    expect(
      roots.filter((root) => new Map(leaves(root)).get('/maternite_active') === 'non'),
    ).toHaveLength(1);
  });

  it('give only answers that the form offers', () => {
    for (const [path, text] of roots.flatMap((root) => leaves(root))) {
      const type = form.get(path) ?? '';
      if (type.startsWith('select_one'))
        expect(choicesOf(CHECKLIST_FORM, type), path).toContain(text);
      if (type === 'integer') expect(text).toMatch(/^\d+$/);
    }
  });

  it('have each its own identity, the form of its version and the day of its name', () => {
    const ids = roots.map((root) => new Map(leaves(root)).get('/meta/instanceID'));
    expect(new Set(ids).size).toBe(8);
    for (const [index, root] of roots.entries()) {
      expect(root.attributes).toMatchObject({ id: 'visite_soutien', version: '1' });
      expect(visits[index]?.name).toBe(`visite-${new Map(leaves(root)).get('/date_visite')}.xml`);
    }
  });

  it('tell of a tap that runs after its repair and of a bag and mask that never came', () => {
    const found = (path: string): readonly (string | undefined)[] =>
      roots.map((root) => new Map(leaves(root)).get(path));
    expect(found('/hygiene/robinet').slice(4)).toEqual(['oui', 'oui', 'oui', 'oui']);
    expect(found('/hygiene/robinet').slice(0, 4)).not.toContain('oui');
    expect(new Set(found('/maternite/ballon_masque_bebe'))).toEqual(new Set(['non', undefined]));
  });
});

describe('the interviews of the demonstration', () => {
  const file = generateDemoFiles(1, '2026-10').find((f) => f.name === 'entretiens.csv');
  const rows: readonly Row[] = parse(file?.content ?? '', {
    bom: true,
    delimiter: ';',
    columns: true,
  });
  const form = pathsOf(INTERVIEW_FORM);

  it('are ninety in six months, each with its own identity', () => {
    expect(rows).toHaveLength(90);
    expect(new Set(rows.map((row) => row['_uuid'])).size).toBe(90);
    expect(new Set(rows.map((row) => (row['jour'] ?? '').slice(0, 7))).size).toBe(6);
  });

  it('answer every question of the form with a choice it offers, and leave some unanswered', () => {
    for (const [path, type] of form) {
      const answers = rows.map((row) => row[path.slice(1)]);
      expect(answers, path).not.toContain(undefined);
      if (!type.startsWith('select_one')) continue;
      const given = new Set(answers.filter((answer) => answer !== ''));
      expect(choicesOf(INTERVIEW_FORM, type), path).toEqual(expect.arrayContaining([...given]));
    }
    const experience = [...form.keys()].filter((path) => /^\/soin\/(?!accord$)/.test(path));
    const blanks = experience.filter((path) => rows.some((row) => row[path.slice(1)] === ''));
    expect(blanks.length).toBeGreaterThan(0);
  });

  it('do not ask at the pharmacy for a consent to be examined', () => {
    const asked = rows.filter((row) => row['lieu'] === 'depot').map((row) => row['soin/accord']);
    expect(asked.length).toBeGreaterThan(0);
    expect(new Set(asked)).toEqual(new Set(['']));
  });

  it('speak of more respect in the later quarter', () => {
    const share = (part: readonly Row[]): number =>
      part.filter((row) => row['soin/respect'] === '3').length / part.length;
    expect(share(rows.slice(45))).toBeGreaterThan(share(rows.slice(0, 45)));
  });
});
