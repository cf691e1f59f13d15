import type { Sheet } from '../../../shared/domain/tables/sheet.ts';

/** A row by its column names. */
type Named = Readonly<Record<string, string>>;

function namedRows(sheets: readonly Sheet[], name: string): readonly Named[] {
  const sheet = sheets.find((each) => each.name === name);
  const [heading, ...rows] = sheet?.rows ?? [];
  return rows.map(({ cells }) =>
    Object.fromEntries((heading?.cells ?? []).map((title, at) => [title, cells[at] ?? ''])),
  );
}

function elementOf({ type = '', name, label, relevant, required }: Named, choices: object): object {
  const shared = {
    name,
    title: label,
    isRequired: required === 'yes',
    ...(relevant ? { visibleIf: relevant.replaceAll('${', '{') } : {}),
  };
  return type.startsWith('select_one')
    ? { ...shared, type: 'radiogroup', choices }
    : { ...shared, type: 'text', inputType: 'number', min: 0 };
}

/** A checklist as SurveyJS has it: a page for each section, the same conditions, its own count of answers on top. */
export function surveyOf(sheets: readonly Sheet[]): object {
  const choices = namedRows(sheets, 'choices').map(({ name, label }) => ({
    value: name,
    text: label,
  }));
  const pages: { name: string; title: string; elements: object[] }[] = [];
  for (const row of namedRows(sheets, 'survey')) {
    const { type = '', name = '', label = '' } = row;
    if (type.startsWith('begin')) pages.push({ name, title: label, elements: [] });
    else if (!type.startsWith('end')) pages.at(-1)?.elements.push(elementOf(row, choices));
  }
  return { showProgressBar: true, progressBarType: 'questions', pages };
}
