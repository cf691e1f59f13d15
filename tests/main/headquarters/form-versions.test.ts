import { describe, expect, it } from 'vitest';
import { createHeadquarters } from '../../../main/app/headquarters.ts';
import { addCentre } from '../../db/scratch-database.ts';
import { recordVersions } from '../../fixtures/forms/three-versions.ts';
import { openHost } from '../app/call-host.ts';
import { PIN } from '../temporary-workspace.ts';

async function openTwoCentres() {
  const host = openHost();
  const order = { name: 'Siège', user: 'Awa', pin: PIN, recipients: [] };
  const workspace = await createHeadquarters(host.place, order);
  workspace.write('supervisor', (db) => {
    for (const code of ['C1', 'C2']) addCentre(db, code);
  });
  recordVersions(workspace, 'C1', [0]);
  recordVersions(workspace, 'C2', [1, 2]);
  host.session.enter(workspace);
  return host.client;
}

describe('headquarters with visits of several versions of a form', () => {
  it('count a failed item over the centres that were asked the same', async () => {
    const client = await openTwoCentres();
    const items = await client.headquarters.failedItems({ district: null, language: 'fr' });
    expect(items.map(({ name, count, visits }) => [name, count, visits])).toEqual([
      ['Un seau à robinet', 1, 2],
      ['Du gel dans la salle de soins', 1, 1],
    ]);
  });

  it('tell no change between scores of different items', async () => {
    const client = await openTwoCentres();
    const { centres } = await client.headquarters.centres({});
    expect(centres.map(({ lastVisit }) => lastVisit?.change)).toEqual([null, null]);
  });
});
