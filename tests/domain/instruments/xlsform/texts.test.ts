import { expect } from 'vitest';
import { describeForms } from './engine-cases.ts';

describeForms('texts and languages', [
  {
    says: 'speaks the default language first, and each other on demand',
    form: `
| survey |
| | type | name | label::Français (fr) | label::English (en) | hint::Français (fr) |
| | select_one on | a | Ça va, \${b} ? | All right, \${b}? | Dites |
| | text | b | Nom | | |
| choices |
| | list_name | name | label::Français (fr) | label::English (en) |
| | on | oui | Oui | Yes |
| settings |
| | form_id | default_language |
| | f | English (en) |`,
    check: (form) => {
      form.answer('/data/b', 'Awa');
      expect([...form.languages].sort()).toEqual(['English (en)', 'Français (fr)']);
      expect(form.label('/data/a')).toBe('All right, Awa?');
      form.speak('Français (fr)');
      expect(form.label('/data/a')).toBe('Ça va, Awa ?');
      expect(form.choices('/data/a')).toEqual(['oui: Oui']);
    },
  },
  {
    says: 'falls back to the default language where a translation is missing',
    form: `
| survey |
| | type | name | label::Français (fr) | label::Bamanankan (bm) |
| | text | a | Nom | |
| | text | b | Âge | Si |`,
    check: (form) => {
      form.speak('Bamanankan (bm)');
      expect(form.label('/data/a')).toBe('Nom');
      expect(form.label('/data/b')).toBe('Si');
    },
  },
  {
    says: 'reads a bare column as the default language that the settings name',
    form: `
| survey |
| | type | name | label | label::English (en) |
| | text | a | Nom | Name |
| settings |
| | form_id | default_language |
| | f | Français (fr) |`,
    check: (form) => expect(form.label('/data/a')).toBe('Nom'),
  },
  {
    says: 'translates messages',
    form: `
| survey |
| | type | name | label::fr | label::en | constraint | constraint_message::fr | constraint_message::en |
| | integer | a | A | A | . > 0 | Trop petit | Too small |`,
    check: (form) => {
      form.answer('/data/a', 0);
      form.speak('en');
      expect(form.violation('/data/a')).toBe('Too small');
    },
  },
  {
    says: 'shows a hint and quotes answers in it',
    form: `
| survey |
| | type | name | label | hint | guidance_hint |
| | text | a | A | | |
| | text | b | B | Comme \${a} | Lire lentement |`,
    check: (form) => {
      form.answer('/data/a', 'x');
      expect(form.hint('/data/b')).toContain('Comme x');
    },
  },
  {
    says: 'loads pictures beside labels',
    form: `
| survey |
| | type | name | label::fr | media::image::fr | audio::fr |
| | text | a | A | a.png | a.mp3 |`,
    check: (form) => expect(form.label('/data/a')).toBe('A'),
  },
  {
    says: 'keeps signs of XML in texts, names of choices and defaults',
    form: `
| survey |
| | type | name | label | default |
| | text | a | 1 < 2 & "b" > 'c' | <&> |
| | select_one l | b | B | |
| choices |
| | list_name | name | label |
| | l | a&b | <A> |`,
    check: (form) => {
      expect(form.label('/data/a')).toBe('1 < 2 & "b" > \'c\'');
      expect(form.value('/data/a')).toBe('<&>');
      expect(form.choices('/data/b')).toEqual(['a&b: <A>']);
    },
  },
  {
    says: 'leaves what is no reference in a text alone',
    form: `
| survey |
| | type | name | label |
| | text | a | Prix en $ {a} et \${ sans fin |`,
    check: (form) => expect(form.label('/data/a')).toBe('Prix en $ {a} et ${ sans fin'),
  },
  {
    says: 'keeps appearances and labels of groups',
    form: `
| survey |
| | type | name | label | appearance |
| | begin group | g | Groupe | field-list |
| | text | a | A | multiline |
| | end group | | | |`,
    check: (form) => {
      expect(form.label('/data/g')).toBe('Groupe');
      expect(form.appearances('/data/g')).toEqual(['field-list']);
      expect(form.appearances('/data/g/a')).toEqual(['multiline']);
    },
  },
  {
    says: 'reads headings whatever their capitals and spaces',
    form: `
| survey |
| | Type | NAME | Label | Relevance | Constraint Message |
| | text | a | A | | |
| | text | b | B | \${ a } = 1 | |`,
    check: (form) => {
      expect(form.isRelevant('/data/b')).toBe(false);
      form.answer('/data/a', '1');
      expect(form.isRelevant('/data/b')).toBe(true);
    },
  },
]);
