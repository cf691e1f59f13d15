import fc from 'fast-check';
import type { FormDefinition } from '../../../../shared/domain/instruments/form-definition.ts';
import type { Answer, KnownSubmission } from '../../../../shared/domain/instruments/submission.ts';
import { defineVersion } from './any-versions.ts';

interface Branch {
  readonly kind: 'group' | 'repeat';
  readonly name: string;
  readonly children: readonly Tree[];
}

type Tree = Branch | { readonly kind: 'question'; readonly name: string; readonly type: string };

// Names that a table writes alike: `lot-a` in no group, and `a` in the group `lot`.
const name = fc.constantFrom('a', 'b', 'lot', 'lot-a', 'KEY', 'PARENT_KEY', '_day', 'a.b', 'é');
const TYPES = ['text', 'integer', 'select_multiple l', 'geopoint', 'note', 'image', 'calculate'];

const { children: anyChildren } = fc.letrec<{ node: Tree; children: readonly Tree[] }>((tie) => ({
  children: fc.uniqueArray(tie('node'), {
    minLength: 1,
    maxLength: 4,
    selector: (node) => node.name.toLowerCase(),
  }),
  node: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.record({
      kind: fc.constant('question' as const),
      name,
      type: fc.constantFrom(...TYPES),
    }),
    fc.record({
      kind: fc.constantFrom('group' as const, 'repeat' as const),
      name,
      children: tie('children'),
    }),
  ),
}));

function writeRows(nodes: readonly Tree[]): string {
  return nodes
    .map((node) => {
      if (node.kind !== 'question') {
        const inside = writeRows(node.children);
        return `| begin ${node.kind} | ${node.name} | G | |\n${inside}\n| end ${node.kind} | | | |`;
      }
      const rule = node.type === 'calculate' ? '1 + 1' : '';
      return `| ${node.type} | ${node.name} | Q | ${rule} |`;
    })
    .join('\n');
}

/** A form from a tree of its questions. */
export function defineTree(children: readonly Tree[]): FormDefinition {
  return defineVersion(`
## survey
| type | name | label | calculation |
${writeRows(children)}
## choices
| list_name | name | label |
| l | x | X |
| l | y | Y |
## settings
| form_title | form_id | version |
| Essai | essai | 1 |
`).form;
}

/** Whatever a person may type: line ends, quotes, separators, what a spreadsheet takes for a formula. */
export const anyText: fc.Arbitrary<string> = fc.oneof(
  fc.constantFrom('=1+1', "'=1", "''-5", '+223', '-', '@nom', ' ', 'a;b,c', '"', 'a\r\nb\nc\rd'),
  fc.constantFrom('_x000D_', 'oui', '12', '1e3', '2026-01-02', 'vrai', '<a&b>', 'Ɲɛgɛn ka saniya'),
  fc.string({ maxLength: 8 }),
);

const anyPlace = fc.constantFrom('12.65 -8', '12.65 -8.0 0 5', '12.65  -8', 'ici', '1 2 3 4 5');

/** What a question of a type may hold; `null` where it was not asked. */
function anyValue(type: string): fc.Arbitrary<string | null> {
  const given = type === 'geopoint' ? anyPlace : type === 'note' ? fc.constant('') : anyText;
  return fc.oneof(fc.constant(null), fc.constant(''), given, given);
}

function anyAnswers(nodes: readonly Tree[], at: string): fc.Arbitrary<readonly Answer[]> {
  const each = nodes.map((node): fc.Arbitrary<readonly Answer[]> => {
    const path = `${at}/${node.name}`;
    if (node.kind === 'group') return anyAnswers(node.children, path);
    if (node.kind !== 'question') return anyRows(node.children, path);
    const note = fc.option(anyText, { freq: 6 });
    return fc
      .tuple(anyValue(node.type), note)
      .map(([value, remark]) => [
        ...(value === null ? [] : [{ path, value }]),
        ...(value === null || remark === null ? [] : [{ path: `${path}/@note`, value: remark }]),
      ]);
  });
  return fc.tuple(...each).map((answers) => answers.flat());
}

function anyRows(nodes: readonly Tree[], path: string): fc.Arbitrary<readonly Answer[]> {
  return fc.nat({ max: 3 }).chain((count) => {
    const rows = Array.from({ length: count }, (_, index) => {
      const row = `${path}[${index + 1}]`;
      return fc
        .tuple(fc.uuid(), anyAnswers(nodes, row))
        .map(([id, answers]) => [{ path: `${row}/keneya_row`, value: id }, ...answers]);
    });
    return fc.tuple(...rows).map((answers) => answers.flat());
  });
}

/** Forms of every shape, and what people may have filled into them, in the order of the form. */
export const anyFilledForms = fc
  .tuple(anyChildren, fc.integer({ min: 1, max: 3 }))
  .chain(([children, count]) => {
    const filled = fc
      .tuple(fc.uuid(), anyAnswers(children, ''))
      .map(([id, answers]): KnownSubmission => {
        const day = '2026-06-10';
        const known = {
          facility: 'DEMO01',
          day,
          startedAt: null,
          endedAt: null,
          pictures: [],
        } as const;
        return { formId: 'essai', version: '1', instanceId: `uuid:${id}`, answers, ...known };
      });
    return fc
      .array(filled, { minLength: count, maxLength: count })
      .map((forms) => ({ form: defineTree(children), forms }));
  });
