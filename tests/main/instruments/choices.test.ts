import { describe, expect, it } from 'vitest';
import {
  findChoiceLabel,
  type ListKey,
  searchChoices,
} from '../../../main/features/instruments/choice-reader.ts';
import {
  lacksChoices,
  recordMissingChoices,
} from '../../../main/features/instruments/choice-writer.ts';
import { recordForm } from '../../../main/features/instruments/writer.ts';
import { compileXlsform } from '../../../shared/domain/instruments/xlsform/compile-xlsform.ts';
import { parseMarkdownForm } from '../../../shared/domain/instruments/xlsform/markdown-form.ts';
import { openScratch, type Scratch } from '../../db/scratch-database.ts';

const FILLERS = Array.from(
  { length: 600 },
  (_, n) => `| | place | f${n} | Filler ${n} | | kidal |`,
);

/** A form whose list is long because of what nobody looks for. */
function placesForm(...places: readonly string[]): string {
  return [
    '| survey |',
    '| | type | name | label::Français (fr) | label::Bamanankan (bm) | choice_filter |',
    '| | select_one region | r | Région | | |',
    `| | select_one place or_other | p | Lieu | | region = \${r} |`,
    '| choices |',
    '| | list_name | name | label::Français (fr) | label::Bamanankan (bm) | region |',
    '| | region | segou | Ségou | Segu | |',
    '| | region | kidal | Kidal | | |',
    ...FILLERS,
    ...places.map((place) => `| | place | ${place} |`),
    '| settings |',
    '| | form_id | version |',
    '| | lieux | 1 |',
  ].join('\n');
}

const KEY: ListKey = { formId: 'lieux', version: '1', list: 'place_or_other' };

function record(scratch: Scratch, ...places: readonly string[]): void {
  const sheets = parseMarkdownForm(placesForm(...places));
  const compiled = compileXlsform(sheets);
  if (!compiled.ok) throw new Error(JSON.stringify(compiled.problems));
  const { form, xform } = compiled;
  scratch.change((db) => recordForm(db, { form, xform, sheets, contentHash: '' }));
}

function withPlaces(...places: readonly string[]): Scratch {
  const scratch = openScratch();
  record(scratch, ...places);
  return scratch;
}

function found(scratch: Scratch, typed: string, filter: Readonly<Record<string, string>> = {}) {
  const { choices, total } = searchChoices(scratch.database.reader, KEY, typed, filter, 50);
  return { names: choices.map(({ name }) => name), total };
}

describe('a long list', () => {
  it('finds a name without accents, capitals or apostrophes, in any order of its words', () => {
    const scratch = withPlaces(
      "ngaba | N'Gabakoro Droit | Ŋabakɔrɔ | segou",
      'nioro | Nioro du Sahel | Ɲɔrɔ | segou',
    );
    for (const typed of ['ngaba', "n'gaba", 'GABAKORO', 'droit n gab', 'ŋabakɔrɔ', 'nabako']) {
      expect(found(scratch, typed), typed).toEqual({ names: ['ngaba'], total: 1 });
    }
    for (const typed of ['sahel nio', 'NYORO', 'ɲɔrɔ', 'du', 'nioro']) {
      expect(found(scratch, typed), typed).toEqual({ names: ['nioro'], total: 1 });
    }
    expect(found(scratch, 'oro').names).toEqual([]);
    expect(found(scratch, 'nioro kayes').names).toEqual([]);
  });

  it('shows the very name first, then names that begin so, then those that hold the words', () => {
    const scratch = withPlaces(
      'a | Hôpital de San | | segou',
      'b | Sanando | | segou',
      'c | San | | segou',
    );
    expect(found(scratch, 'san').names).toEqual(['c', 'b', 'a']);
  });

  it('shows as many as are asked for, in the order of the list, and says how many there are', () => {
    const scratch = withPlaces();
    const all = found(scratch, '');
    expect(all.total).toBe(601);
    expect(all.names).toEqual(Array.from({ length: 50 }, (_, n) => `f${n}`));
    expect(found(scratch, 'filler 1').total).toBe(111);
  });

  it('offers what fulfils the filter, and "other" always', () => {
    const scratch = withPlaces('macina | Macina | | segou', 'markala | Markala | | segou');
    expect(found(scratch, '', { region: 'segou' }).names).toEqual(['macina', 'markala', 'other']);
    expect(found(scratch, 'mar', { region: 'segou' }).names).toEqual(['markala']);
    expect(found(scratch, 'mar', { region: 'kidal' }).names).toEqual([]);
    expect(found(scratch, 'autre', { region: 'segou' }).names).toEqual(['other']);
    expect(found(scratch, '', { region: '' }).names).toEqual(['other']);
  });

  it('takes whatever is typed as words', () => {
    const scratch = withPlaces('macina | Macina | | segou');
    for (const typed of [
      '"',
      "'",
      '* OR "',
      'NEAR(a b)',
      '^ma AND',
      '=always',
      '< macina >',
      '-',
      'a'.repeat(200),
    ]) {
      expect(() => found(scratch, typed), typed).not.toThrow();
    }
    expect(found(scratch, '=always').names).toEqual([]);
    expect(found(scratch, '< macina').names).toEqual(['macina']);
  });

  it('gives the words of a choice in every language, under the filter if there is one', () => {
    const scratch = withPlaces('nioro | Nioro du Sahel | Ɲɔrɔ | segou');
    const { reader } = scratch.database;
    const label = { 'Français (fr)': 'Nioro du Sahel', 'Bamanankan (bm)': 'Ɲɔrɔ' };
    expect(findChoiceLabel(reader, KEY, 'nioro')).toEqual(label);
    expect(findChoiceLabel(reader, KEY, 'nioro', { region: 'segou' })).toEqual(label);
    expect(findChoiceLabel(reader, KEY, 'nioro', { region: 'kidal' })).toBeNull();
    expect(findChoiceLabel(reader, KEY, 'nyoro')).toBeNull();
    expect(findChoiceLabel(reader, { ...KEY, version: '2' }, 'nioro')).toBeNull();
    expect(searchChoices(reader, { ...KEY, list: 'x' }, '', {}, 50).total).toBe(0);
  });

  it('is made searchable where a form came without it, once', () => {
    const scratch = withPlaces('nioro | Nioro | | segou');
    const { reader } = scratch.database;
    expect(lacksChoices(reader)).toBe(false);
    const before = found(scratch, 'nioro');
    scratch.change((db) => {
      for (const table of ['choice_form', 'choice_list', 'choice']) db.run(`DELETE FROM ${table}`);
      db.run("INSERT INTO choice_search (choice_search) VALUES ('delete-all')");
    });
    expect(found(scratch, 'nioro').total).toBe(0);
    expect(lacksChoices(reader)).toBe(true);
    scratch.change(recordMissingChoices);
    scratch.change(recordMissingChoices);
    expect(lacksChoices(reader)).toBe(false);
    expect(found(scratch, 'nioro')).toEqual(before);
  });

  it('stays out of the journal', () => {
    const scratch = withPlaces();
    const count = scratch.database.reader.get<{ n: number }>('SELECT count(*) AS n FROM journal');
    expect(count?.n).toBe(1);
  });
});
