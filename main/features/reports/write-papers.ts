import { join } from 'node:path';
import { ExpectedFailure, type Failure } from '../../../shared/contract/failures.ts';
import type { Day } from '../../../shared/domain/calendar/day.ts';
import type { PrintedPaper } from '../../../shared/domain/reports/printed-paper.ts';
import type { ReportFormat } from '../../../shared/domain/reports/report-format.ts';
import type { Reader } from '../../db/handles.ts';
import { writeFileAtomically } from '../../platform/files/atomic-write.ts';
import { makeFolder } from '../../platform/files/make-folder.ts';
import { listFacilities } from '../facilities/reader.ts';
import { findPaper, type WantedPaper } from './find-paper.ts';
import { type PrintedForm, paintFormat } from './paint-format.ts';

/** One paper of one centre into a file, or of every centre into a folder. */
export interface PapersOrder extends Omit<WantedPaper, 'facility'>, PrintedForm {
  /** Null for every centre. */
  readonly facility: string | null;
  readonly out: string;
}

/** A paper that was written. */
export interface WrittenPaper {
  readonly document: PrintedPaper;
  readonly facility: string;
  readonly file: string;
  readonly format: ReportFormat;
  readonly bytes: number;
  /** The day of the meeting; of anything else, the day on which it was made. */
  readonly date: Day;
}

/** What became of an order: the papers, and the centres that do not have what it needs. */
export interface WrittenPapers {
  readonly written: readonly WrittenPaper[];
  readonly setAside: readonly { readonly facility: string; readonly failure: Failure }[];
}

/** How far it has come, and where it can be stopped. */
interface Pace {
  readonly report: (progress: { step: string; done: number; total: number | null }) => void;
  readonly breathe: () => Promise<void>;
}

type NameFile = (facility: string, date: Day) => string;

async function writePaper(
  db: Reader,
  today: Day,
  wanted: WantedPaper & PrintedForm,
  nameFile: NameFile,
): Promise<WrittenPaper> {
  const { facility, paper, format } = wanted;
  const document = findPaper(db, wanted, today);
  const bytes = await paintFormat(document, wanted);
  const { date } = document;
  const file = nameFile(facility, date);
  writeFileAtomically(file, bytes);
  return { document: paper, facility, file, format, bytes: bytes.byteLength, date };
}

/** Writes a paper of one centre, or of each: a centre that lacks what it needs is set aside and told. */
export async function writePapers(
  db: Reader,
  today: Day,
  order: PapersOrder,
  { report, breathe }: Pace,
): Promise<WrittenPapers> {
  const { facility, out, paper, format } = order;
  if (facility !== null) {
    const wanted = { ...order, facility };
    return { written: [await writePaper(db, today, wanted, () => out)], setAside: [] };
  }
  makeFolder(out);
  const nameFile: NameFile = (code, date) => join(out, `${paper}-${code}-${date}.${format}`);
  const written: WrittenPaper[] = [];
  const setAside: { facility: string; failure: Failure }[] = [];
  const centres = listFacilities(db);
  for (const [done, { code }] of centres.entries()) {
    report({ step: 'papers', done, total: centres.length });
    await breathe();
    try {
      written.push(await writePaper(db, today, { ...order, facility: code }, nameFile));
    } catch (error) {
      if (!(error instanceof ExpectedFailure)) throw error;
      setAside.push({ facility: code, failure: error.failure });
    }
  }
  return { written, setAside };
}
