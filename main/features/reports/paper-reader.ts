import type { Paper } from '../../../shared/contract/reports.ts';
import type { Day } from '../../../shared/domain/calendar/day.ts';
import { buildDeathReview } from '../../../shared/domain/reports/death-review-document.ts';
import type { ReportDocument } from '../../../shared/domain/reports/document.ts';
import { buildGeneralAssemblyReport } from '../../../shared/domain/reports/general-assembly-document.ts';
import { buildQualityFeedback } from '../../../shared/domain/reports/quality-feedback-document.ts';
import { buildSayings } from '../../../shared/domain/reports/sayings-document.ts';
import { buildScoreCard } from '../../../shared/domain/reports/score-card-document.ts';
import { buildVisitFeedback } from '../../../shared/domain/reports/visit-feedback-document.ts';
import type { Language } from '../../../shared/domain/text/translate.ts';
import type { Reader } from '../../db/handles.ts';
import { listSayings, listThemes } from '../surveys/sayings-reader.ts';
import { readMinimumCell } from '../surveys/setting-reader.ts';
import { readAssemblyData } from './assembly-reader.ts';
import { readDeathReview } from './death-review-reader.ts';
import { readBlankForm, readFilledForm } from './form-paper-reader.ts';
import { readQualityFeedback } from './quality-feedback-reader.ts';
import { readScoreCard } from './score-card-reader.ts';
import { readSheetContext } from './sheet-context.ts';
import { readVisitFeedback } from './visit-feedback-reader.ts';

/** A paper that is not the report of a meeting, as a document. */
export function readPaper(
  db: Reader,
  paper: Paper,
  language: Language,
  today: Day,
): ReportDocument {
  const { facility } = paper;
  const context = readSheetContext(db, { facility, language }, today);
  switch (paper.document) {
    case 'generalAssembly':
      return buildGeneralAssemblyReport(readAssemblyData(db, paper, context), context);
    case 'visitFeedback':
      return buildVisitFeedback(readVisitFeedback(db, paper.visit, context), context);
    case 'deathReview':
      return buildDeathReview(readDeathReview(db, paper.review, context), context);
    case 'scoreCard':
      return buildScoreCard(readScoreCard(db, paper.round, context), context);
    case 'sayings': {
      const { from, to } = paper;
      const sayings = listSayings(db, facility, { from, to }, language);
      const themes = listThemes(db, facility);
      const minimum = readMinimumCell(db, facility);
      return buildSayings({ from, to, themes, sayings, minimum }, context);
    }
    case 'blankForm':
      return readBlankForm(db, paper, context);
    case 'filledForm':
      return readFilledForm(db, paper.visit, context);
    case 'dataQuality':
      return buildQualityFeedback(
        readQualityFeedback(db, facility, paper.period, context),
        context,
      );
  }
}
