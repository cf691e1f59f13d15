import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { assertWritable } from '../../../main/app/check-place.ts';
import { readDoorLanguage } from '../../../main/app/door-language.ts';
import { createWorkspace } from '../../../main/app/workspace-creation.ts';
import { EXIT } from '../../../main/cli/exit-code.ts';
import { startKeneya } from '../../../main/cli/start-keneya.ts';
import { readStartOptions } from '../../../main/cli/start-options.ts';
import { createScratchFolder } from '../../db/scratch-database.ts';
import { FIRST_RUN, openHost } from '../app/call-host.ts';
import { PIN } from '../temporary-workspace.ts';

function createTerminal() {
  const told: string[] = [];
  const terminal = {
    environment: {},
    print: (line: string) => told.push(line),
    tell: (line: string) => told.push(line),
    tick: () => {},
    askSecret: async () => null,
  };
  return { terminal, told };
}

describe('a folder in which nothing can be written', () => {
  it('is refused in a sentence before any page opens', async () => {
    const { terminal, told } = createTerminal();
    const inTheWay = join(createScratchFolder(), 'file');
    writeFileSync(inTheWay, '');
    const words = ['--web', '--no-open', '--workspace', join(inTheWay, 'centre')];
    expect(await startKeneya(words, terminal)).toBe(EXIT.disk);
    expect(told.at(-1)).toMatch(/^On ne peut pas écrire dans .*centre\. Rien n'a été changé\. /);
  });

  it.runIf(existsSync('/proc/self'))('is known although its rights allow it', () => {
    expect(() => assertWritable('/proc/self/centre')).toThrow('disk-read-only');
  });

  it('is not one in which something can: nothing of the trial stays', () => {
    const folder = join(createScratchFolder(), 'nouveau', 'centre');
    assertWritable(folder);
    assertWritable(folder);
    expect(readdirSync(folder)).toEqual([]);
  });
});

describe('the language of the door', () => {
  const languageOf = (directory: string, ...words: readonly string[]) =>
    readStartOptions(['--workspace', directory, ...words], {}).language;

  it('is the one that was last chosen there, unless another is asked for', async () => {
    const { client, place } = openHost();
    expect(languageOf(place.directory)).toBe('fr');
    await client.session.speak({ language: 'en' });
    expect(languageOf(place.directory)).toBe('en');
    expect(languageOf(place.directory, '--language', 'bm')).toBe('bm');
    // The first run makes its workspace beside it.
    await client.session.create(FIRST_RUN);
    await client.session.lock({});
    await client.session.speak({ language: 'bm' });
    expect(languageOf(place.directory)).toBe('bm');
  });

  it('is not that of a person who is signed in', async () => {
    const { client, place, session } = openHost();
    session.enter(await createWorkspace(place, { name: 'Awa', pin: PIN }));
    await client.session.speak({ language: 'en' });
    expect(readDoorLanguage(place.directory)).toBeNull();
  });

  it('is French where the file says nothing that is known', () => {
    const directory = createScratchFolder();
    for (const text of ['', 'es', 'fr en', '\0']) {
      writeFileSync(join(directory, 'language'), text);
      expect(languageOf(directory)).toBe('fr');
    }
    const folder = createScratchFolder();
    mkdirSync(join(folder, 'language'));
    expect(languageOf(folder)).toBe('fr');
  });
});
