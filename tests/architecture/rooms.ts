/** What a folder may import: design decisions, as data. `{feature}` stands for the feature's own name. */
export interface Room {
  /** The start of the path, `{feature}` for one folder name. */
  readonly folder: string;
  readonly folders: readonly string[];
  /** Packages by name; `*` for any but Electron. */
  readonly packages: readonly string[];
}

/** Features that read what others own, because they bring it together. */
const READING_FEATURES = [
  'deaths',
  'governance',
  'reports',
  'exchange',
  'headquarters',
  'meetings',
  'indicators',
  'improvement',
  'money',
  'today',
  'visits',
  'surveys',
  'scorecards',
];
/** Features that also write what others own, because they bring it in. */
const WRITING_FEATURES = ['imports', 'exchange', 'months'];

// What every page stands on. The texts of a language are data, fetched as the pages are built.
const PAGES_BASE = [
  'shared/',
  'renderer/api/',
  'renderer/i18n/',
  'renderer/ui/',
  'renderer/form/',
  'renderer/charts/',
];

const MAIN_BASE = ['shared/', 'main/db/', 'main/platform/'];

/** Every room of the house; the first that fits a file holds. */
export const ROOMS: readonly Room[] = [
  { folder: 'shared/domain/', folders: ['shared/domain/'], packages: [] },
  {
    folder: 'shared/charts/',
    folders: ['shared/domain/', 'shared/charts/'],
    packages: ['d3-scale'],
  },
  {
    folder: 'shared/contract/',
    folders: ['shared/domain/', 'shared/contract/'],
    packages: ['zod', '@orpc/contract'],
  },
  { folder: 'main/features/{feature}/', folders: MAIN_BASE, packages: ['*'] },
  { folder: 'main/db/', folders: MAIN_BASE, packages: ['*'] },
  { folder: 'main/platform/', folders: MAIN_BASE, packages: ['*'] },
  {
    folder: 'main/app/',
    folders: [...MAIN_BASE, 'main/app/', 'main/features/', 'resources/demo/'],
    packages: ['*'],
  },
  {
    // Starting is a command that hands over to a host.
    folder: 'main/cli/start',
    folders: ['shared/', 'main/app/', 'main/cli/', 'main/web/', 'main/electron/binary.ts'],
    packages: ['*'],
  },
  { folder: 'main/cli/', folders: ['shared/', 'main/app/', 'main/cli/'], packages: ['*'] },
  { folder: 'main/web/', folders: ['shared/', 'main/app/', 'main/web/'], packages: ['*'] },
  {
    folder: 'main/electron/',
    folders: ['shared/', 'main/app/', 'main/electron/'],
    packages: ['*', 'electron'],
  },
  { folder: 'renderer/features/{feature}/', folders: PAGES_BASE, packages: ['*'] },
  { folder: 'renderer/app/', folders: ['shared/', 'renderer/'], packages: ['*'] },
  { folder: 'renderer/', folders: PAGES_BASE, packages: ['*'] },
  { folder: 'resources/demo/', folders: ['shared/domain/', 'resources/demo/'], packages: [] },
];

function featureOf(path: string): string | null {
  return /^(?:main|renderer)\/features\/([^/]+)\//.exec(path)?.[1] ?? null;
}

function mayImportFeature(from: string, target: string): boolean {
  const feature = featureOf(from);
  const other = featureOf(target);
  const [side] = from.split('/');
  if (feature === null || other === null || !target.startsWith(`${side}/`)) return false;
  if (feature === other) return true;
  if (side === 'renderer') return false;
  // What a feature calls its things is no secret; what it does with them is.
  if (WRITING_FEATURES.includes(feature)) return true;
  return READING_FEATURES.includes(feature) && !/writer\.ts$/.test(target);
}

function roomOf(path: string): Room | null {
  return (
    ROOMS.find((room) => {
      const pattern = room.folder.replace('{feature}', '[^/]+');
      return new RegExp(`^${pattern}`).test(path);
    }) ?? null
  );
}

function packageName(specifier: string): string {
  const [scope = '', name = ''] = specifier.split('/');
  return scope.startsWith('@') ? `${scope}/${name}` : scope;
}

/** Why a file may not import a package; null when it may. */
export function refusePackage(file: string, specifier: string): string | null {
  const room = roomOf(file);
  if (!room) return null;
  const name = packageName(specifier);
  if (room.packages.includes(name)) return null;
  if (room.packages.includes('*') && name !== 'electron') return null;
  return `${file} may not import the package ${name}`;
}

/** Why a file may not import another of ours (paths from the root); null when it may. */
export function refuseImport(file: string, target: string): string | null {
  const room = roomOf(file);
  if (!room) return null;
  if (room.folders.some((folder) => target.startsWith(folder))) return null;
  if (mayImportFeature(file, target)) return null;
  return `${file} may not import ${target}`;
}
