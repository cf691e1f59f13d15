import { readFileSync } from 'node:fs';
import { ExpectedFailure } from '../../shared/contract/failures.ts';
import type { governanceContract } from '../../shared/contract/governance.ts';
import { getFacility } from '../features/facilities/reader.ts';
import { recordLogo } from '../features/governance/logo-writer.ts';
import { judgeMedia, takeIn, withUpload } from './attached-files.ts';
import type { AppHandlerOf } from './call-handlers.ts';

const MIB = 1024 * 1024;

/** The page draws a logo of some 20 kB; every paper carries it. */
const LIMIT_MIB = 0.2;

/** Keeps what stands at the head of the ASACO's papers, sealed as every picture is. */
export const setAsacoLogo: AppHandlerOf<(typeof governanceContract)['setLogo']> = (
  host,
  { facility, token },
) => {
  const workspace = host.session.meet();
  return withUpload(host, token, (upload) => {
    getFacility(workspace.database.reader, facility);
    const { name: file } = upload;
    const bytes = readFileSync(upload.path);
    if (judgeMedia(file, bytes, 'image').mime !== 'image/jpeg') {
      throw new ExpectedFailure({ code: 'not-an-image', facts: { file } });
    }
    if (bytes.length > LIMIT_MIB * MIB) {
      throw new ExpectedFailure({ code: 'media-too-large', facts: { file, limitMb: LIMIT_MIB } });
    }
    const logo = takeIn(workspace, upload, 'image', facility);
    workspace.write('coach', (db) => recordLogo(db, facility, logo));
    return {};
  });
};
