import { ExpectedFailure } from '../../../shared/contract/failures.ts';
import { createWorkspace } from '../../app/workspace-creation.ts';
import { createFacility } from '../../features/facilities/facility.ts';
import { addFacility } from '../../features/facilities/writer.ts';
import { readKeyring, wrapForRecovery, writeKeyring } from '../../features/users/keyring.ts';
import { readCatalogues } from '../../platform/catalogues.ts';
import type { Command, CommandContext } from '../command.ts';
import { EXIT } from '../exit-code.ts';

/** The first user of a workspace made by command. */
export const FIRST_USER = 'coach';

/** Adds the centre that the options describe to an open workspace. */
export function addFacilityFromOptions(
  context: CommandContext,
  workspace: Awaited<ReturnType<typeof createWorkspace>>,
  code: string,
): void {
  const name = context.option('name') ?? code;
  const facility = {
    ...createFacility(code, name),
    commune: context.option('commune'),
    district: context.option('district'),
    region: context.option('region'),
    area: context.option('area'),
  };
  const asaco = {
    name: context.option('asaco') ?? `ASACO ${name}`,
    recognisedOn: null,
    conventionOn: null,
  };
  workspace.write('coach', (writer) =>
    addFacility(writer, facility, asaco, readCatalogues().organs),
  );
}

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

/** Makes an empty workspace with its first user, and a centre when one is named. */
export const initCommand: Command = {
  name: 'init',
  usage:
    '[--facility CODE --name NAME] [--asaco NAME] [--commune --district --region --area NAME] [--recovery age1…]',
  options: { ...FACILITY_OPTIONS, recovery: { type: 'string' } },
  async run(context) {
    const { place, translate } = context;
    const pin = await context.readPin();
    if (pin === null) throw new ExpectedFailure({ code: 'pin-needed', facts: {} });
    const workspace = await createWorkspace(place, { name: FIRST_USER, pin });
    try {
      const facility = context.option('facility');
      if (facility !== null) addFacilityFromOptions(context, workspace, facility);
      const recipient = context.option('recovery');
      if (recipient !== null) {
        const keyring = readKeyring(place.directory);
        writeKeyring(place.directory, await wrapForRecovery(keyring, workspace.key, recipient));
      }
      const { directory } = place;
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
