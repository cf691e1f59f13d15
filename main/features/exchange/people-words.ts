import type { Reader } from '../../db/handles.ts';
import { listUsers } from '../users/reader.ts';
import { listPeers } from './packages/peers.ts';

/** Who gave a value, and on which laptop. */
export interface Giver {
  readonly user: string;
  readonly device: string;
  readonly isOwn: boolean;
}

/** The names of people and laptops; whoever is not known here is named by the last signs of their id. */
export interface PeopleWords {
  user(id: string): string;
  device(id: string): string;
  isOwn(device: string): boolean;
}

function shorten(id: string): string {
  return id.slice(-6);
}

/** Reads who is known here. */
export function readPeopleWords(db: Reader): PeopleWords {
  const users = new Map(listUsers(db).map(({ id, name }) => [id, name]));
  const devices = new Map(listPeers(db).map(({ device, name }) => [device, name]));
  const own = db.get<{ value: string }>("SELECT value FROM workspace WHERE name = 'device'");
  return {
    user: (id) => users.get(id) ?? shorten(id),
    device: (id) => devices.get(id) ?? shorten(id),
    isOwn: (device) => device === own?.value,
  };
}
