import { promisesAt } from '../../../shared/domain/actions/action-state.ts';
import type { Day } from '../../../shared/domain/calendar/day.ts';
import type { ReportPhoto } from '../../../shared/domain/reports/meeting-data.ts';
import type { Reader } from '../../db/handles.ts';
import { type HeldPhoto, listActionPhotos } from '../improvement/photo-reader.ts';
import { listActions } from '../improvement/reader.ts';
import { listAttachments } from '../visits/attachment-reader.ts';
import { listSubmissions } from '../visits/reader.ts';
import type { ReportRequest } from './report-request.ts';

const MOMENTS = ['before', 'after'] as const;

type Shown = Pick<HeldPhoto, 'caption' | 'takenOn' | 'sha256' | 'width' | 'height'>;

function describe(
  { caption, takenOn, sha256, width, height }: Shown,
  moment: ReportPhoto['moment'],
  of: { readonly action: string | null; readonly words: string; readonly day: Day | null },
): ReportPhoto {
  return {
    action: of.action,
    moment,
    takenOn: takenOn ?? of.day,
    shows: caption ?? of.words,
    // A file that says no size is no picture, and is asked for in vain.
    picture: { sha256, width: width ?? 4, height: height ?? 3 },
  };
}

function ofVisit(db: Reader, visit: string, day: Day): readonly ReportPhoto[] {
  const photos = listAttachments(db, visit);
  return MOMENTS.flatMap((moment) =>
    photos
      .filter(({ purpose }) => purpose === moment)
      .map((photo) => describe(photo, moment, { action: null, words: '', day })),
  );
}

function ofPromise(db: Reader, action: string, words: string): readonly ReportPhoto[] {
  const photos = listActionPhotos(db, action);
  return MOMENTS.flatMap((moment) =>
    photos
      .filter((photo) => photo.moment === moment)
      .map((photo) => describe(photo, moment, { action, words, day: null })),
  );
}

/** The photos of the promises of a meeting, then those of the visits since the meeting before. */
export function readPhotosPart({
  db,
  facility,
  day,
  previousMeeting,
}: ReportRequest): readonly ReportPhoto[] {
  const promises = promisesAt(listActions(db, facility), day, previousMeeting);
  const span = { from: previousMeeting ?? '0000-01-01', to: day };
  const visits = listSubmissions(db, facility, 'checklist', span);
  return [
    ...promises.flatMap(({ id, action }) => ofPromise(db, id, action)),
    ...visits.flatMap((visit) => ofVisit(db, visit.instanceId, visit.day)),
  ];
}
