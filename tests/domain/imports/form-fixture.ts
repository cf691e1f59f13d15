import type {
  Choice,
  FormDefinition,
  FormNode,
  FormQuestion,
} from '../../../shared/domain/instruments/form-definition.ts';

/** A question as the compiler would describe it; `select…` types use the list `often` unless told otherwise. */
export function question(
  path: string,
  type: string,
  more: Partial<FormQuestion> = {},
): FormQuestion {
  return {
    kind: 'question',
    name: path.slice(path.lastIndexOf('/') + 1),
    path,
    type,
    listName: type.startsWith('select') || type === 'rank' ? 'often' : null,
    label: {},
    hint: {},
    weight: 1,
    weightGiven: false,
    critical: false,
    bundle: null,
    area: null,
    referentiel: null,
    domain: null,
    reverse: false,
    numerator: null,
    denominator: null,
    proof: {},
    required: false,
    conditional: false,
    extra: {},
    ...more,
  };
}

export function group(
  path: string,
  children: readonly FormNode[],
  kind: 'group' | 'repeat' = 'group',
): FormNode {
  return { kind, name: path.slice(path.lastIndexOf('/') + 1), path, label: {}, children };
}

export function form(formId: string, children: readonly FormNode[], version = '1'): FormDefinition {
  const choices = ['0', '1', '2', '3'].map(
    (name): Choice => ({ name, label: {}, score: Number(name), extra: {} }),
  );
  return {
    formId,
    version,
    title: {},
    languages: ['default'],
    defaultLanguage: 'default',
    scoring: 'experience',
    bands: [],
    children,
    lists: [{ name: 'often', choices }],
  };
}
