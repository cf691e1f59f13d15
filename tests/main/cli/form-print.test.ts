import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { makePageCode } from '../../../shared/domain/reports/page-code.ts';
import { createScratchFolder } from '../../db/scratch-database.ts';
import { compactText, printedTexts } from '../reports/printed-pages.ts';
import { sayKeneya } from './keneya-process.ts';

const FORM = join(import.meta.dirname, '../../fixtures/forms/supervision.md');

describe('keneya form print', () => {
  it('writes a form of a file without a workspace, the centre left to be written by hand', async () => {
    const file = join(createScratchFolder(), 'visite.pdf');
    const { code, stdout } = await sayKeneya(['form', 'print', FORM, '--to', file, '--json']);
    expect(code).toBe(0);
    const bytes = readFileSync(file);
    const printed = JSON.parse(stdout) as Readonly<Record<string, unknown>>;
    expect(printed).toMatchObject({ form: 'supervision_demo', file, bytes: bytes.length });
    const record = `${printed['form']} ${printed['version']}`;
    const pageCode = makePageCode({ document: 'blankForm', facility: '', record });
    const text = compactText(printedTexts(bytes));
    expect(text).toContain(`code${pageCode}·page1sur`);
    expect(text).toContain('Centre');
  });

  it('writes the same lines as text, in English where that is asked for', async () => {
    const file = join(createScratchFolder(), 'visit.txt');
    await sayKeneya(['form', 'print', FORM, '--to', file, '--language', 'en']);
    const text = readFileSync(file, 'utf8');
    expect(text).toMatch(/^1\. /m);
    expect(text).toContain('[ ] 1 ');
    expect(text).toContain('Put a cross in the box');
  });

  it('says what a form that cannot be read lacks, and writes nothing', async () => {
    const file = join(createScratchFolder(), 'x.pdf');
    const { code, error } = await sayKeneya([
      'form',
      'print',
      import.meta.filename,
      '--to',
      file,
      '--json',
    ]);
    expect(code).not.toBe(0);
    expect(error.message).not.toBe('');
    expect(() => readFileSync(file)).toThrow('ENOENT');
  });
});
