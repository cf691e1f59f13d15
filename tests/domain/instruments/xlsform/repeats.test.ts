import { expect } from 'vitest';
import { describeForms } from './engine-cases.ts';

describeForms('repeats', [
  {
    says: 'opens a repeat with one row and adds others, each computing with its own answers',
    form: `
| survey |
| | type | name | label | calculation |
| | begin repeat | lot | Lot | |
| | integer | prix | Prix | |
| | calculate | double | | \${prix} * 2 |
| | end repeat | | | |
| | calculate | total | | sum(\${prix}) |`,
    check: (form) => {
      form.addRow('/data/lot');
      form.answer('/data/lot[1]/prix', 10);
      form.answer('/data/lot[2]/prix', 5);
      expect(form.value('/data/lot[2]/double')).toBe('10');
      expect(form.value('/data/total')).toBe('15');
    },
  },
  {
    says: 'gives each row an id of its own that stays',
    form: `
| survey |
| | type | name | label |
| | begin_repeat | lot | Lot |
| | text | nom | Nom |
| | end_repeat | | |`,
    check: (form) => {
      const first = form.value('/data/lot[1]/keneya_row');
      form.addRow('/data/lot');
      expect(first).toMatch(/^[0-9a-f-]{36}$/);
      expect(form.value('/data/lot[1]/keneya_row')).toBe(first);
      expect(form.value('/data/lot[2]/keneya_row')).not.toBe(first);
    },
  },
  {
    says: 'repeats a number of times given by an answer',
    form: `
| survey |
| | type | name | label | repeat_count |
| | integer | n | N | |
| | begin repeat | lot | Lot | \${n} |
| | text | nom | Nom | |
| | end repeat | | | |`,
    check: (form) => {
      expect(form.has('/data/lot[1]')).toBe(false);
      form.answer('/data/n', 3);
      expect(form.has('/data/lot[3]/nom')).toBe(true);
      expect(form.has('/data/lot[4]')).toBe(false);
    },
  },
  {
    says: 'repeats a fixed number of times',
    form: `
| survey |
| | type | name | label | repeat_count |
| | begin repeat | lot | Lot | 2 |
| | text | nom | Nom | |
| | end repeat | | | |`,
    check: (form) => {
      expect(form.has('/data/lot[2]/nom')).toBe(true);
      expect(form.has('/data/lot[3]')).toBe(false);
    },
  },
  {
    says: 'repeats as often as an expression says',
    form: `
| survey |
| | type | name | label | jr:count |
| | integer | n | N | |
| | begin repeat | lot | Lot | \${n} + 1 |
| | text | nom | Nom | |
| | end repeat | | | |`,
    check: (form) => {
      form.answer('/data/n', 1);
      expect(form.value('/data/lot_count')).toBe('2');
      expect(form.has('/data/lot[2]/nom')).toBe(true);
    },
  },
  {
    says: 'counts a repeat inside a repeat by the answer of its own row',
    form: `
| survey |
| | type | name | label | repeat_count |
| | begin repeat | femme | Femme | 2 |
| | integer | n | Enfants | |
| | begin repeat | enfant | Enfant | \${n} |
| | text | nom | Nom | |
| | end repeat | | | |
| | end repeat | | | |`,
    check: (form) => {
      form.answer('/data/femme[1]/n', 1);
      form.answer('/data/femme[2]/n', 2);
      expect(form.has('/data/femme[1]/enfant[1]/nom')).toBe(true);
      expect(form.has('/data/femme[1]/enfant[2]')).toBe(false);
      expect(form.has('/data/femme[2]/enfant[2]/nom')).toBe(true);
    },
  },
  {
    says: 'opens a repeat inside a repeat with one row everywhere',
    form: `
| survey |
| | type | name | label |
| | begin repeat | a | A |
| | begin repeat | b | B |
| | text | t | T |
| | end repeat | | |
| | end repeat | | |`,
    check: (form) => {
      form.addRow('/data/a');
      for (const row of ['/data/a[1]', '/data/a[2]']) {
        expect(form.has(`${row}/b[1]/t`)).toBe(true);
        expect(form.has(`${row}/b[2]/t`)).toBe(false);
      }
    },
  },
  {
    says: 'reaches through groups inside a row, in rules, labels and messages',
    form: `
| survey |
| | type | name | label | relevant | constraint | constraint_message |
| | begin repeat | lot | Lot | | | |
| | text | nom | Nom | | | |
| | begin group | g | G | | | |
| | integer | n | Combien de \${nom} ? | \${nom} != '' | . < 9 | Trop de \${nom} |
| | end group | | | | | |
| | end repeat | | | | | |`,
    check: (form) => {
      form.addRow('/data/lot');
      form.answer('/data/lot[2]/nom', 'SRO');
      expect(form.isRelevant('/data/lot[1]/g/n')).toBe(false);
      expect(form.label('/data/lot[2]/g/n')).toBe('Combien de SRO ?');
      form.answer('/data/lot[2]/g/n', 10);
      expect(form.violation('/data/lot[2]/g/n')).toBe('Trop de SRO');
    },
  },
  {
    says: 'computes the default of each new row',
    form: `
| survey |
| | type | name | label | default |
| | text | a | A | |
| | begin repeat | lot | Lot | |
| | text | b | B | concat(\${a}, '!') |
| | integer | c | C | 7 |
| | end repeat | | | |`,
    check: (form) => {
      form.answer('/data/a', 'x');
      form.addRow('/data/lot');
      expect(form.value('/data/lot[1]/b')).toBe('!');
      expect(form.value('/data/lot[2]/b')).toBe('x!');
      expect(form.value('/data/lot[2]/c')).toBe('7');
    },
  },
  {
    says: 'looks into other rows with a predicate on the row itself',
    form: `
| survey |
| | type | name | label | calculation |
| | integer | quel | Quel | |
| | begin repeat | lot | Lot | |
| | text | nom | Nom | |
| | end repeat | | | |
| | calculate | choisi | | indexed-repeat(\${nom}, \${lot}, \${quel}) |
| | calculate | combien | | count(\${lot}) |`,
    check: (form) => {
      form.addRow('/data/lot');
      form.answer('/data/lot[2]/nom', 'deux');
      form.answer('/data/quel', 2);
      expect(form.value('/data/choisi')).toBe('deux');
      expect(form.value('/data/combien')).toBe('2');
    },
  },
  {
    says: 'sums over the rows before, without calling it a circle',
    form: `
| survey |
| | type | name | label | calculation |
| | begin repeat | lot | Lot | |
| | integer | n | N | |
| | calculate | rang | | position(..) |
| | calculate | avant | | sum(\${lot}[position() < \${rang}]/n) |
| | end repeat | | | |`,
    check: (form) => {
      form.addRow('/data/lot');
      form.addRow('/data/lot');
      form.answer('/data/lot[1]/n', 1);
      form.answer('/data/lot[2]/n', 2);
      expect(form.value('/data/lot[3]/avant')).toBe('3');
    },
  },
  {
    says: 'names each row by its own answer',
    form: `
| survey |
| | type | name | label |
| | begin repeat | lot | Lot \${nom} |
| | text | nom | Nom |
| | end repeat | | |`,
    check: (form) => {
      form.addRow('/data/lot');
      form.answer('/data/lot[2]/nom', 'SRO');
      expect(form.label('/data/lot[2]')).toBe('Lot SRO');
    },
  },
  {
    says: 'offers the rows of a repeat as choices',
    form: `
| survey |
| | type | name | label |
| | begin repeat | lot | Lot |
| | text | nom | Nom |
| | end repeat | | |
| | select_one \${nom} | quel | Lequel |`,
    check: (form) => {
      form.addRow('/data/lot');
      form.answer('/data/lot[2]/nom', 'SRO');
      expect(form.choices('/data/quel')).toEqual(['SRO: SRO']);
    },
  },
]);
