import type { Command } from '../command.ts';
import { backupCommand } from './backup.ts';
import { chartCommand } from './chart.ts';
import { demoCommand } from './demo.ts';
import { exportCommand } from './export.ts';
import { exportMonthCommand } from './export-month.ts';
import { exportVisitsCommand } from './export-visits.ts';
import { facilitiesCommand } from './facilities.ts';
import { figuresCommand } from './figures.ts';
import { formCompileCommand } from './form-compile.ts';
import { formDiffCommand } from './form-diff.ts';
import { formExportCommand } from './form-export.ts';
import { formLibraryCommand } from './form-library.ts';
import { formPrintCommand } from './form-print.ts';
import { formScoreCommand } from './form-score.ts';
import {
  hqConflictsCommand,
  hqCreateCommand,
  hqEnrolCommand,
  hqReceiptCommand,
  hqRevokeCommand,
  hqRotateCommand,
  hqStatusCommand,
} from './hq.ts';
import { hqResolveCommand, hqTraysCommand, hqUndoCommand } from './hq-receiving.ts';
import { importCommand } from './import.ts';
import { initCommand } from './init.ts';
import { mirrorCommand } from './mirror.ts';
import { reportMeetingCommand } from './report-meeting.ts';
import { reportPaperCommand } from './report-paper.ts';
import { reportProgrammeCommand } from './report-programme.ts';
import { restoreCommand } from './restore.ts';
import { verifyCommand } from './verify.ts';

/** Every command, in the order of the help. */
export const COMMANDS: readonly Command[] = [
  initCommand,
  demoCommand,
  facilitiesCommand,
  importCommand,
  reportMeetingCommand,
  reportPaperCommand,
  reportProgrammeCommand,
  exportMonthCommand,
  exportVisitsCommand,
  exportCommand,
  hqCreateCommand,
  hqEnrolCommand,
  hqRotateCommand,
  hqRevokeCommand,
  hqReceiptCommand,
  hqConflictsCommand,
  hqTraysCommand,
  hqResolveCommand,
  hqUndoCommand,
  hqStatusCommand,
  formLibraryCommand,
  formExportCommand,
  mirrorCommand,
  formCompileCommand,
  formPrintCommand,
  formDiffCommand,
  formScoreCommand,
  figuresCommand,
  chartCommand,
  verifyCommand,
  backupCommand,
  restoreCommand,
];
