import type { access } from '../../shared/contract/call.ts';
import type { Contract } from '../../shared/contract/contract.ts';
import { deathsHandlers } from '../features/deaths/handlers.ts';
import { exchangeHandlers } from '../features/exchange/handlers.ts';
import { receiveHandlers } from '../features/exchange/receive-handlers.ts';
import { cataloguesHandlers } from '../features/facilities/catalogue-handlers.ts';
import { facilitiesHandlers } from '../features/facilities/handlers.ts';
import { governanceHandlers } from '../features/governance/handlers.ts';
import { importsHandlers } from '../features/imports/handlers.ts';
import { improvementHandlers } from '../features/improvement/handlers.ts';
import { indicatorsHandlers } from '../features/indicators/handlers.ts';
import { instrumentsHandlers } from '../features/instruments/handlers.ts';
import { meetingsHandlers } from '../features/meetings/handlers.ts';
import { moneyHandlers } from '../features/money/handlers.ts';
import { monthsHandlers } from '../features/months/handlers.ts';
import { reportsHandlers } from '../features/reports/handlers.ts';
import { scorecardsHandlers } from '../features/scorecards/handlers.ts';
import { settingsHandlers } from '../features/settings/handlers.ts';
import { stockHandlers } from '../features/stock/handlers.ts';
import { surveysHandlers } from '../features/surveys/handlers.ts';
import { surveyResultsHandlers } from '../features/surveys/results-handlers.ts';
import { sayingsHandlers } from '../features/surveys/sayings-handlers.ts';
import { todayHandlers } from '../features/today/handlers.ts';
import { usersHandlers } from '../features/users/handlers.ts';
import { attachmentHandlers } from '../features/visits/attachment-handlers.ts';
import { visitsHandlers } from '../features/visits/handlers.ts';
import { secondEntryHandlers } from '../features/visits/second-entry-handlers.ts';
import type { HandlerOf, InputOf, OutputOf } from '../platform/handlers.ts';
import { actionHandlers, addActionPhoto } from './action-handlers.ts';
import { answersTask } from './answers-task.ts';
import { attachedFileHandlers } from './attached-files.ts';
import { careHandlers } from './care-handlers.ts';
import type { Desk } from './desk.ts';
import { exportOpenTask, exportTask } from './export-task.ts';
import { fileHandlers } from './file-handlers.ts';
import { formDataFileHandlers } from './form-data-files.ts';
import { editionHandlers } from './form-editions.ts';
import { libraryHandlers } from './form-library.ts';
import { formSoundHandlers } from './form-sounds.ts';
import { versionHandlers } from './form-versions.ts';
import { headquartersHandlers } from './headquarters-handlers.ts';
import type { HostFiles } from './host-files.ts';
import { importTask, seeTask } from './import-tasks.ts';
import { setAsacoLogo } from './logo-handler.ts';
import { addMeetingScan, meetingNamingHandlers } from './meeting-handlers.ts';
import { accountTask } from './money-task.ts';
import { paperPagesTask, paperTask } from './paper-task.ts';
import { meetingPaperPagesTask, meetingPaperTask } from './papers-task.ts';
import { acceptClockTask, lookAgainTask, takeTask, undoTask } from './receive-tasks.ts';
import { sendingHandlers } from './sending-handlers.ts';
import type { Session } from './session.ts';
import { sessionHandlers } from './session-handlers.ts';
import { staffingHandlers } from './staffing-handlers.ts';
import { staffSheetTask } from './staffing-task.ts';
import { stockSheetTask } from './stock-task.ts';
import type { Progress } from './task.ts';
import { pagesTask, reportTask } from './task-handlers.ts';
import { addUser, changePin, removeUser, resetPin } from './users.ts';
import { unlockWithDelay, type Workspace } from './workspace.ts';

/** What a host gives to every call. */
export interface CallHost {
  readonly session: Session;
  readonly files: HostFiles;
  readonly desk: Desk;
}

/** What a task's handler is given. */
export interface TaskCall extends CallHost {
  readonly workspace: Workspace;
  readonly signal: AbortSignal | undefined;
}

type ResultOf<C> = OutputOf<C> extends AsyncIterator<unknown, infer Result> ? Result : never;

/** The handler of any call, by its kind of access. */
export type AppHandlerOf<C> = C extends { readonly [access]: 'open' | 'host' }
  ? (host: CallHost, input: InputOf<C>) => Promise<OutputOf<C>> | OutputOf<C>
  : C extends { readonly [access]: 'manage' }
    ? (workspace: Workspace, input: InputOf<C>) => Promise<OutputOf<C>> | OutputOf<C>
    : C extends { readonly [access]: 'task' }
      ? (call: TaskCall, input: InputOf<C>) => AsyncGenerator<Progress, ResultOf<C>>
      : HandlerOf<C>;

/** Every handler of the contract; one that is missing does not compile. */
export type CallHandlers = {
  readonly [Feature in keyof Contract]: {
    readonly [Name in keyof Contract[Feature]]: AppHandlerOf<Contract[Feature][Name]>;
  };
};

/** What answers each call. */
export const CALL_HANDLERS: CallHandlers = {
  session: sessionHandlers,
  files: fileHandlers,
  users: {
    ...usersHandlers,
    add: (workspace, { name, role, pin }) => addUser(workspace, { name, role }, pin),
    remove(workspace, { id }) {
      removeUser(workspace, id);
      return {};
    },
    async changePin(workspace, { pin }) {
      await changePin(workspace, pin);
      return {};
    },
    async checkPin(workspace, { pin }) {
      await unlockWithDelay(workspace, { pin, user: workspace.user.name });
      return {};
    },
    async resetPin(workspace, { id, pin }) {
      await resetPin(workspace, id, pin);
      return {};
    },
  },
  facilities: facilitiesHandlers,
  catalogues: cataloguesHandlers,
  today: todayHandlers,
  instruments: {
    ...instrumentsHandlers,
    ...libraryHandlers,
    ...editionHandlers,
    ...formDataFileHandlers,
    ...formSoundHandlers,
    ...versionHandlers,
  },
  visits: {
    ...visitsHandlers,
    ...secondEntryHandlers,
    ...attachmentHandlers,
    ...attachedFileHandlers,
  },
  surveys: { ...surveysHandlers, ...surveyResultsHandlers },
  sayings: sayingsHandlers,
  scorecards: scorecardsHandlers,
  imports: { ...importsHandlers, run: importTask, see: seeTask },
  papers: { pages: meetingPaperPagesTask, write: meetingPaperTask },
  reports: {
    ...reportsHandlers,
    pages: pagesTask,
    write: reportTask,
    writePaper: paperTask,
    paperPages: paperPagesTask,
  },
  settings: { ...settingsHandlers, ...careHandlers },
  indicators: indicatorsHandlers,
  deaths: deathsHandlers,
  improvement: { ...improvementHandlers, ...actionHandlers, addPhoto: addActionPhoto },
  months: monthsHandlers,
  money: { ...moneyHandlers, write: accountTask },
  governance: { ...governanceHandlers, setLogo: setAsacoLogo },
  meetings: { ...meetingsHandlers, ...meetingNamingHandlers, addScan: addMeetingScan },
  stock: { ...stockHandlers, print: stockSheetTask },
  staffing: { ...staffingHandlers, write: staffSheetTask },
  exchange: {
    ...exchangeHandlers,
    write: exportTask,
    writeAnswers: answersTask,
    writeOpen: exportOpenTask,
  },
  sending: sendingHandlers,
  headquarters: headquartersHandlers,
  receive: {
    ...receiveHandlers,
    take: takeTask,
    lookAgain: lookAgainTask,
    acceptClock: acceptClockTask,
    undo: undoTask,
  },
};
