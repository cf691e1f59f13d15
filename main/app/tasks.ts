import type { OpenFormat } from '../../shared/domain/exchange/open-format.ts';
import { EMPTY_OUTCOME, type ImportOutcome } from '../../shared/domain/imports/import-outcome.ts';
import type { FormComparison } from '../../shared/domain/instruments/versions/form-comparison.ts';
import type { ReportDocument } from '../../shared/domain/reports/document.ts';
import type { PageType } from '../../shared/domain/reports/page-type.ts';
import type { ReportPages } from '../../shared/domain/reports/report-pages.ts';
import type { Language } from '../../shared/domain/text/translate.ts';
import type { Role } from '../../shared/domain/users/role.ts';
import type { AnswersOrder, ExportedAnswers } from '../features/exchange/export-answers.ts';
import type { ExportOrder, ExportResult } from '../features/exchange/export-month.ts';
import type { Mirrored, MirrorOrder } from '../features/exchange/mirror/mirror-workspace.ts';
import type { OpenExported } from '../features/exchange/open-formats/open-export.ts';
import type { Delivery, DeliveryOrder } from '../features/exchange/packages/deliver-package.ts';
import type { WrittenReceipt } from '../features/exchange/packages/receipt.ts';
import type { PackagesOutcome } from '../features/exchange/packages/take-files.ts';
import type { TakenFile } from '../features/exchange/packages/taken-file.ts';
import type { Undone } from '../features/exchange/packages/undo-package.ts';
import type { ProgrammeOrder } from '../features/headquarters/programme-reader.ts';
import type { ImportRequest, MatchedFile } from '../features/imports/import-request.ts';
import type { HeadOrder, SeenTable } from '../features/imports/see-table.ts';
import type { PrintedForm } from '../features/reports/paint-format.ts';
import type {
  PagesOrder,
  ReportOrder,
  WrittenReport,
} from '../features/reports/write-meeting-report.ts';
import type { PapersOrder, WrittenPapers } from '../features/reports/write-papers.ts';
import { todayOf } from '../platform/clock.ts';
import { writeFileAtomically } from '../platform/files/atomic-write.ts';
import { createTranslator } from '../platform/translator.ts';
import { RefusedFiles } from './refused-files.ts';
import { blobsOf, pictureFinder } from './sealed-pictures.ts';
import type { TaskContext } from './task.ts';
import { workspaceFiles } from './workspace-files.ts';

/** The long work that runs in a thread of its own: what each task takes and gives. */
interface Tasks {
  readonly import: { readonly input: ImportRequest; readonly result: ImportDone };
  readonly tableHead: { readonly input: HeadOrder; readonly result: SeenTable };
  readonly report: { readonly input: ReportOrder; readonly result: WrittenReport };
  readonly papers: { readonly input: PapersOrder; readonly result: WrittenPapers };
  readonly pages: { readonly input: PagesOrder; readonly result: ReportPages };
  readonly layOut: { readonly input: LayOutOrder; readonly result: ReportPages };
  readonly export: { readonly input: ExportOrder; readonly result: ExportResult };
  readonly exportAnswers: { readonly input: AnswersOrder; readonly result: ExportedAnswers };
  readonly takePackages: { readonly input: TakeOrder; readonly result: PackagesOutcome };
  readonly lookAgain: { readonly input: LookOrder; readonly result: readonly TakenFile[] };
  readonly undoPackage: { readonly input: UndoOrder; readonly result: Undone };
  readonly exportOpen: { readonly input: OpenOrder; readonly result: OpenExported };
  readonly mirror: {
    readonly input: MirrorOrder & { readonly language: Language };
    readonly result: Mirrored;
  };
  readonly sendPackage: { readonly input: DeliveryOrder; readonly result: Delivery };
  readonly writeReceipts: {
    readonly input: { readonly folder: string };
    readonly result: readonly WrittenReceipt[];
  };
  readonly programme: {
    readonly input: ProgrammeFile;
    readonly result: { readonly bytes: number };
  };
  readonly paint: { readonly input: PaintOrder; readonly result: { readonly bytes: number } };
}

/** An import that went to its end, or stopped at tables whose columns a person can match: then nothing was changed. */
interface ImportDone extends ImportOutcome {
  readonly matched: readonly MatchedFile[];
  readonly strange: readonly string[];
  readonly versions: readonly FormComparison[];
}

/** Packages to be taken, or with a dry run only judged. */
interface TakeOrder {
  readonly files: readonly string[];
  readonly dryRun: boolean;
}

/** What leaves for other programs in the clear: of one centre, or of all. */
interface OpenOrder {
  readonly format: OpenFormat;
  readonly facility: string | null;
  readonly withJournal: boolean;
  readonly language: Language;
  readonly folder: string;
}

/** The trays to be looked into again; a package by name is taken although its clock is ahead. */
interface LookOrder {
  readonly despiteClock: string | null;
}

/** A package that was taken, to be undone, or with a dry run only judged. */
interface UndoOrder {
  readonly digest: string;
  readonly dryRun: boolean;
}

/** A document that was read already, to be painted into a file. */
interface PaintOrder extends PrintedForm {
  readonly document: ReportDocument;
  readonly file: string;
}

/** The report of a programme, to be read and painted into a file. */
interface ProgrammeFile extends PrintedForm, ProgrammeOrder {
  readonly file: string;
}

/** A document that was read already, to be shown page by page. */
interface LayOutOrder {
  readonly document: ReportDocument;
  readonly type: PageType;
}

/** The name of a task. */
export type TaskName = keyof Tasks;
/** What a task takes. */
export type TaskInput<Name extends TaskName> = Tasks[Name]['input'];
/** What a task gives. */
export type TaskResult<Name extends TaskName> = Tasks[Name]['result'];

/** The least role that each task needs. */
export const TASK_ROLES: Readonly<Record<TaskName, Role>> = {
  import: 'coach',
  tableHead: 'coach',
  report: 'reader',
  papers: 'reader',
  pages: 'reader',
  layOut: 'reader',
  export: 'reader',
  exportAnswers: 'coach',
  takePackages: 'coach',
  lookAgain: 'coach',
  undoPackage: 'supervisor',
  sendPackage: 'coach',
  writeReceipts: 'supervisor',
  exportOpen: 'coach',
  mirror: 'supervisor',
  programme: 'reader',
  paint: 'reader',
};

type Handlers = {
  readonly [Name in TaskName]: (
    context: TaskContext,
    input: TaskInput<Name>,
  ) => Promise<TaskResult<Name>>;
};

// Each is loaded by the thread that does the work: who only orders it, or signs in, starts without the readers of files.
const HANDLERS: Handlers = {
  async import(context, input) {
    const { assertFormsAlone } = await import('./forms-alone.ts');
    await assertFormsAlone(context.database.reader, input.files);
    const { importFiles } = await import('../features/imports/import-files.ts');
    const { staging } = workspaceFiles(context.directory);
    const blobs = blobsOf(context);
    const answer = await importFiles({ ...context, staging, blobs }, input);
    if (answer.kind === 'done') {
      const { outcome, matched, versions } = answer;
      return { ...outcome, matched, versions, strange: [] };
    }
    const { notes, strange } = answer;
    // Where another file is to be mended first, all is told at once.
    if (!input.canAsk || strange.length < notes.length) throw new RefusedFiles(notes);
    return { ...EMPTY_OUTCOME, matched: [], versions: [], strange };
  },
  async tableHead(context, input) {
    const { seeTable } = await import('../features/imports/see-table.ts');
    const seen = await seeTable(context.database.reader, input);
    if (seen.ok) return seen.value;
    const [first, ...rest] = seen.problems;
    if (first === undefined) throw new Error('A table that cannot be shown has a reason');
    throw new RefusedFiles([{ file: input.name, problems: [first, ...rest] }]);
  },
  async report(context, input) {
    const { writeMeetingReport } = await import('../features/reports/write-meeting-report.ts');
    const today = todayOf(context.clock);
    return writeMeetingReport(context.database.reader, today, input, pictureFinder(context));
  },
  async papers(context, input) {
    const { writePapers } = await import('../features/reports/write-papers.ts');
    return writePapers(context.database.reader, todayOf(context.clock), input, {
      report: (progress) => context.report(progress),
      breathe: () => context.breathe(),
    });
  },
  async pages(context, input) {
    const { layOutMeetingReport } = await import('../features/reports/write-meeting-report.ts');
    return layOutMeetingReport(context.database.reader, todayOf(context.clock), input);
  },
  async layOut(_context, { document, type }) {
    const { layOutPages } = await import('../features/reports/pdf/paint-document.ts');
    return layOutPages(document, type);
  },
  async export(context, input) {
    const { exportMonth } = await import('../features/exchange/export-month.ts');
    return exportMonth(context.database.reader, input, todayOf(context.clock));
  },
  async exportAnswers(context, input) {
    const { exportAnswers } = await import('../features/exchange/export-answers.ts');
    const blobs = blobsOf(context);
    return exportAnswers(context.database.reader, input, (sha256) => blobs.find(sha256).bytes);
  },
  async takePackages(context, { files, dryRun }) {
    const { takeFiles } = await import('../features/exchange/packages/take-files.ts');
    return takeFiles({ ...context, blobs: blobsOf(context) }, files, dryRun);
  },
  async lookAgain(context, { despiteClock }) {
    const { Intake } = await import('../features/exchange/packages/intake.ts');
    const intake = new Intake({ ...context, blobs: blobsOf(context) }, false);
    const taken = despiteClock === null ? [] : [await intake.takeDespiteClock(despiteClock)];
    const released = await intake.lookAgain();
    await intake.refreshTallies(() => context.breathe());
    return [...taken, ...released];
  },
  async undoPackage(context, { digest, dryRun }) {
    const { undoPackage } = await import('../features/exchange/packages/undo-package.ts');
    return undoPackage(context, digest, dryRun);
  },
  async sendPackage(context, input) {
    const { deliverPackage } = await import('../features/exchange/packages/deliver-package.ts');
    return deliverPackage({ ...context, blobs: blobsOf(context) }, input);
  },
  async writeReceipts(context, { folder }) {
    const { writeReceipts } = await import('../features/exchange/packages/receipt.ts');
    return writeReceipts({ ...context, blobs: blobsOf(context) }, folder, (done, total) => {
      context.report({ step: 'answer', done, total });
      return context.breathe();
    });
  },
  async exportOpen(context, { format, folder, language, ...order }) {
    const { exportOpen } = await import('../features/exchange/open-formats/open-export.ts');
    const blobs = blobsOf(context);
    return exportOpen(format, folder, {
      ...order,
      db: context.database.reader,
      findBytes: (sha256) => blobs.find(sha256).bytes,
      madeAt: new Date(context.clock.now()).toISOString(),
      translate: createTranslator(language),
      onRows(done) {
        context.report({ step: 'writing', done, total: null });
        return context.breathe();
      },
    });
  },
  async mirror(context, { schema, language }) {
    const { mirrorWorkspace } = await import('../features/exchange/mirror/mirror-workspace.ts');
    const { database, actor } = context;
    const counted = { done: 0 };
    const onBatch = (rows: number): Promise<void> => {
      counted.done += rows;
      context.report({ step: 'mirroring', done: counted.done, total: null });
      return context.breathe();
    };
    const translate = createTranslator(language);
    return mirrorWorkspace(
      { db: database.reader, device: actor.device, translate, onBatch },
      { schema },
    );
  },
  async programme(context, { file, format, type, ...order }) {
    const { readProgrammeReport } = await import('../features/headquarters/programme-reader.ts');
    const { paintFormat } = await import('../features/reports/paint-format.ts');
    const { reader } = context.database;
    const document = readProgrammeReport(reader, order, todayOf(context.clock));
    const bytes = await paintFormat(document, { format, type });
    writeFileAtomically(file, bytes);
    return { bytes: bytes.byteLength };
  },
  async paint(context, { document, file, ...form }) {
    const { paintFormat } = await import('../features/reports/paint-format.ts');
    const bytes = await paintFormat(document, form, pictureFinder(context));
    writeFileAtomically(file, bytes);
    return { bytes: bytes.byteLength };
  },
};

/** Runs a task where it stands; `run-task` gives it a thread. */
export function performTask<Name extends TaskName>(
  name: Name,
  context: TaskContext,
  input: TaskInput<Name>,
): Promise<TaskResult<Name>> {
  return HANDLERS[name](context, input);
}
