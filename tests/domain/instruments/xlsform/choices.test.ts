import { expect } from 'vitest';
import { describeForms } from './engine-cases.ts';

const places = `
| choices |
| | list_name | name | label | region |
| | region | kayes | Kayes | |
| | region | segou | Ségou | |
| | ville | kita | Kita | kayes |
| | ville | nioro | Nioro | kayes |
| | ville | san | San | segou |`;

describeForms('choices', [
  {
    says: 'filters choices by another answer',
    form: `
| survey |
| | type | name | label | choice_filter |
| | select_one region | r | R | |
| | select_one ville | v | V | region = \${r} |${places}`,
    check: (form) => {
      expect(form.choices('/data/v')).toEqual([]);
      form.answer('/data/r', 'kayes');
      expect(form.choices('/data/v')).toEqual(['kita: Kita', 'nioro: Nioro']);
    },
  },
  {
    says: 'filters choices by an answer of the same row',
    form: `
| survey |
| | type | name | label | choice_filter |
| | begin repeat | p | P | |
| | select_one region | r | R | |
| | select_one ville | v | V | region = \${r} |
| | end repeat | | | |${places}`,
    check: (form) => {
      form.addRow('/data/p');
      form.answer('/data/p[1]/r', 'kayes');
      form.answer('/data/p[2]/r', 'segou');
      expect(form.choices('/data/p[2]/v')).toEqual(['san: San']);
    },
  },
  {
    says: 'keeps "other" whatever the filter',
    form: `
| survey |
| | type | name | label | choice_filter |
| | select_one region | r | R | |
| | select_one ville or_other | v | V | region = \${r} |${places}`,
    check: (form) => {
      form.answer('/data/r', 'segou');
      expect(form.choices('/data/v')).toEqual(['san: San', 'other: Autre']);
    },
  },
  {
    says: 'shuffles choices the same way for the same seed',
    form: `
| survey |
| | type | name | label | parameters |
| | select_one ville | v | V | randomize=true seed=42 |
| | select_one ville | w | W | randomize=true seed=42 |${places}`,
    check: (form) => {
      expect(form.choices('/data/v')).toEqual(form.choices('/data/w'));
      expect([...form.choices('/data/v')].sort()).toEqual([
        'kita: Kita',
        'nioro: Nioro',
        'san: San',
      ]);
    },
  },
  {
    says: 'finds the label of a choice, also in a row',
    form: `
| survey |
| | type | name | label | calculation |
| | begin repeat | p | P | |
| | select_one ville | v | V | |
| | calculate | c | | jr:choice-name(\${v}, '\${v}') |
| | end repeat | | | |${places}`,
    check: (form) => {
      form.addRow('/data/p');
      form.answer('/data/p[2]/v', 'san');
      expect(form.value('/data/p[2]/c')).toBe('San');
    },
  },
  {
    says: 'quotes an answer in the label of a choice',
    form: `
| survey |
| | type | name | label |
| | text | nom | Nom |
| | select_one l | a | A |
| choices |
| | list_name | name | label |
| | l | oui | Oui, \${nom} |`,
    check: (form) => {
      form.answer('/data/nom', 'Awa');
      expect(form.choices('/data/a')).toEqual(['oui: Oui, Awa']);
    },
  },
  {
    says: 'shows the name of a choice that has no label',
    form: `
| survey |
| | type | name | label |
| | select_one l | a | A |
| choices |
| | list_name | name |
| | l | oui |`,
    check: (form) => expect(form.choices('/data/a')).toEqual(['oui: oui']),
  },
]);
