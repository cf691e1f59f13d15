import type { Translate } from '../../../shared/domain/text/translate.ts';
import type { ExchangeStatus, KnownPeer } from '../../app/exchange-status.ts';

type Tray = ExchangeStatus['tray'][number];

function peerLine(
  { name, device, fingerprint, revokedAt }: KnownPeer,
  translate: Translate,
): string {
  const key = revokedAt === null ? 'cli:hq.peer' : 'cli:hq.peerRevoked';
  return `  ${translate(key, { name, device, fingerprint })}`;
}

function trayLine({ name, state, reason, facts }: Tray, translate: Translate): string {
  const sentence =
    state === 'waiting'
      ? translate(`cli:packages.waiting.${reason}`, facts)
      : translate(`failures:${reason}`, facts);
  return `  ${translate('cli:packages.line', { file: name, sentence })}`;
}

/** How the exchange stands, for a person. */
export function statusLines(status: ExchangeStatus, translate: Translate): readonly string[] {
  const { own, peers, centres, tray, conflicts } = status;
  return [
    own
      ? translate('cli:hq.own', { name: own.name, fingerprint: own.fingerprint })
      : translate('cli:hq.notEnrolled'),
    ...peers.map((peer) => peerLine(peer, translate)),
    ...centres.map(({ facility, ...counts }) =>
      facility === ''
        ? translate('cli:hq.common', counts)
        : translate('cli:hq.centre', { facility, ...counts }),
    ),
    ...(tray.length === 0 ? [] : [translate('cli:hq.tray')]),
    ...tray.map((entry) => trayLine(entry, translate)),
    ...(conflicts === 0 ? [] : [translate('cli:packages.conflicts', { conflicts })]),
  ];
}
