import { ExpectedFailure } from '../../../shared/contract/failures.ts';
import { addFacility, type NewFacility } from '../../app/facilities.ts';
import { addRecovery } from '../../app/users.ts';
import { createWorkspace } from '../../app/workspace-creation.ts';
import type { Command, CommandContext } from '../command.ts';
import { EXIT } from '../exit-code.ts';

/** The first user of a workspace made by command. */
export const FIRST_USER = 'coach';

/** The options that describe a centre. */
export const FACILITY_OPTIONS = {
  facility: { type: 'string' },
  name: { type: 'string' },
  asaco: { type: 'string' },
  commune: { type: 'string' },
  district: { type: 'string' },
  region: { type: 'string' },
  area: { type: 'string' },
} as const;

/** The centre that those options describe; one without a name is called by its code. */
export function readNewFacility(context: CommandContext, code: string): NewFacility {
  return {
    code,
    name: context.option('name') ?? code,
    asaco: context.option('asaco'),
    commune: context.option('commune'),
    district: context.option('district'),
    region: context.option('region'),
    area: context.option('area'),
  };
}

/** Makes an empty workspace with its first user, and a centre when one is named. */
export const initCommand: Command = {
  name: 'init',
  usage:
    '[--facility CODE --name NAME] [--asaco NAME] [--commune NAME] [--district NAME] [--region NAME] [--area NAME] [--recovery age1…]',
  options: { ...FACILITY_OPTIONS, recovery: { type: 'string' } },
  async run(context) {
    const { place, translate } = context;
    const { directory } = place;
    // A name asks for a centre, which cannot do without its code.
    const facility =
      context.option('name') === null ? context.option('facility') : context.needed('facility');
    const recipient = context.option('recovery');
    const pin = await context.readPin();
    if (pin === null) throw new ExpectedFailure({ code: 'pin-needed', facts: {} });
    const workspace = await createWorkspace(place, { name: FIRST_USER, pin });
    try {
      if (facility !== null) addFacility(workspace, readNewFacility(context, facility));
      if (recipient !== null) await addRecovery(workspace, recipient);
      context.answer({ workspace: directory, user: FIRST_USER, facility }, [
        translate('cli:init.done', { directory, user: FIRST_USER }),
        ...(facility === null ? [] : [translate('cli:init.facility', { facility })]),
      ]);
    } finally {
      workspace.close();
    }
    return EXIT.done;
  },
};
