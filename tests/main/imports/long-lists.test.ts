import { expect, it } from 'vitest';
import type { ImportScratch } from './import-scratch.ts';
import { createImportScratch, notes } from './import-scratch.ts';

const FORM = [
  '| survey |',
  '| | type | name | label |',
  '| | date | jour | Jour |',
  '| | select_one village | village | Village |',
  '| choices |',
  '| | list_name | name | label |',
  ...Array.from({ length: 501 }, (_, n) => `| | village | v${n} | Village ${n} |`),
  '| settings |',
  '| | form_title | form_id | version |',
  '| | Villages | villages | 1 |',
].join('\n');

function filled(scratch: ImportScratch, village: string): string {
  return scratch.file(
    `${village}.xml`,
    `<data id="villages" version="1" xmlns:orx="http://openrosa.org/xforms">
<jour>2026-06-10</jour><village>${village}</village>
<orx:meta><orx:instanceID>uuid:${village}</orx:instanceID></orx:meta></data>`,
  );
}

const UNKNOWN = 'instruments.answer-unknown-choice';

it('names the answers that a long list does not have, with the form in the same import and before', async () => {
  const scratch = createImportScratch();
  const form = scratch.file('villages.md', FORM);
  const first = await scratch.take([form, filled(scratch, 'v7'), filled(scratch, 'w1')]);
  expect(notes(first.warnings)).toEqual([`w1.xml - - ${UNKNOWN}`]);
  const second = await scratch.take([filled(scratch, 'v500'), filled(scratch, 'w2')]);
  expect(notes(second.warnings)).toEqual([`w2.xml - - ${UNKNOWN}`]);
  const table = scratch.file(
    'villages.csv',
    'jour,village,_uuid\n2026-06-11,v8,a1\n2026-06-12,w3,a2\n',
  );
  const third = await scratch.take([table]);
  expect(notes(third.warnings)).toContain(`villages.csv 3 - ${UNKNOWN}`);
  expect(third.warnings.flatMap(({ problems }) => problems)).not.toContainEqual(
    expect.objectContaining({ code: UNKNOWN, row: 2 }),
  );
});
