import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { addFacility } from '../../../main/app/facilities.ts';
import { openWorkspace, type Workspace } from '../../../main/app/workspace.ts';
import { createWorkspace } from '../../../main/app/workspace-creation.ts';
import { runCommandLine } from '../../../main/cli/command-line.ts';
import type { Writer } from '../../../main/db/handles.ts';
import { systemClock } from '../../../main/platform/clock.ts';
import { createIdSource } from '../../../main/platform/ids.ts';
import { savePopulation } from '../../db/scratch-database.ts';
import { PIN } from '../temporary-workspace.ts';

/** A laptop with a workspace in a folder of its own, spoken to by commands. */
export interface Laptop {
  readonly name: string;
  readonly directory: string;
  /** What a command answers in JSON, with its exit code. */
  // biome-ignore lint/suspicious/noExplicitAny: each test knows which object it asked for
  say(...words: readonly string[]): Promise<{ readonly code: number; readonly json: any }>;
  /** Opens the workspace and lets go of it. */
  look<Result>(action: (workspace: Workspace) => Result | Promise<Result>): Promise<Result>;
  change(action: (writer: Writer) => unknown): Promise<void>;
  population(year?: number): Promise<number | null>;
  setPopulation(population: number, year?: number): Promise<void>;
}

// A hundredth of what a PIN costs people.
function placeOf(directory: string) {
  return { directory, clock: systemClock, ids: createIdSource(systemClock), pinCost: 2 ** 10 };
}

export function laptopIn(folder: string, name: string, facility = 'CS01'): Laptop {
  const directory = join(folder, name);
  const look: Laptop['look'] = async (action) => {
    const workspace = await openWorkspace(placeOf(directory), { pin: PIN });
    try {
      return await action(workspace);
    } finally {
      workspace.close();
    }
  };
  const change: Laptop['change'] = (action) =>
    look((workspace) => {
      workspace.write('coach', action);
    });
  return {
    name,
    directory,
    look,
    change,
    async say(...words) {
      const lines: string[] = [];
      const code = await runCommandLine([...words, '--json', '--workspace', directory], {
        print: (line) => lines.push(line),
        tell: (line) => lines.push(line),
        tick: () => {},
        askSecret: async () => null,
        environment: { KENEYA_PIN: PIN, INIT_CWD: folder },
      });
      return { code, json: JSON.parse(lines.join('\n')) };
    },
    population: (year = 2026) =>
      look(
        ({ database }) =>
          database.reader.get<{ population: number }>(
            'SELECT population FROM population WHERE facility_id = ? AND year = ?',
            [facility, year],
          )?.population ?? null,
      ),
    setPopulation: (population, year = 2026) =>
      change((writer) => savePopulation(writer, population, year, facility)),
  };
}

/** A laptop with an empty workspace, or one that holds a centre. */
export async function startLaptop(
  folder: string,
  name: string,
  facility: string | null,
): Promise<Laptop> {
  const laptop = laptopIn(folder, name, facility ?? 'CS01');
  const workspace = await createWorkspace(placeOf(laptop.directory), { name, pin: PIN });
  if (facility !== null) {
    const unknown = { asaco: null, commune: null, district: null, region: null, area: null };
    addFacility(workspace, { code: facility, name: `CSCom ${facility}`, ...unknown });
  }
  workspace.close();
  return laptop;
}

/** The only file of a folder whose name ends so. */
export function onlyFile(folder: string, ending: string): string {
  const names = readdirSync(folder).filter((name) => name.endsWith(ending));
  if (names.length !== 1) throw new Error(`${folder} has ${names.join(', ')}`);
  return join(folder, names[0] ?? '');
}
