import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { CONFIGURATION, FUSES, LEFT_OUT } from '../../../packaging/configuration.ts';
import { listMissing } from '../../../packaging/release.ts';
import { ROOT, readSources } from '../../architecture/source-files.ts';
import { createScratchFolder } from '../../db/scratch-database.ts';

const isLeftOut = (specifier: string): boolean =>
  LEFT_OUT.some((name) => specifier === name || specifier.startsWith(`${name}/`));

describe('the packed program', () => {
  it('has every package that the program imports', () => {
    const imports = readSources(['main', 'shared']).flatMap((source) => source.imports);
    expect(imports).toContain('better-sqlite3');
    expect(imports.filter(isLeftOut)).toEqual([]);
    expect(isLeftOut('react/jsx-runtime')).toBe(true);
  });

  it('has its binary modules beside its archive, and runs that archive alone', () => {
    expect(CONFIGURATION.asarUnpack).toEqual(['**/*.node']);
    const on = Object.entries(FUSES).filter(([, isOn]) => isOn);
    expect(on.map(([name]) => name)).toEqual([
      'enableEmbeddedAsarIntegrityValidation',
      'onlyLoadAppFromAsar',
    ]);
  });

  it('is installed for one person, without an administrator', () => {
    expect(CONFIGURATION.nsis).toMatchObject({
      oneClick: true,
      perMachine: false,
      allowElevation: false,
      // Taking the program off leaves what the centre has recorded.
      deleteAppDataOnUninstall: false,
    });
  });
});

describe('npm run release', () => {
  function put(root: string, name: string, content = ''): void {
    mkdirSync(dirname(join(root, name)), { recursive: true });
    writeFileSync(join(root, name), content);
  }

  it('says all that is missing, each with the command that fetches it', () => {
    const root = createScratchFolder();
    put(root, 'package.json', '{}');
    const told = listMissing(root).join('\n');
    expect(told).toContain('npm run electron:get');
    expect(told).toContain('npm ci --ignore-scripts --prefix packaging');
  });

  it('misses nothing where everything was fetched', () => {
    const root = createScratchFolder();
    put(
      root,
      'package.json',
      '{"author":"Awa <awa@example.org>","homepage":"https://example.org"}',
    );
    put(root, 'node_modules/electron/path.txt', 'electron');
    put(root, 'node_modules/electron/dist/electron');
    put(root, 'packaging/node_modules/electron-builder/cli.js');
    expect(listMissing(root)).toEqual([]);
  });

  it('fetches a builder of one version, each of its packages known by its hash', () => {
    const read = (name: string) =>
      JSON.parse(readFileSync(join(ROOT, 'packaging', name), 'utf8')) as {
        readonly dependencies: Readonly<Record<string, string>>;
        readonly packages: Readonly<Record<string, { readonly integrity?: string }>>;
      };
    expect(Object.values(read('package.json').dependencies)).toEqual([
      expect.stringMatching(/^\d+\.\d+\.\d+$/),
    ]);
    const { '': root, ...packages } = read('package-lock.json').packages;
    expect(root).toBeDefined();
    const unknown = Object.entries(packages).filter(([, { integrity }]) => integrity === undefined);
    expect(unknown).toEqual([]);
  });
});
