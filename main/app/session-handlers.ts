import type { sessionContract } from '../../shared/contract/session.ts';
import type { AppHandlerOf } from './call-handlers.ts';

type SessionHandlers = {
  readonly [Name in keyof typeof sessionContract]: AppHandlerOf<(typeof sessionContract)[Name]>;
};

/** The calls that work before anybody is signed in. What opens a workspace is read when one is opened. */
export const sessionHandlers: SessionHandlers = {
  state({ session }) {
    session.touch();
    return session.state();
  },
  async signIn({ session }, { user, pin }) {
    await session.signIn(pin, user);
    return session.state();
  },
  lock({ session }) {
    session.lock();
    return session.state();
  },
  async create({ session }, { user, pin, facility, demo }) {
    const { createWorkspace } = await import('./workspace-creation.ts');
    const workspace = await createWorkspace(session.place, { name: user, pin });
    session.enter(workspace);
    if (facility !== null) {
      const known = (text: string): string | null => (text === '' ? null : text);
      const { addFacility } = await import('./facilities.ts');
      addFacility(workspace, {
        code: facility.code,
        name: facility.name,
        asaco: known(facility.asaco),
        commune: known(facility.commune),
        district: known(facility.district),
        region: known(facility.region),
        area: null,
      });
    }
    if (demo) await (await import('./demo.ts')).fillDemo(workspace);
    const { makeRecoveryCode } = await import('./users.ts');
    const recoveryCode = await makeRecoveryCode(workspace);
    return { state: session.state(), recoveryCode };
  },
  async recover({ session }, { user, recoveryCode, pin }) {
    session.lock();
    await session.settle();
    const { recoverPin } = await import('./users.ts');
    await recoverPin(session.place, { user, code: recoveryCode, pin });
    await session.signIn(pin, user);
    return session.state();
  },
  speak({ session }, { language }) {
    session.speak(language);
    return {};
  },
};
