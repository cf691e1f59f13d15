import type { SessionState } from '../../shared/contract/session.ts';
import { connect, type Program } from './connect.ts';

/** The program as the page finds it: reached, and how its session stands. */
export interface Entrance extends Program {
  readonly state: SessionState;
}

async function enter(): Promise<Entrance> {
  const program = await connect();
  return { ...program, state: program.state ?? (await program.client.session.state({})) };
}

/** On its way as soon as this file runs. */
export const entrance: Promise<Entrance> = enter();

// Whoever draws the page waits for it and says what went wrong; until then nobody does.
entrance.catch(() => undefined);
