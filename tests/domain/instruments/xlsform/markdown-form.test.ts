import { describe, expect, it } from 'vitest';
import { parseMarkdownForm } from '../../../../shared/domain/instruments/xlsform/markdown-form.ts';

describe('a form in Markdown', () => {
  it('is read from tables under headings, text around them left aside', () => {
    const text = `# Grille\n\nPour essayer.\n\n## Survey\n| type | name |\n| :--- | ---: |\n| text | a |\n| end group | |\n\n## choices\n| list_name | name |\n| -- | -- |\n| survey | x |`;
    expect(parseMarkdownForm(text)).toEqual([
      {
        name: 'Survey',
        rows: [
          { number: 6, cells: ['type', 'name'] },
          { number: 8, cells: ['text', 'a'] },
          { number: 9, cells: ['end group', ''] },
        ],
      },
      {
        name: 'choices',
        rows: [
          { number: 12, cells: ['list_name', 'name'] },
          { number: 14, cells: ['survey', 'x'] },
        ],
      },
    ]);
  });

  it('is read from one table whose first column names the sheets, on a row of their own or not', () => {
    const text = '| survey |\n| | type | name |\n| | text | a |\n| settings | form_id |\n| | f |';
    expect(parseMarkdownForm(text)).toEqual([
      {
        name: 'survey',
        rows: [
          { number: 2, cells: ['type', 'name'] },
          { number: 3, cells: ['text', 'a'] },
        ],
      },
      {
        name: 'settings',
        rows: [
          { number: 4, cells: ['form_id'] },
          { number: 5, cells: ['f'] },
        ],
      },
    ]);
  });

  it.each([
    ['a \\| b', 'a | b'],
    ['a \\\\', 'a \\'],
    ['C:\\n', 'C:\\n'],
    ['un<br>deux<br/>trois', 'un\ndeux\ntrois'],
    ['  espaces  ', 'espaces'],
  ])('reads the cell "%s"', (written, read) => {
    const [sheet] = parseMarkdownForm(`## survey\r\n| ${written} | x |\r\n`);
    expect(sheet?.rows).toEqual([{ number: 2, cells: [read, 'x'] }]);
  });

  it('is empty where nothing is a table', () => {
    expect(parseMarkdownForm('Bonjour\n')).toEqual([]);
    expect(parseMarkdownForm('')).toEqual([]);
  });
});
