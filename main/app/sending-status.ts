import type { SendingStatus } from '../../shared/contract/sending.ts';
import { fingerprintOf } from '../features/exchange/packages/key-card.ts';
import { listPeers } from '../features/exchange/packages/peers.ts';
import { listSendings, type Sending } from '../features/exchange/packages/sendings.ts';
import { listWanted, readLastReceipt } from '../features/exchange/packages/take-answers.ts';
import { listMissingBlobs } from '../features/exchange/packages/take-blobs.ts';
import { listFacilities } from '../features/facilities/reader.ts';
import { readExchangeStatus } from './exchange-status.ts';
import type { Workspace } from './workspace.ts';

type HandedTo = SendingStatus['centres'][number]['handedTo'];

/** Whom a centre was handed over to; a package of all centres hands over each. */
function findHandover(
  sendings: readonly Sending[],
  facility: string,
  nameOf: (device: string) => string,
): HandedTo {
  const found = sendings.find(
    (each) => each.purpose === 'handover' && (each.facility === facility || each.facility === ''),
  );
  return found ? { name: nameOf(found.device), at: found.madeAt } : null;
}

/** Reads how the exchange stands, as the page shows it. */
export function readSendingStatus(workspace: Workspace): SendingStatus {
  const { reader } = workspace.database;
  const { kind, own, centres } = readExchangeStatus(workspace);
  const peers = listPeers(reader);
  const sendings = listSendings(reader);
  const nameOf = (device: string): string =>
    peers.find((peer) => peer.device === device)?.name ?? device;
  const names = new Map(listFacilities(reader).map(({ code, name }) => [code, name]));
  const [last] = sendings.filter(({ purpose }) => purpose === 'send');
  return {
    kind,
    own: own && { name: own.name, fingerprint: own.fingerprint },
    peers: peers.map((peer) => ({
      ...{ device: peer.device, kind: peer.kind, name: peer.name },
      ...{ facilities: [...peer.facilities], fingerprint: fingerprintOf(peer) },
      ...{ revokedAt: peer.revokedAt, revokedReason: peer.revokedReason },
    })),
    centres: centres.map((centre) => ({
      ...centre,
      name: names.get(centre.facility) ?? centre.facility,
      handedTo: centre.facility === '' ? null : findHandover(sendings, centre.facility, nameOf),
    })),
    lastSending: last
      ? {
          ...{ to: nameOf(last.device), purpose: last.purpose, way: last.way },
          ...{ events: last.events, files: last.files, bytes: last.bytes, madeAt: last.madeAt },
        }
      : null,
    lastReceiptAt: readLastReceipt(reader),
    wanted: listWanted(reader).length,
    missing: listMissingBlobs(reader).length,
  };
}
