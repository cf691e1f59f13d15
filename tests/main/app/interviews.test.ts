import { createORPCClient, ORPCError, safe } from '@orpc/client';
import { RPCLink } from '@orpc/client/message-port';
import type { ContractRouterClient } from '@orpc/contract';
import { RPCHandler } from '@orpc/server/message-port';
import { describe, expect, it, onTestFinished } from 'vitest';
import { createRouter } from '../../../main/app/dispatch.ts';
import { HostFiles } from '../../../main/app/host-files.ts';
import { Session } from '../../../main/app/session.ts';
import type { Contract } from '../../../shared/contract/contract.ts';
import { createScratchFolder } from '../../db/scratch-database.ts';
import { createPlace, PIN } from '../temporary-workspace.ts';
import { createScratchDesk } from './scratch-desk.ts';

/** A demonstration centre with somebody signed in, reached as a page does. */
async function openDemonstration() {
  const place = createPlace();
  const session = new Session(place);
  const files = new HostFiles(createScratchFolder());
  const { port1, port2 } = new MessageChannel();
  new RPCHandler(createRouter()).upgrade(port1, {
    context: { session, files, desk: createScratchDesk() },
  });
  port1.start();
  const client: ContractRouterClient<Contract> = createORPCClient(new RPCLink({ port: port2 }));
  port2.start();
  onTestFinished(() => {
    port1.close();
    port2.close();
    session.lock();
  });
  await client.session.create({ user: 'Awa', pin: PIN, facility: null, demo: true });
  return { client, place };
}

describe('interviews', () => {
  it('are counted against the target of the month', async () => {
    const { client, place } = await openDemonstration();
    const facility = 'DEMO01';
    const [before] = await client.surveys.progress({ facility });
    if (!before) throw new Error('The demonstration has a form for interviews');
    expect(before).toMatchObject({ target: null, questions: 16 });
    expect(before.held).toBeGreaterThan(0);
    const { formId, version: formVersion } = before;
    await client.surveys.setTarget({ facility, formId, target: 30 });
    const { id } = await client.visits.start({ facility, formId, formVersion });
    const day = new Date(place.clock.now()).toISOString().slice(0, 10);
    await client.visits.finalise({ draft: id, day, answers: [{ path: '/lieu', value: 'cpn' }] });
    const [after] = await client.surveys.progress({ facility });
    expect(after).toMatchObject({
      target: 30,
      held: before.held + 1,
      thisMonth: before.thisMonth + 1,
    });
  });
});

describe('interviews that are planned', () => {
  it('are counted by service, those of no known service apart, and the plan goes when nothing is wanted', async () => {
    const { client, place } = await openDemonstration();
    const facility = 'DEMO01';
    const [form] = await client.surveys.progress({ facility });
    if (!form) throw new Error('The demonstration has a form for interviews');
    const { formId, version: formVersion } = form;
    const begun = await client.surveys.quotas({ facility, formId });
    expect(begun).toMatchObject({ plan: null, count: null, proposed: { servicePath: '/lieu' } });
    const day = new Date(place.clock.now()).toISOString().slice(0, 10);
    const cells = [{ service: 'cpn', age: '', wanted: 2 }];
    const plan = { from: day, to: day, servicePath: '/lieu', agePath: null, cells };
    await client.surveys.setQuotas({ facility, formId, plan });
    for (const lieu of ['cpn', 'cpn', 'cpn', 'ailleurs', '']) {
      const { id } = await client.visits.start({ facility, formId, formVersion });
      const answers = [{ path: '/lieu', value: lieu }];
      await client.visits.finalise({ draft: id, day, answers });
    }
    const { count } = await client.surveys.quotas({ facility, formId });
    expect(count).toMatchObject({ counted: 2, wanted: 2, over: 1, outside: 0, unknown: 2 });
    await client.surveys.setQuotas({ facility, formId, plan: { ...plan, cells: [] } });
    expect((await client.surveys.quotas({ facility, formId })).plan).toBeNull();
  });
});

describe('the way out of the kiosk', () => {
  it('is open to the PIN of who is signed in, and a wrong one makes the next try wait', async () => {
    const { client } = await openDemonstration();
    await expect(client.users.checkPin({ pin: PIN })).resolves.toEqual({});
    const wrong = await safe(client.users.checkPin({ pin: '000000' }));
    expect(wrong.error).toBeInstanceOf(ORPCError);
    expect(wrong.error).toMatchObject({ data: { code: 'wrong-pin', facts: { waitSeconds: 5 } } });
    const again = await safe(client.users.checkPin({ pin: PIN }));
    expect(again.error).toMatchObject({ data: { code: 'pin-delayed' } });
  });
});
