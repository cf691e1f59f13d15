/**
 * What is burnt off from Electron's program when it is packed: it then runs our archive and nothing else, whatever the
 * environment or the command line say. The names are those of `@electron/fuses` and of electron-builder.
 */
export const FUSES = {
  runAsNode: false,
  enableNodeOptionsEnvironmentVariable: false,
  enableNodeCliInspectArguments: false,
  enableEmbeddedAsarIntegrityValidation: true,
  onlyLoadAppFromAsar: true,
  grantFileProtocolExtraPrivileges: false,
} as const;
