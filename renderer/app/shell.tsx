import { Title } from '@mantine/core';
import type { SessionState } from '../../shared/contract/session.ts';

type User = Extract<SessionState, { kind: 'open' }>['user'];

/** The frame of every page. */
export default function Shell({ user }: { readonly user: User }) {
  return <Title order={1}>{user.name}</Title>;
}
