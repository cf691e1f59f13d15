import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { EXIT } from '../../../main/cli/exit-code.ts';
import { startKeneya } from '../../../main/cli/start-keneya.ts';
import { readStartOptions } from '../../../main/cli/start-options.ts';

const HOME = { XDG_DATA_HOME: '/data', APPDATA: '/data', INIT_CWD: '/here' };

describe('the words after npm start', () => {
  it('may be none: the own workspace, in French, in the window', () => {
    const { directory, ...options } = readStartOptions([], HOME);
    expect(options).toEqual({ language: 'fr', web: false, demo: false, open: true, help: false });
    expect(directory.toLowerCase()).toMatch(/keneya$/);
  });

  it('ask for a browser, a language, and no opening', () => {
    const words = ['--web', '--language', 'bm', '--no-open'];
    expect(readStartOptions(words, HOME)).toMatchObject({ web: true, language: 'bm', open: false });
  });

  it.each(['--help', '-h'])('ask what can be asked for: %s', async (word) => {
    const printed: string[] = [];
    const terminal = {
      environment: HOME,
      print: (line: string) => printed.push(line),
      tell: () => {},
      tick: () => {},
      askSecret: async () => null,
    };
    expect(await startKeneya([word, '--language', 'en'], terminal)).toBe(EXIT.done);
    const words = ['--demo', '--workspace', '--web', '--no-open', '--language'];
    expect(words.filter((each) => !printed.join('').includes(each))).toEqual([]);
  });

  it('take a folder from where the person stands', () => {
    expect(readStartOptions(['--workspace', 'essai'], HOME).directory).toBe(
      resolve(join('/here', 'essai')),
    );
  });

  it('put the demonstration beside the real workspace, unless told where', () => {
    expect(readStartOptions(['--demo'], HOME).directory).toMatch(/-demo$/);
    expect(readStartOptions(['--demo', '--workspace', 'x'], HOME).directory).toMatch(/x$/);
  });

  it.each([[['--wbe']], [['web']], [['--workspace']], [['--language', 'es']]])(
    'are refused by name when they are not known: %j',
    (words) => {
      expect(() => readStartOptions(words, HOME)).toThrow(`bad-option`);
    },
  );
});
