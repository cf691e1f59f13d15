import { describe, expect, it } from 'vitest';
import type {
  FormNode,
  FormQuestion,
} from '../../../../shared/domain/instruments/form-definition.ts';
import { compileXlsform } from '../../../../shared/domain/instruments/xlsform/compile-xlsform.ts';
import { phoneLimits } from '../../../../shared/domain/instruments/xlsform/form-limits.ts';
import { readLongLists } from '../../../../shared/domain/instruments/xlsform/long-lists.ts';
import { parseMarkdownForm } from '../../../../shared/domain/instruments/xlsform/markdown-form.ts';
import { openForm } from '../odk-engine.ts';
import { villages } from './long-list-forms.ts';
import { compile, compileGood, openMarkdown } from './markdown-compiling.ts';
import { placeText, survey } from './survey-rows.ts';

const FILTERED = survey(
  'type | name | label | choice_filter',
  'select_one region | r | Région |',
  `select_one village | v | Village | region = \${r}`,
);

function filteredBy(filter: string): string {
  return FILTERED.replace(`region = \${r}`, filter);
}

function questionNamed(nodes: readonly FormNode[], name: string): FormQuestion | undefined {
  return nodes
    .flatMap((node) => (node.kind === 'question' ? [node] : [questionNamed(node.children, name)]))
    .find((question) => question?.name === name);
}

function codes(form: string): readonly string[] {
  const result = compile(form);
  const told = result.ok ? result.warnings : result.problems;
  return told.map((problem) => `${problem.code} ${placeText(problem)}`);
}

describe('a list of more than 500 choices', () => {
  it('becomes a text for the engine, and says how its choices are searched', async () => {
    const { form, xform } = compileGood(`${FILTERED}\n${villages(501)}`);
    expect(form.lists).toMatchObject([
      { name: 'region', choices: [{ name: 'r1' }, { name: 'r2' }, { name: 'r3' }] },
      { name: 'village', size: 501, choices: [] },
    ]);
    expect(questionNamed(form.children, 'v')).toMatchObject({
      type: 'select_one',
      listName: 'village',
      search: { where: [{ column: 'region', path: '/r' }] },
    });
    expect(xform).not.toContain('Village 7');
    const open = await openForm(xform);
    expect(open.nodeType('/data/r')).toBe('select');
    expect(open.nodeType('/data/v')).toBe('input');
    open.answer('/data/v', 'v7');
    expect(open.xml()).toContain('<v>v7</v>');
  });

  it('is listed by the engine up to 500', () => {
    const { form } = compileGood(`${FILTERED}\n${villages(500)}`);
    expect(form.lists[1]?.choices).toHaveLength(500);
    expect(questionNamed(form.children, 'v')?.search).toBeUndefined();
  });

  it('stays a list for a phone', () => {
    const sheets = parseMarkdownForm(`${FILTERED}\n${villages(501)}`);
    const result = compileXlsform(sheets, { fallbackFormId: 'f', limits: phoneLimits });
    expect(result.ok && result.xform).toContain('Village 7');
  });

  it.each([
    [`\${r} = region`, [{ column: 'region', path: '/r' }]],
    ["region = 'r2'", [{ column: 'region', value: 'r2' }]],
    [
      `region=\${r} and region = 'r2'`,
      [
        { column: 'region', path: '/r' },
        { column: 'region', value: 'r2' },
      ],
    ],
  ])('is searched under the filter %s', (filter, where) => {
    const { form } = compileGood(`${filteredBy(filter)}\n${villages(501)}`);
    expect(questionNamed(form.children, 'v')?.search).toEqual({ where });
  });

  it.each([
    `region = \${r} or true()`,
    `selected(\${r}, region)`,
    `region != \${r}`,
    `name = \${r}`,
    `region = \${r} and starts-with(name, 'v1')`,
  ])('stays with the engine, with a warning, under the filter %s', async (filter) => {
    const form = `${filteredBy(filter)}\n${villages(501)}`;
    expect(codes(form)).toEqual(['instruments.list-long survey 4 choice_filter']);
    expect((await openMarkdown(form)).nodeType('/data/v')).toBe('select');
  });

  it('is refused where it can be neither searched nor listed in time, with what to write instead', () => {
    const filter = FILTERED.replace(`region = \${r}`, `region = \${r} or true()`);
    expect(codes(`${filter}\n${villages(5001)}`)).toEqual([
      'instruments.list-filter-too-long survey 4 choice_filter',
    ]);
    const several = FILTERED.replace('select_one village', 'select_multiple village');
    expect(codes(`${several}\n${villages(5001)}`)).toEqual([
      'instruments.list-too-long survey 4 type',
    ]);
    const repeated = survey(
      'type | name | label',
      'begin repeat | p | P',
      'select_multiple village | v | V',
      'end repeat | |',
    );
    expect(codes(`${repeated}\n${villages(1001)}`)).toEqual([
      'instruments.list-too-long survey 4 type',
    ]);
  });

  it('refuses a filter that names no question', () => {
    expect(codes(`${FILTERED.replace('{r}', '{x}')}\n${villages(501)}`)).toEqual([
      'instruments.reference-unknown survey 4 choice_filter',
    ]);
  });

  it('keeps the choices that score, for the score', () => {
    const scored = villages(501)
      .replace('label | region |', 'label | region | score |')
      .replace('| v7 | Village 7 | r1 |', '| v7 | Village 7 | r1 | 1 |');
    const { form } = compileGood(`${FILTERED}\n${scored}`);
    expect(form.lists[1]?.choices[6]).toMatchObject({ name: 'v7', score: 1 });
  });

  it('keeps relevance, quoted answers and the words of a choice working', async () => {
    const form = await openMarkdown(
      `${survey(
        'type | name | label | choice_filter | relevant | calculation',
        'select_one region | r | Région | | |',
        'begin repeat | p | P | | |',
        `select_one village | v | Village | region = \${r} | |`,
        `text | chef | Chef de \${v} | | \${v} = 'v7' |`,
        `calculate | nom | | | | jr:choice-name(\${v}, '\${v}')`,
        'end repeat | | | | |',
      )}\n${villages(501)}`,
    );
    form.addRow('/data/p');
    form.answer('/data/p[2]/v', 'v7');
    expect(form.isRelevant('/data/p[2]/chef')).toBe(true);
    expect(form.isRelevant('/data/p[1]/chef')).toBe(false);
    expect(form.label('/data/p[2]/chef')).toBe('Chef de v7');
    expect(form.value('/data/p[2]/nom')).toBe('Village 7');
    expect(form.value('/data/p[1]/nom')).toBe('');
  });

  it('gives the words of a choice in the language of the form', async () => {
    const form = await openMarkdown(
      `${survey(
        'type | name | label::Français (fr) | label::English (en) | calculation',
        'select_one village | v | Village | Village |',
        `calculate | nom | | | concat('> ', jr:choice-name( \${v} , '\${v}'))`,
      )}\n${villages(501).replace('| label |', '| label::Français (fr) |')}`,
    );
    expect(form.value('/data/nom')).toBe('> ');
    form.answer('/data/v', 'v7');
    expect(form.value('/data/nom')).toBe('> Village 7');
  });

  it('lets a formula look into its columns', async () => {
    const form = await openMarkdown(
      `${survey(
        'type | name | label | calculation',
        'select_one village | v | Village |',
        `calculate | c | | instance('village')/root/item[name = \${v}]/region`,
      )}\n${villages(501)}`,
    );
    form.answer('/data/v', 'v400');
    expect(form.value('/data/c')).toBe('r2');
  });

  it('gives its choices with their columns, "other" to whoever asks for it', () => {
    const sheets = parseMarkdownForm(
      `${FILTERED.replace('select_one village', 'select_one village or_other')}\n${villages(501)}`,
    );
    const [list] = readLongLists(sheets);
    expect(list?.name).toBe('village_or_other');
    expect(list?.choices[300]).toEqual({
      name: 'v301',
      label: { default: 'Village 301' },
      columns: { region: 'r2' },
      isAlways: false,
    });
    expect(list?.choices.at(-1)).toMatchObject({ name: 'other', isAlways: true, columns: {} });
  });
});
