import { writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { pictureFinder } from '../../../main/app/sealed-pictures.ts';
import { verifyWorkspace } from '../../../main/app/verify.ts';
import { paintPdf } from '../../../main/features/reports/pdf/paint-document.ts';
import { readSheetContext } from '../../../main/features/reports/sheet-context.ts';
import type { Picture } from '../../../shared/domain/reports/document.ts';
import type { MeetingPaper } from '../../../shared/domain/reports/meeting-paper.ts';
import { MEETING_PAPERS } from '../../../shared/domain/reports/meeting-paper.ts';
import { JPEG, PNG } from '../../fixtures/media.ts';
import { normalMeeting, overfullMeeting } from '../../fixtures/meeting-papers/meetings.ts';
import { FIRST_RUN, failureOf, openHost } from '../app/call-host.ts';
import { buildPaper, overlaps, RIGHT } from './paper-pages.ts';
import { printedTexts } from './printed-pages.ts';

const LOGO: Picture = { sha256: 'a'.repeat(64), width: 60, height: 40 };
const find = (): Buffer => JPEG;

function withLogo(paper: MeetingPaper): MeetingPaper {
  const { report } = paper;
  return {
    ...paper,
    report: { ...report, facility: { ...report.facility, logo: LOGO }, photos: [] },
  };
}

function countImages(pdf: Uint8Array): number {
  return Buffer.from(pdf).toString('latin1').split('/Subtype /Image').length - 1;
}

describe.each(MEETING_PAPERS)('the logo on the %s', (name) => {
  const paper = buildPaper(name, withLogo(normalMeeting));

  it('is in the file once, and the same paper has the same bytes', () => {
    const pdf = paintPdf(paper, 'normal', 'a4', find);
    expect(countImages(pdf)).toBe(1);
    expect(Buffer.from(paintPdf(paper, 'normal', 'a4', find)).equals(Buffer.from(pdf))).toBe(true);
  });

  it.each(['normal', 'large'] as const)('stands clear of long names in %s type', (type) => {
    const full = buildPaper(name, withLogo(overfullMeeting));
    const texts = printedTexts(paintPdf(full, type, 'a4', find));
    expect(overlaps(texts.filter(({ page }) => page === 1))).toEqual([]);
    const republic = texts.find(({ text }) => text.startsWith('République'));
    const places = texts.filter(({ x, width }) => Math.abs(x + width - RIGHT) < 0.1);
    expect(republic?.x).toBeGreaterThan(18 + 20);
    expect(Math.min(...places.map(({ x }) => x))).toBeGreaterThan(republic?.x ?? 0);
  });

  it('leaves no hole where its bytes are lost', () => {
    const texts = printedTexts(paintPdf(paper, 'normal', 'a4', () => null));
    expect(texts.find(({ text }) => text.startsWith('République'))?.x).toBeCloseTo(18, 1);
  });
});

/** A centre, and a way to offer it a logo. */
async function openCentre() {
  const host = openHost();
  await host.client.session.create(FIRST_RUN);
  const give = (name: string, bytes: Buffer) => {
    const file = host.files.place(name);
    writeFileSync(file.path, bytes);
    return host.client.governance.setLogo({ facility: 'TEST01', token: host.files.offer(file) });
  };
  const held = async () => (await host.client.governance.logo({ facility: 'TEST01' })).logo;
  const workspace = host.session.needWorkspace();
  const context = () =>
    readSheetContext(
      workspace.database.reader,
      { facility: 'TEST01', language: 'fr' },
      '2026-11-12',
    );
  return { ...host, workspace, give, held, context };
}

describe('the logo of an ASACO', () => {
  it('is kept sealed, stands on the papers of its centre, and is taken back', async () => {
    const { client, workspace, give, held, context } = await openCentre();
    expect(await held()).toBeNull();
    expect(context().facility).not.toHaveProperty('logo');
    await give('logo.jpg', JPEG);
    const logo = await held();
    expect(logo).toMatchObject({ width: 60, height: 40 });
    expect(context().facility.logo).toEqual(logo);
    const sha256 = logo?.sha256 ?? '';
    expect(pictureFinder(workspace)(sha256)).toEqual(JPEG);
    expect(Buffer.from(await (await client.visits.picture({ sha256 })).arrayBuffer())).toEqual(
      JPEG,
    );
    expect(verifyWorkspace(workspace)).toMatchObject({ lostFiles: 0, ok: true });
    await client.governance.removeLogo({ facility: 'TEST01' });
    expect(await held()).toBeNull();
  });

  it.each([
    ['a PNG, which the page would have drawn anew', PNG, 'not-an-image'],
    ['a page that calls itself a picture', Buffer.from('<html>'.repeat(20)), 'not-an-image'],
    ['a picture that is cut off', JPEG.subarray(0, 60), 'media-cut-off'],
    [
      'a picture that is too heavy for every paper',
      Buffer.concat([JPEG.subarray(0, -2), Buffer.alloc(300_000), JPEG.subarray(-2)]),
      'media-too-large',
    ],
  ])('is not %s', async (_, bytes, code) => {
    const { give, held } = await openCentre();
    expect(await failureOf(give('logo.jpg', bytes))).toMatchObject({ code });
    expect(await held()).toBeNull();
  });

  it('gives no bytes that no row names', async () => {
    const { client } = await openCentre();
    const asked = client.visits.picture({ sha256: 'b'.repeat(64) });
    expect(await failureOf(asked)).toMatchObject({ code: 'unknown-file' });
  });
});
