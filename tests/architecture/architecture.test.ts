import { describe, expect, it } from 'vitest';
import { refuseImport, refusePackage } from './rooms.ts';
import { listImports, readSources, type SourceFile } from './source-files.ts';

function refusals({ path, imports }: SourceFile): readonly string[] {
  return imports
    .map((specifier) =>
      /^(?:shared|main|renderer|resources|tests)\//.test(specifier)
        ? refuseImport(path, specifier)
        : refusePackage(path, specifier),
    )
    .filter((refusal) => refusal !== null);
}

function plant(path: string, line: string): readonly string[] {
  return refusals({ path, text: line, imports: listImports(path, line) });
}

const sources = readSources(['shared', 'main', 'renderer', 'resources/demo']);

describe('the house', () => {
  it('has no import that runs against the table of rooms', () => {
    expect(sources.length).toBeGreaterThan(100);
    expect(sources.flatMap(refusals)).toEqual([]);
  });

  it.each([
    ['shared/domain/stock/lot.ts', "import { readFileSync } from 'node:fs';"],
    ['shared/domain/stock/lot.ts', "import { z } from 'zod';"],
    [
      'shared/domain/stock/lot.ts',
      "import { openDatabase } from '../../../main/db/open-database.ts';",
    ],
    ['shared/charts/scene.ts', "import type { Failure } from '../contract/failures.ts';"],
    ['main/features/stock/reader.ts', "import { listMembers } from '../governance/reader.ts';"],
    [
      'main/features/reports/meeting-reader.ts',
      "import { recordStock } from '../stock/writer.ts';",
    ],
    ['main/db/write.ts', "import { runTask } from '../app/run-task.ts';"],
    ['main/platform/clock.ts', "export { listUsers } from '../features/users/reader.ts';"],
    ['main/web/server.ts', "const { app } = await import('electron');"],
    ['main/app/workspace.ts', "import '../cli/keneya.ts';"],
    ['renderer/features/visits/visits-page.tsx', "import { x } from '../users/users-page.tsx';"],
    ['renderer/ui/card.tsx', "import { App } from '../app/app.tsx';"],
    [
      'renderer/api/files.ts',
      "import { readKeyring } from '../../main/features/users/keyring.ts';",
    ],
  ])('would refuse in %s: %s', (path, line) => {
    expect(plant(path, line)).toHaveLength(1);
  });

  it.each([
    ['shared/charts/scene.ts', "import { scaleLinear } from 'd3-scale';"],
    [
      'main/features/reports/meeting-reader.ts',
      "import { listStockEntries } from '../stock/reader.ts';",
    ],
    ['main/features/imports/apply.ts', "import { recordStock } from '../stock/writer.ts';"],
    ['main/electron/entry.ts', "import { app } from 'electron';"],
  ])('allows in %s: %s', (path, line) => {
    expect(plant(path, line)).toEqual([]);
  });
});

describe('the network', () => {
  const MIRROR = 'main/features/exchange/mirror/';
  const outside = sources.filter(({ path }) => !path.startsWith(MIRROR));

  it('is spoken to by the mirror alone, which is loaded when it is asked for', () => {
    const speaking = outside.filter(({ imports }) =>
      imports.some((specifier) => /^pg(?:-|$)/.test(specifier)),
    );
    expect(speaking.map(({ path }) => path)).toEqual([]);
    const early = outside.filter(({ text }) =>
      /^import (?!type )[^;]*exchange\/mirror\//m.test(text),
    );
    expect(early.map(({ path }) => path)).toEqual([]);
  });
});

describe('names', () => {
  it('say what is inside, in kebab-case', () => {
    const paths = readSources(['shared', 'main', 'tests', 'resources/demo']).map(
      (source) => source.path,
    );
    const vague = /\/(?:utils?|helpers?|common|misc|types|managers?|tools?|lib)(?:\.tsx?|\/)/;
    expect(paths.filter((path) => vague.test(path))).toEqual([]);
    const kebab = /^(?:[a-z0-9-]+\/)*[a-z0-9]+(?:-[a-z0-9]+)*(?:\.test|\.config|\.d)?\.tsx?$/;
    expect(paths.filter((path) => !kebab.test(path))).toEqual([]);
  });
});

describe('shared/', () => {
  const EXPORT =
    /\n(?<before>[^\n]*)\nexport (?:declare )?(?:abstract )?(?:function|interface|type|const|class) (?<name>\w+)/g;

  it('says of every export what it means in the health centre', () => {
    const bare = sources
      .filter((source) => source.path.startsWith('shared/'))
      .flatMap(({ path, text }) =>
        [...`\n\n${text}`.matchAll(EXPORT)]
          .filter((match) => !/\*\/\s*$/.test(match.groups?.['before'] ?? ''))
          .map((match) => `${path}: ${match.groups?.['name']}`),
      );
    expect(bare).toEqual([]);
  });
});
