import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { request } from 'node:http';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { describe, expect, it, onTestFinished } from 'vitest';
import { createScratchFolder } from '../../db/scratch-database.ts';

const PROGRAM = join(import.meta.dirname, '../../../main/cli/start.ts');

async function start(directory: string): Promise<{ child: ChildProcess; address: URL }> {
  const words = [PROGRAM, '--web', '--no-open', '--workspace', directory];
  const child = spawn(process.execPath, words, { stdio: ['ignore', 'pipe', 'inherit'] });
  onTestFinished(() => {
    child.kill('SIGKILL');
  });
  if (!child.stdout) throw new Error('The output was asked for');
  const [line] = (await once(createInterface(child.stdout), 'line')) as [string];
  return { child, address: new URL(line) };
}

function post({ port, origin }: URL, path: string, bearer: string | null, value: object) {
  const headers = {
    origin,
    'sec-fetch-site': 'same-origin',
    'content-type': 'application/json',
    ...(bearer === null ? {} : { authorization: `Bearer ${bearer}` }),
  };
  return new Promise<string>((resolve, reject) => {
    const options = { host: '127.0.0.1', port, path, method: 'POST', headers, agent: false };
    const sending = request(options, async (response) => {
      const chunks: Buffer[] = [];
      for await (const chunk of response) chunks.push(chunk as Buffer);
      resolve(Buffer.concat(chunks).toString('utf8'));
    });
    sending.on('error', reject);
    sending.end(JSON.stringify(value));
  });
}

function readEverything(directory: string): string {
  return readdirSync(directory, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'latin1'))
    .join('');
}

describe('npm start -- --web --no-open', () => {
  it('prints a way in that works, and backs the workspace up when it is stopped', async () => {
    const directory = join(createScratchFolder(), 'centre');
    const { child, address } = await start(directory);
    const launch = address.hash.replace('#launch=', '');
    const entered = JSON.parse(await post(address, '/entry', null, { launch }));
    const first = { user: 'Awa', pin: '246810', facility: null, demo: false };
    const made = await post(address, '/rpc/session/create', entered.bearer, { json: first });
    expect(JSON.parse(made)).toMatchObject({ json: { state: { kind: 'open' } } });
    child.kill('SIGTERM');
    expect(await once(child, 'exit')).toEqual([0, null]);
    expect(existsSync(join(directory, 'open'))).toBe(false);
    expect(readdirSync(join(directory, 'backups'))).toHaveLength(1);
    // Neither token was written down.
    const written = readEverything(directory);
    expect(written.length).toBeGreaterThan(0);
    expect(written).not.toContain(launch);
    expect(written).not.toContain(entered.bearer);
  });
});
