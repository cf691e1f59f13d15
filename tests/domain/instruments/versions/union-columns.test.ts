import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { FormDefinition } from '../../../../shared/domain/instruments/form-definition.ts';
import type { Submission } from '../../../../shared/domain/instruments/submission.ts';
import { listPlaces } from '../../../../shared/domain/instruments/versions/match-nodes.ts';
import {
  readUnionRows,
  uniteVersions,
} from '../../../../shared/domain/instruments/versions/union-columns.ts';
import { anyVersions, defineVersion } from './any-versions.ts';

function define(version: number, survey: string): FormDefinition {
  const lines = survey.split(' ').map((word) => {
    if (word.endsWith('(')) return `| begin group | ${word.slice(0, -1)} | G |`;
    if (word.endsWith('[')) return `| begin repeat | ${word.slice(0, -1)} | R |`;
    if (word === ')') return '| end group | | |';
    return word === ']' ? '| end repeat | | |' : `| text | ${word} | ${word} |`;
  });
  return defineVersion(`
## survey
| type | name | label |
${lines.join('\n')}
## settings
| form_title | form_id | version |
| Essai | essai | ${version} |
`).form;
}

const headingsOf = (versions: readonly FormDefinition[], repeat = ''): readonly string[] =>
  uniteVersions(versions)
    .find((table) => table.repeat === repeat)
    ?.columns.map(({ heading }) => heading) ?? [];

/** A filled form that says in each question where it stands, two rows in each repeat. */
function fillEverything(form: FormDefinition): Submission {
  const answers = listPlaces(form.children).flatMap(({ node, parent }) => {
    if (node.kind !== 'question') return [];
    if (parent?.node.kind !== 'repeat')
      return [{ path: node.path, value: `v${form.version} ${node.name}` }];
    return [1, 2].map((row) => ({
      path: `${parent.node.path}[${row}]/${node.name}`,
      value: `v${form.version} ${node.name} ${row}`,
    }));
  });
  return { formId: 'essai', version: form.version, instanceId: `uuid:${form.version}`, answers };
}

/** What every filled form says under each heading of each table. */
function readCells(versions: readonly FormDefinition[]): ReadonlyMap<string, string> {
  const cells = uniteVersions(versions).flatMap((table) =>
    versions.map(fillEverything).flatMap((filled) =>
      readUnionRows(table, filled).flatMap(({ key, values }) =>
        values.map((value, at) => {
          const heading = table.columns[at]?.heading ?? '';
          return [`${table.repeat} ${key} ${heading}`, value ?? ''] as const;
        }),
      ),
    ),
  );
  return new Map(cells.filter(([, value]) => value !== ''));
}

describe('the columns of all versions of a form', () => {
  it('keep what was removed and moved where it stood, and put what is new last in its group', () => {
    const versions = [define(1, 'a( x y ) b( z )'), define(2, 'a( x w ) b( y )')];
    expect(headingsOf(versions)).toEqual(['a/x', 'a/y', 'a/w', 'b/z']);
    const [, moved] = uniteVersions(versions)[0]?.columns ?? [];
    expect([...(moved?.paths ?? [])]).toEqual([
      ['1', '/a/y'],
      ['2', '/b/y'],
    ]);
  });

  it('find a question again that comes back after a version without it', () => {
    const versions = [define(1, 'a( x y )'), define(2, 'a( x )'), define(3, 'y a( x )')];
    expect(headingsOf(versions)).toEqual(['a/x', 'a/y']);
  });

  it('give a second heading to a question that stands where another stood', () => {
    const versions = [define(1, 'a( x )'), define(2, 'b( x )'), define(3, 'a( x ) b( x )')];
    expect(headingsOf(versions)).toEqual(['a/x', 'a/x.2']);
    expect(readCells(versions).get(' uuid:3 a/x.2')).toBe('v3 x');
  });

  it('give a table to each repeat, and a column of its own to what goes into one', () => {
    const versions = [define(1, 'x lots[ y ]'), define(2, 'lots[ y x ]')];
    expect(headingsOf(versions)).toEqual(['x']);
    expect(headingsOf(versions, 'lots')).toEqual(['lots/y', 'lots/x']);
    const [, lots] = uniteVersions(versions);
    expect(lots && readUnionRows(lots, fillEverything(versions[1] ?? define(2, 'x')))).toEqual([
      { key: 'uuid:2/lots[1]', parentKey: 'uuid:2', values: ['v2 y 1', 'v2 x 1'] },
      { key: 'uuid:2/lots[2]', parentKey: 'uuid:2', values: ['v2 y 2', 'v2 x 2'] },
    ]);
  });

  it('of fewer versions are among those of more, in the same order, and no answer moves', () => {
    fc.assert(
      fc.property(anyVersions({ min: 2, max: 5 }), fc.nat(4), (given, count) => {
        const versions = given.map(({ form }) => form);
        const fewer = versions.slice(0, 1 + (count % versions.length));
        for (const { repeat, columns } of uniteVersions(fewer)) {
          const later = headingsOf(versions, repeat);
          const wanted = columns.map(({ heading }) => heading);
          expect(later.filter((heading) => wanted.includes(heading))).toEqual(wanted);
        }
        const cells = readCells(versions);
        for (const [at, value] of readCells(fewer)) expect(cells.get(at)).toBe(value);
      }),
      { numRuns: 100 },
    );
  });

  it('lose no answer and say none twice', () => {
    fc.assert(
      fc.property(anyVersions({ min: 1, max: 4 }), (given) => {
        const versions = given.map(({ form }) => form);
        const asked = versions.flatMap((form) =>
          fillEverything(form)
            .answers.map(({ value }) => value)
            .filter((value) => !value.includes('avis')),
        );
        expect([...readCells(versions).values()].toSorted()).toEqual(asked.toSorted());
      }),
      { numRuns: 50 },
    );
  });
});
