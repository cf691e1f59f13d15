import { expect, it } from 'vitest';
import { checkSubmission } from '../../../../shared/domain/instruments/check-submission.ts';
import { compileXlsform } from '../../../../shared/domain/instruments/xlsform/compile-xlsform.ts';
import { phoneLimits } from '../../../../shared/domain/instruments/xlsform/form-limits.ts';
import { parseMarkdownForm } from '../../../../shared/domain/instruments/xlsform/markdown-form.ts';
import { openForm } from '../odk-engine.ts';

function compileForPhone(markdown: string) {
  const sheets = parseMarkdownForm(markdown);
  const result = compileXlsform(sheets, { fallbackFormId: 'f', limits: phoneLimits });
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result;
}

const TABLE = `
| survey | type | name | label | appearance | relevant |
| | begin group | t | Présence | table-list | |
| | select_one on | a | Matin | | |
| | select_one on | b | Soir | minimal | \${a} = 'oui' |
| | text | c | Remarque | | |
| | end group | | | | |
| choices | list_name | name | label |
| | on | oui | Oui |
| | on | non | Non |
`;

it('shows a table-list on a phone as a row of labels above selects without them', async () => {
  const { form, xform } = compileForPhone(TABLE);
  const open = await openForm(xform);
  expect(open.appearances('/data/t')).toEqual(['field-list']);
  const labels = '/data/t/reserved_name_for_field_list_labels_3';
  const shown = open.paths().filter((path) => path.startsWith('/data/t'));
  expect(shown).toEqual(['/data/t', labels, '/data/t/a', '/data/t/c']);
  expect(open.appearances(labels)).toEqual(['label']);
  expect(open.choices(labels)).toEqual(['oui: Oui', 'non: Non']);
  expect(open.appearances('/data/t/a')).toEqual(['list-nolabel']);
  open.answer('/data/t/a', 'oui');
  expect(open.appearances('/data/t/b')).toEqual(['list-nolabel', 'minimal']);
  const [group] = form.children;
  expect(group?.kind === 'group' && group.children.map(({ name }) => name)).toEqual([
    'a',
    'b',
    'c',
  ]);
  const answers = [{ path: '/t/reserved_name_for_field_list_labels_3', value: '' }];
  const filled = { formId: 'f', version: '', instanceId: 'uuid:1', answers };
  expect(checkSubmission(form, filled)).toEqual([]);
});

it('carries the rows of a data file in the form that goes to a phone, however many', async () => {
  const rows = Array.from({ length: 600 }, (_, n) => `| | v${n} | Village ${n} |`);
  const { xform } = compileForPhone(`
| survey | type | name | label |
| | select_one_from_file lieux.csv | v | V |
| lieux.csv | name | label |
${rows.join('\n')}
`);
  const open = await openForm(xform);
  expect(open.choices('/data/v')).toHaveLength(600);
});
