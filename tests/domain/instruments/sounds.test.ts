import { describe, expect, it } from 'vitest';
import { listNamedSounds } from '../../../shared/domain/instruments/sounds.ts';
import { compileXlsform } from '../../../shared/domain/instruments/xlsform/compile-xlsform.ts';
import { parseMarkdownForm } from '../../../shared/domain/instruments/xlsform/markdown-form.ts';
import { compileSpokenInterview } from '../../fixtures/forms/spoken-interview.ts';

describe('the sounds that a form names', () => {
  it('are those of its questions and choices, each once, with the languages they are played in', () => {
    expect(listNamedSounds(compileSpokenInterview().xform)).toEqual([
      { name: 'service-fr.wav', languages: ['Français (fr)'] },
      // Where a language has none, the main one is heard.
      { name: 'age-fr.wav', languages: ['Français (fr)', 'Bambara (bm)'] },
      { name: 'cpn.wav', languages: ['Français (fr)', 'Bambara (bm)'] },
      { name: 'toujours.wav', languages: ['Français (fr)', 'Bambara (bm)'] },
      { name: 'service-bm.wav', languages: ['Bambara (bm)'] },
    ]);
  });

  it('are read also without languages and with signs that XML writes otherwise', () => {
    const sheets = parseMarkdownForm(`
## survey
| type | name | label | audio |
| text | dire | Dites | l'eau & <le> savon.ogg |
## settings
| form_id | version |
| a | 1 |
`);
    const compiled = compileXlsform(sheets, { fallbackFormId: 'a' });
    if (!compiled.ok) throw new Error('The form compiles');
    const [sound, ...others] = listNamedSounds(compiled.xform);
    expect(sound?.name).toBe("l'eau & <le> savon.ogg");
    expect(others).toEqual([]);
  });
});
