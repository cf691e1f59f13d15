import { expect } from 'vitest';
import { describeForms } from './engine-cases.ts';

describeForms('rules and defaults', [
  {
    says: 'requires an answer, with its message',
    form: `
| survey |
| | type | name | label | required | required message |
| | text | a | A | Yes | Il faut un nom |
| | text | b | B | no | |
| | text | c | C | TRUE | |`,
    check: (form) => {
      expect(form.violation('/data/a')).toBe('Il faut un nom');
      expect(form.isRequired('/data/b')).toBe(false);
      expect(form.isRequired('/data/c')).toBe(true);
    },
  },
  {
    says: 'requires by a condition',
    form: `
| survey |
| | type | name | label | required |
| | integer | n | N | |
| | text | b | B | \${n} > 3 |`,
    check: (form) => {
      expect(form.isRequired('/data/b')).toBe(false);
      form.answer('/data/n', 4);
      expect(form.isRequired('/data/b')).toBe(true);
    },
  },
  {
    says: 'refuses an answer outside its constraint, with its message',
    form: `
| survey |
| | type | name | label | constraint | constraint message |
| | integer | age | Âge | . >= 0 and . < 120 | Âge impossible |`,
    check: (form) => {
      form.answer('/data/age', 200);
      expect(form.violation('/data/age')).toBe('Âge impossible');
      form.answer('/data/age', 20);
      expect(form.violation('/data/age')).toBeNull();
    },
  },
  {
    says: 'quotes an answer in the message of a constraint',
    form: `
| survey |
| | type | name | label | constraint | constraint_message |
| | integer | max | Max | | |
| | integer | n | N | . <= \${max} | Pas plus de \${max} ! |`,
    check: (form) => {
      form.answer('/data/max', 5);
      form.answer('/data/n', 6);
      expect(form.violation('/data/n')).toBe('Pas plus de 5 !');
    },
  },
  {
    says: 'shows a question or a whole group under a condition',
    form: `
| survey |
| | type | name | label | relevant |
| | text | a | A | |
| | text | b | B | \${a} = 'oui' |
| | begin group | g | G | \${a} != '' |
| | text | c | C | |
| | end group | | | |`,
    check: (form) => {
      expect(form.paths()).not.toContain('/data/g/c');
      form.answer('/data/a', 'non');
      expect(form.isRelevant('/data/b')).toBe(false);
      expect(form.paths()).toContain('/data/g/c');
    },
  },
  {
    says: 'straightens the curved quotes of a spreadsheet, and leaves those inside a text',
    form: `
| survey |
| | type | name | label | relevant | calculation |
| | text | a | A | | |
| | text | b | B | \${a} = ‘oui’ | |
| | calculate | c | | | concat('l’eau', “ ok”) |`,
    check: (form) => {
      form.answer('/data/a', 'oui');
      expect(form.isRelevant('/data/b')).toBe(true);
      expect(form.value('/data/c')).toBe('l’eau ok');
    },
  },
  {
    says: 'makes a question read-only',
    form: `
| survey |
| | type | name | label | read_only | default |
| | text | a | A | yes | fixe |
| | text | b | B | | |`,
    check: (form) => {
      expect(form.isReadonly('/data/a')).toBe(true);
      expect(form.value('/data/a')).toBe('fixe');
      expect(form.isReadonly('/data/b')).toBe(false);
    },
  },
  {
    says: 'keeps static defaults as written: dates, hyphens, texts with brackets',
    form: `
| survey |
| | type | name | label | default |
| | date | d | D | 2026-01-31 |
| | text | t | T | a-b |
| | text | u | U | Dr (chef) |
| | integer | n | N | -3 |`,
    check: (form) => {
      expect(form.value('/data/d')).toBe('2026-01-31');
      expect(form.value('/data/t')).toBe('a-b');
      expect(form.value('/data/u')).toBe('Dr (chef)');
      expect(form.value('/data/n')).toBe('-3');
    },
  },
  {
    says: 'computes dynamic defaults once',
    form: `
| survey |
| | type | name | label | default |
| | text | a | A | concat('x', 'y') |
| | text | b | B | \${a} |
| | integer | n | N | 2 + 3 |
| | text | t | T | 2 + 3 |
| | date | d | D | date(today() - 1) |`,
    check: (form) => {
      expect(form.value('/data/b')).toBe('xy');
      form.answer('/data/a', 'z');
      expect(form.value('/data/b')).toBe('xy');
      expect(form.value('/data/n')).toBe('5');
      expect(form.value('/data/t')).toBe('2 + 3');
      expect(form.value('/data/d')).toMatch(/^\d{4}-\d\d-\d\d$/);
    },
  },
  {
    says: 'calculates when another answer changes, and only then',
    form: `
| survey |
| | type | name | label | calculation | trigger |
| | integer | a | A | | |
| | text | b | B | concat('a=', \${a}) | \${a} |`,
    check: (form) => {
      expect(form.value('/data/b')).toBe('');
      form.answer('/data/a', 1);
      expect(form.value('/data/b')).toBe('a=1');
    },
  },
  {
    says: 'passes the columns bind::, body:: and instance:: to the form',
    form: `
| survey |
| | type | name | label | bind::relevant | body::appearance | bind::odk:note |
| | text | a | A | | multiline | x |
| | text | b | B | \${a} = 1 | | |`,
    check: (form) => {
      expect(form.appearances('/data/a')).toEqual(['multiline']);
      expect(form.isRelevant('/data/b')).toBe(false);
    },
  },
  {
    says: 'leaves out disabled rows',
    form: `
| survey |
| | type | name | label | disabled |
| | text | a | A | yes |
| | text | b | B | |`,
    check: (form) => expect(form.has('/data/a')).toBe(false),
  },
]);
