import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { ExpectedFailure } from '../../shared/contract/failures.ts';

/** Listens on this machine alone, on a port that the system chooses unless one is named; gives the port. */
export function listenHere(server: Server, port = 0): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', (cause: NodeJS.ErrnoException) => {
      const facts = { system: cause.code ?? cause.message };
      reject(new ExpectedFailure({ code: 'port-refused', facts }, { cause }));
    });
    server.listen(port, '127.0.0.1', () => resolve((server.address() as AddressInfo).port));
  });
}
