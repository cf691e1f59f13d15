import { addFacility, listFacilities } from '../../app/facilities.ts';
import type { Command } from '../command.ts';
import { EXIT } from '../exit-code.ts';
import { FACILITY_OPTIONS, readNewFacility } from './init.ts';

/** Lists the centres of the workspace, or adds one. */
export const facilitiesCommand: Command = {
  name: 'facilities',
  usage: '[--add --facility CODE --name NAME …]',
  options: { ...FACILITY_OPTIONS, add: { type: 'boolean' } },
  run: async (context) => {
    const added = context.flag('add') ? readNewFacility(context, context.needed('facility')) : null;
    const rows = await context.withWorkspace(async (workspace) => {
      if (added !== null) {
        workspace.backUpWhenOld();
        addFacility(workspace, added);
      }
      return listFacilities(workspace);
    });
    context.answer(
      rows,
      rows.length === 0
        ? [context.translate('cli:facilities.none')]
        : rows.map(({ code, name, asaco }) => [code, name, asaco ?? '–'].join('\t')),
    );
    return EXIT.done;
  },
};
