import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { recogniseTable } from '../../../shared/domain/imports/recognise-table.ts';
import { type RecordKind, TABLE_COLUMNS } from '../../../shared/domain/imports/table-kind.ts';
import { accepted, told } from './table-fixture.ts';

const STOCK =
  'periode,produit,initial,recu,utilise,perdu,ajustement,final,jours_rupture,peremption'.split(',');

describe('recogniseTable', () => {
  it.each<[kind: string, heading: string]>([
    ['services', 'periode,indicateur,valeur'],
    ['stock', STOCK.join(',')],
    ['staff', 'cadre,norme,en_poste,present,payeur'],
    ['money', 'periode,caisse,rubrique,sens,montant'],
    ['population', 'annee,population,coef_grossesses,coef_naissances,source'],
    ['members', 'nom,sexe,organe,fonction,quartier,telephone,debut_mandat,fin_mandat'],
    ['actions', 'date,probleme,cause,action,responsable,echeance,cout,statut,reportee'],
    ['interviews', 'start,end,jour,vecu/respect,_id,_uuid,__version__'],
    ['interviews', 'SubmissionDate,vecu-respect,meta-instanceID,KEY'],
    ['interviews', 'respect,meta/instanceID'],
  ])('knows a table of %s by its heading', (kind, heading) => {
    const read = recogniseTable(heading.split(','));
    expect(read.ok && read.value.kind).toBe(kind);
    expect(told(read)).toEqual([]);
  });

  it('knows every kind in any order of its columns', () => {
    const kinds = Object.keys(TABLE_COLUMNS) as RecordKind[];
    const headings = fc.constantFrom(...kinds).chain((kind) => {
      const columns: readonly string[] = [
        ...TABLE_COLUMNS[kind].needed,
        ...TABLE_COLUMNS[kind].optional,
      ];
      return fc.tuple(
        fc.constant(kind),
        fc.shuffledSubarray([...columns], { minLength: columns.length }),
      );
    });
    fc.assert(
      fc.property(headings, ([kind, heading]) => {
        const { kind: found, positions } = accepted(recogniseTable(heading));
        expect(found).toBe(kind);
        expect([...positions].every(([word, index]) => heading[index] === word)).toBe(true);
      }),
    );
  });

  it('does not mind capitals, accents, signs and spaces in a heading', () => {
    const { kind, positions } = accepted(
      recogniseTable([
        ' Période',
        'PRODUIT',
        'Initial',
        'Reçu',
        'Utilisé',
        'Final',
        'Jours rupture',
      ]),
    );
    expect(kind).toBe('stock');
    expect(positions.get('jours_rupture')).toBe(6);
    expect(positions.has('peremption')).toBe(false);
  });

  it('tells of a column that it does not know and goes on', () => {
    const read = recogniseTable(['periode', 'indicateur', 'valeur', 'Remarque', '']);
    expect(told(read)).toEqual(['column-unknown Remarque']);
    expect(read.ok).toBe(true);
  });

  it('names each missing column and the kind that the table looks like', () => {
    const read = recogniseTable(STOCK.filter((name) => name !== 'final' && name !== 'initial'));
    expect(read).toEqual({
      ok: false,
      problems: ['initial', 'final'].map((column) => ({
        code: 'imports.column-missing',
        column,
        facts: { kind: 'stock', column },
      })),
    });
  });

  it.each<[what: string, heading: readonly string[], told: string]>([
    ['no columns', [], 'table-unknown'],
    ['columns of nothing we know', ['a', 'b', 'c'], 'table-unknown'],
    ['one column in common alone', ['periode', 'x', 'y'], 'table-unknown'],
    ['a column twice', ['periode', 'indicateur', 'valeur', 'Valeur'], 'column-twice Valeur'],
    ['the rows of a Kobo repeat', ['nom', '_index', '_parent_index', '_uuid'], 'repeat-table'],
    ['the rows of an ODK repeat', ['nom', 'PARENT_KEY', 'KEY'], 'repeat-table'],
  ])('refuses %s', (_, heading, expected) => {
    const read = recogniseTable(heading);
    expect(read.ok).toBe(false);
    expect(told(read)).toEqual([expected]);
  });
});
