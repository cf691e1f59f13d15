import { useEffect, useState } from 'react';
import { useApi } from '../../api/client-context.tsx';

/** The seconds that earlier wrong PINs still cost, counted down; `ask` after another one. */
export function usePinWait(waitSeconds: number): {
  readonly left: number;
  readonly ask: () => Promise<void>;
} {
  const { client } = useApi();
  const [until, setUntil] = useState(() => Date.now() + waitSeconds * 1000);
  const [now, setNow] = useState(() => Date.now());
  const left = Math.max(0, Math.ceil((until - now) / 1000));
  const isWaiting = left > 0;
  useEffect(() => {
    if (!isWaiting) return;
    const timer = window.setInterval(() => setNow(Date.now()), 250);
    return () => window.clearInterval(timer);
  }, [isWaiting]);
  const ask = async (): Promise<void> => {
    const state = await client.session.state({});
    if (state.kind !== 'locked') return;
    setNow(Date.now());
    setUntil(Date.now() + state.waitSeconds * 1000);
  };
  return { left, ask };
}
