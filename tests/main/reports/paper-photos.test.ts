import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { pictureFinder } from '../../../main/app/sealed-pictures.ts';
import { workspaceFiles } from '../../../main/app/workspace-files.ts';
import { paintPdf } from '../../../main/features/reports/pdf/paint-document.ts';
import { paintText } from '../../../main/features/reports/text/paint-text.ts';
import { createTranslator } from '../../../main/platform/translator.ts';
import type { MeetingReportData } from '../../../shared/domain/reports/meeting-data.ts';
import { buildMeetingReport } from '../../../shared/domain/reports/meeting-report.ts';
import { JPEG } from '../../fixtures/media.ts';
import { normalCentre } from '../../fixtures/meeting-data/normal-centre.ts';
import { overfullCentre } from '../../fixtures/meeting-data/overfull-centre.ts';
import { poorCentre } from '../../fixtures/meeting-data/poor-centre.ts';
import { normalMeeting } from '../../fixtures/meeting-papers/meetings.ts';
import { FIRST_RUN, openHost } from '../app/call-host.ts';
import { createPlace } from '../temporary-workspace.ts';
import { buildPaper } from './paper-pages.ts';
import { compactText, printedTexts } from './printed-pages.ts';

function build(data: MeetingReportData) {
  return buildMeetingReport(data, createTranslator('fr'), 'fr');
}

function countImages(pdf: Uint8Array): number {
  return Buffer.from(pdf).toString('latin1').split('/Subtype /Image').length - 1;
}

/** A picture of its own for each that is asked for, so that none stands for another. */
function findPicture(sha256: string): Buffer {
  return Buffer.concat([JPEG, Buffer.from(sha256)]);
}

describe.each([
  ['no photo', poorCentre],
  ['three photos', normalCentre],
  ['sixty photos', overfullCentre],
] as const)('a report with %s', (_, data) => {
  const document = build(data);
  const { photos } = data;
  const pdf = paintPdf(document, 'normal', 'a4', findPicture);

  it('prints each of them once, to the same bytes twice', () => {
    expect(countImages(pdf)).toBe(photos.length);
    const again = paintPdf(build(data), 'normal', 'a4', findPicture);
    expect(Buffer.from(again).equals(Buffer.from(pdf))).toBe(true);
  });

  it('weighs what it weighs without them, and their own bytes', () => {
    const without = paintPdf(build({ ...data, photos: [] }));
    const bytes = photos.reduce((sum, { picture }) => sum + findPicture(picture.sha256).length, 0);
    expect(pdf.length - without.length - bytes).toBeLessThan(6000 + photos.length * 600);
  });

  it('says under each what it shows, on the page as in the text', () => {
    const printed = compactText(printedTexts(pdf));
    const text = paintText(document);
    const captions = document.blocks.flatMap((block) =>
      block.kind === 'photo' ? [block.caption] : [],
    );
    expect(captions).toHaveLength(photos.length);
    for (const caption of captions) {
      expect(text).toContain(`[${caption}]`);
      expect(printed).toContain(compactText([{ text: caption }]));
    }
  });

  it('says in words where one is lost, in its place', () => {
    const texts = printedTexts(paintPdf(document));
    const lost = texts.filter(({ text }) => text.startsWith('Cette photo manque'));
    expect(lost).toHaveLength(photos.length);
  });
});

describe('a report without photos', () => {
  it('says how to have some', () => {
    expect(paintText(build(poorCentre))).toContain('Pas de photo.');
  });
});

describe('the plan of action', () => {
  it('carries the photos of its own actions alone', () => {
    const { record, report } = normalMeeting;
    const [first] = record.plan;
    const photos = report.photos.map((photo, index) => ({
      ...photo,
      action: index < 2 ? (first?.id ?? '') : null,
    }));
    const paper = buildPaper('actionSheet', { ...normalMeeting, report: { ...report, photos } });
    expect(countImages(paintPdf(paper, 'normal', 'a4', findPicture))).toBe(2);
    expect(paintText(paper)).toMatch(/\[Avant, 21\sjuillet\s2026 : La pompe/);
  });
});

describe('the photos of a centre', () => {
  it('come from its promises and visits, and a file that is damaged is not printed', async () => {
    const { client, session, files } = openHost(createPlace());
    await client.session.create({ ...FIRST_RUN, facility: null, demo: true });
    const facility = 'DEMO01';
    const upload = (): string => {
      const file = files.place('photo.jpg');
      writeFileSync(file.path, JPEG);
      return files.offer(file);
    };
    const [visit] = await client.visits.list({ facility, kind: 'checklist' });
    const actions = await client.improvement.list({ facility });
    const action = actions.find(({ state }) => state !== 'closed');
    if (!visit || !action) throw new Error('The demonstration has visits and promises');
    const about = { moment: 'before', takenOn: '2026-10-02' } as const;
    await client.improvement.addPhoto({ id: action.id, token: upload(), caption: '', ...about });
    await client.visits.addPhoto({
      ...{ visit: visit.id, token: upload(), item: null, caption: 'Le lavabo' },
      ...about,
    });
    const document = await client.reports.document({ facility, meeting: null, language: 'fr' });
    const photos = document.blocks.filter((block) => block.kind === 'photo');
    const captions = photos.map(({ caption }) => caption.replace(/\s/g, ' '));
    expect(captions).toContain(`Avant, 2 octobre 2026 : ${action.action.replaceAll("'", '’')}`);
    expect(captions).toContain('Avant, 2 octobre 2026 : Le lavabo');
    const workspace = session.needWorkspace();
    const sha256 = photos[0]?.picture.sha256 ?? '';
    expect(pictureFinder(workspace)(sha256)).toEqual(JPEG);
    const { blobs } = workspaceFiles(workspace.directory);
    for (const name of readdirSync(blobs, { recursive: true, encoding: 'utf8' })) {
      if (name.length > 2) writeFileSync(join(blobs, name), 'torn');
    }
    expect(pictureFinder(workspace)(sha256)).toBeNull();
  });
});
