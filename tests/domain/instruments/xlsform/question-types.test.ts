import { expect } from 'vitest';
import { describeForms } from './engine-cases.ts';

const ouiNon = `
| choices |
| | list_name | name | label |
| | on | oui | Oui |
| | on | non | Non |`;

describeForms('question types', [
  {
    says: 'takes a text',
    form: `
| survey |
| | type | name | label |
| | text | nom | Nom |`,
    check: (form) => {
      form.answer('/data/nom', 'Awa & <Fils>');
      expect(form.value('/data/nom')).toBe('Awa & <Fils>');
    },
  },
  {
    says: 'takes an integer and computes with it as a number',
    form: `
| survey |
| | type | name | label | calculation |
| | integer | n | N | |
| | calculate | d | | \${n} * 2 |`,
    check: (form) => {
      form.answer('/data/n', 21);
      expect(form.value('/data/d')).toBe('42');
    },
  },
  {
    says: 'takes a decimal',
    form: `
| survey |
| | type | name | label |
| | decimal | poids | Poids |`,
    check: (form) => {
      form.answer('/data/poids', 3.25);
      expect(form.value('/data/poids')).toBe('3.25');
    },
  },
  {
    says: 'takes a date, a time and a date with time, whatever the capitals',
    form: `
| survey |
| | type | name | label |
| | date | j | Jour |
| | time | h | Heure |
| | datetime | m | Moment |
| | dateTime | n | Moment |`,
    check: (form) => {
      form.answer('/data/j', '2026-02-28');
      form.answer('/data/h', '08:30:00');
      expect(form.value('/data/j')).toBe('2026-02-28');
      expect(form.value('/data/h')).toContain('08:30:00');
      expect(form.nodeType('/data/m')).toBe('input');
      expect(form.nodeType('/data/n')).toBe('input');
    },
  },
  {
    says: 'offers the choices of a select_one in the order of the sheet',
    form: `
| survey |
| | type | name | label |
| | select_one on | a | A |${ouiNon}`,
    check: (form) => {
      expect(form.choices('/data/a')).toEqual(['oui: Oui', 'non: Non']);
      form.answer('/data/a', 'oui');
      expect(form.value('/data/a')).toBe('oui');
    },
  },
  {
    says: 'reads older spellings of selects and of the list column',
    form: `
| survey |
| | type | name | label |
| | select one on | a | A |
| | select1 on | b | B |
| | Select_Multiple on | c | C |
| choices |
| | list name | name | label |
| | on | oui | Oui |`,
    check: (form) => {
      for (const path of ['/data/a', '/data/b', '/data/c']) {
        expect(form.choices(path)).toEqual(['oui: Oui']);
      }
    },
  },
  {
    says: 'takes several answers of a select_multiple, separated by spaces',
    form: `
| survey |
| | type | name | label | relevant |
| | select_multiple on | a | A | |
| | text | b | B | selected(\${a}, 'non') |${ouiNon}`,
    check: (form) => {
      form.answer('/data/a', ['oui', 'non']);
      expect(form.value('/data/a')).toBe('oui non');
      expect(form.isRelevant('/data/b')).toBe(true);
    },
  },
  {
    says: 'takes an order of choices',
    form: `
| survey |
| | type | name | label |
| | rank on | a | A |${ouiNon}`,
    check: (form) => {
      form.answer('/data/a', ['non', 'oui']);
      expect(form.value('/data/a')).toBe('non oui');
    },
  },
  {
    says: 'gives a range its bounds, whole or not',
    form: `
| survey |
| | type | name | label | parameters |
| | range | a | A | start=0; end = 10 , step=2 |
| | range | b | B | start=0 end=1 step=0.5 |
| | range | c | C | |`,
    check: (form) => {
      form.answer('/data/a', 4);
      form.answer('/data/b', 0.5);
      expect(form.nodeType('/data/a')).toBe('range');
      expect([form.value('/data/a'), form.value('/data/b')]).toEqual(['4', '0.5']);
    },
  },
  {
    says: 'shows a note, with a name of its own if it has none',
    form: `
| survey |
| | type | name | label |
| | note | bonjour | Bonjour |
| | note | | Merci |`,
    check: (form) => {
      expect(form.nodeType('/data/bonjour')).toBe('note');
      expect(form.label('/data/generated_note_name_5')).toBe('Merci');
    },
  },
  {
    says: 'lets a person acknowledge',
    form: `
| survey |
| | type | name | label |
| | acknowledge | lu | Lu ? |
| | trigger | vu | Vu ? |`,
    check: (form) => {
      form.answer('/data/lu', true);
      expect(form.value('/data/lu')).toBe('OK');
      expect(form.nodeType('/data/vu')).toBe('trigger');
    },
  },
  {
    says: 'keeps hidden values and calculations without showing them',
    form: `
| survey |
| | type | name | label | calculation | default |
| | hidden | h | | | demo |
| | calculate | c | | concat(\${h}, '-1') | |`,
    check: (form) => {
      expect(form.nodeType('/data/h')).toBe('model-value');
      expect(form.value('/data/c')).toBe('demo-1');
    },
  },
  {
    says: 'fills in start, end, today and the device',
    form: `
| survey |
| | type | name |
| | start | debut |
| | end | fin |
| | today | jour |
| | deviceid | appareil |
| | username | qui |
| | phonenumber | tel |
| | email | courriel |
| | audit | audit |`,
    check: (form) => {
      expect(form.value('/data/debut')).toMatch(/^\d{4}-\d\d-\d\dT/);
      expect(form.value('/data/jour')).toMatch(/^\d{4}-\d\d-\d\d$/);
      expect(form.has('/data/appareil')).toBe(true);
      expect(form.has('/data/orx:meta/orx:audit')).toBe(true);
    },
  },
  {
    says: 'loads places, files and bar codes',
    form: `
| survey |
| | type | name | label | parameters |
| | geopoint | ou | Où | capture-accuracy=10 |
| | image | photo | Photo | max-pixels=1024 |
| | audio | son | Son | |
| | video | film | Film | |
| | file | piece | Pièce | |
| | barcode | code | Code | |`,
    check: (form) => {
      expect(form.nodeType('/data/photo')).toBe('upload');
      expect(form.nodeType('/data/ou')).toBe('input');
    },
  },
  {
    says: 'adds "other" to a copy of the list and asks which',
    form: `
| survey |
| | type | name | label |
| | select_one on or_other | a | A |
| | select_one on | b | B |${ouiNon}`,
    check: (form) => {
      expect(form.choices('/data/a')).toEqual(['oui: Oui', 'non: Non', 'other: Autre']);
      expect(form.choices('/data/b')).toEqual(['oui: Oui', 'non: Non']);
      expect(form.isRelevant('/data/a_other')).toBe(false);
      form.answer('/data/a', 'other');
      expect(form.isRelevant('/data/a_other')).toBe(true);
      expect(form.label('/data/a_other')).toBe('Précisez');
    },
  },
  {
    says: 'gives every submission an instanceID and a name',
    form: `
| survey |
| | type | name | label |
| | text | nom | Nom |
| settings |
| | form_id | instance_name |
| | f | concat('Visite ', \${nom}) |`,
    check: (form) => {
      form.answer('/data/nom', 'A');
      expect(form.value('/data/orx:meta/orx:instanceID')).toMatch(/^uuid:/);
      expect(form.value('/data/orx:meta/orx:instanceName')).toBe('Visite A');
    },
  },
]);
