import { expect, it } from 'vitest';
import { statusOfFailure } from '../../../main/app/failure-status.ts';

it.each([
  ['fault', 500],
  ['signed-out', 401],
  ['role-refused', 403],
  ['unknown-file', 404],
  ['unknown-draft', 404],
  ['workspace-in-use', 409],
  ['upload-too-large', 413],
  ['pin-delayed', 429],
  ['no-viewer', 422],
  ['disk-full', 422],
  ['files.empty', 422],
])('%s is told to HTTP as %i', (code, status) => {
  expect(statusOfFailure(code)).toBe(status);
});
