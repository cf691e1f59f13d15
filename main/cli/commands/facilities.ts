import type { Reader } from '../../db/handles.ts';
import type { SynchronisedTable } from '../../db/synchronised-tables.ts';
import type { Facility } from '../../features/facilities/facility.ts';
import { findAsaco, listFacilities } from '../../features/facilities/reader.ts';
import type { Command } from '../command.ts';
import { EXIT } from '../exit-code.ts';
import { addFacilityFromOptions, FACILITY_OPTIONS } from './init.ts';

function describe(db: Reader, facility: Facility): Record<string, string | number | null> {
  const count = (table: SynchronisedTable): number =>
    db.get<{ n: number }>(`SELECT count(*) AS n FROM ${table} WHERE facility_id = ?`, [
      facility.code,
    ])?.n ?? 0;
  return {
    code: facility.code,
    name: facility.name,
    asaco: findAsaco(db, facility.code)?.name ?? null,
    commune: facility.commune,
    district: facility.district,
    region: facility.region,
    submissions: count('submission'),
    members: count('mandate'),
    meetings: count('meeting'),
  };
}

/** Lists the centres of the workspace, or adds one. */
export const facilitiesCommand: Command = {
  name: 'facilities',
  usage: '[--add --facility CODE --name NAME …]',
  options: { ...FACILITY_OPTIONS, add: { type: 'boolean' } },
  run: (context) =>
    context.withWorkspace(async (workspace) => {
      if (context.flag('add')) {
        workspace.backUpWhenOld();
        addFacilityFromOptions(context, workspace, context.needed('facility'));
      }
      const { reader } = workspace.database;
      const rows = listFacilities(reader).map((facility) => describe(reader, facility));
      context.answer(
        rows,
        rows.length === 0
          ? [context.translate('cli:facilities.none')]
          : rows.map((row) => `${row['code']}  ${row['name']}  (${row['asaco'] ?? '–'})`),
      );
      return EXIT.done;
    }),
};
