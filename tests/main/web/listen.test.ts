import { createServer } from 'node:http';
import { expect, it, onTestFinished } from 'vitest';
import { listenHere } from '../../../main/web/listen.ts';

function createTestServer() {
  const server = createServer();
  onTestFinished(() => {
    server.close();
  });
  return server;
}

it('says in words that the system gives no port', async () => {
  const port = await listenHere(createTestServer());
  await expect(listenHere(createTestServer(), port)).rejects.toMatchObject({
    failure: { code: 'port-refused', facts: { system: 'EADDRINUSE' } },
  });
});
