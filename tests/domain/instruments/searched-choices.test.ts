import { expect, it } from 'vitest';
import { readChoiceFilter } from '../../../shared/domain/instruments/searched-choices.ts';

it.each([
  ['/v', '/r', '/r'],
  ['/lot[2]/v', '/lot/r', '/lot[2]/r'],
  ['/lot[2]/lieu/v', '/lot/zone/r', '/lot[2]/zone/r'],
  ['/lot[2]/v', '/r', '/r'],
  ['/lot[2]/part[3]/v', '/lot/r', '/lot[2]/r'],
  ['/lot[2]/part[3]/v', '/lot/part/r', '/lot[2]/part[3]/r'],
  ['/lots[2]/v', '/lot/r', '/lot/r'],
])('a choice at %s that depends on %s looks at %s', (place, path, looked) => {
  const search = {
    where: [
      { column: 'region', path },
      { column: 'genre', value: 'csref' },
    ],
  };
  const filter = readChoiceFilter(search, place, (at) => `answer at ${at}`);
  expect(filter).toEqual({ region: `answer at ${looked}`, genre: 'csref' });
});
