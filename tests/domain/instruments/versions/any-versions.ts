import fc from 'fast-check';
import type { FormVersion } from '../../../../shared/domain/instruments/versions/form-change.ts';
import { compileXlsform } from '../../../../shared/domain/instruments/xlsform/compile-xlsform.ts';
import { parseMarkdownForm } from '../../../../shared/domain/instruments/xlsform/markdown-form.ts';

/** A version of a form written in Markdown; its problems fail the test. */
export function defineVersion(markdown: string): FormVersion {
  const sheets = parseMarkdownForm(markdown);
  const compiled = compileXlsform(sheets, { fallbackFormId: 'essai' });
  if (!compiled.ok) throw new Error(JSON.stringify(compiled.problems, null, 2));
  return { form: compiled.form, sheets };
}

interface Item {
  readonly name: string;
  readonly group: string;
  readonly type: string;
  readonly label: string;
  readonly weight: number;
}

const LISTS = `
## choices
| list_name | name | label | score |
| constat | oui | Oui | 1 |
| constat | non | Non | 0 |
`;

function writeItems(items: readonly Item[]): string {
  return items
    .map(({ type, name, label, weight }) => `| ${type} | ${name} | ${label} | ${weight} |`)
    .join('\n');
}

function writeForm(items: readonly Item[], version: number): string {
  const inGroups = ['g1', 'g2', 'r1']
    .map((group) => {
      const own = items.filter((item) => item.group === group);
      if (own.length === 0) return '';
      const kind = group.startsWith('r') ? 'repeat' : 'group';
      return `| begin ${kind} | ${group} | ${group} | |\n${writeItems(own)}\n| end ${kind} | | | |`;
    })
    .filter((text) => text !== '');
  const loose = writeItems(items.filter(({ group }) => group === ''));
  return `
## survey
| type | name | label | weight |
| note | avis | Avis | |
${[loose, ...inGroups].filter((text) => text !== '').join('\n')}
${LISTS}
## settings
| form_title | form_id | version |
| Essai | essai | ${version} |
`;
}

const item = (name: string): fc.Arbitrary<Item> =>
  fc.record({
    name: fc.constant(name),
    group: fc.constantFrom('', 'g1', 'g2', 'r1'),
    type: fc.constantFrom('select_one constat', 'text', 'integer'),
    label: fc.constantFrom('Le savon', 'Le registre', 'La glacière'),
    weight: fc.integer({ min: 1, max: 3 }),
  });

const items: fc.Arbitrary<readonly Item[]> = fc
  .uniqueArray(fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'), { maxLength: 6 })
  .chain((names) => fc.tuple(...names.map(item)));

/** Versions of one form in the order they were made: items come, go, come back, move, are reworded and retyped. */
export function anyVersions(count: { readonly min: number; readonly max: number }) {
  return fc
    .array(items, { minLength: count.min, maxLength: count.max })
    .map((versions) => versions.map((each, index) => defineVersion(writeForm(each, index + 1))));
}
