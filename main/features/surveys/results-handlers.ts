import type { surveyResultsContract } from '../../../shared/contract/survey-results.ts';
import { saveRow } from '../../db/save-row.ts';
import type { HandlersOf } from '../../platform/handlers.ts';
import { getFacility } from '../facilities/reader.ts';
import { readSurveyResults } from './results-reader.ts';

/** What the pages ask of the results of interviews. */
export const surveyResultsHandlers: HandlersOf<typeof surveyResultsContract> = {
  results({ db, language }, wanted) {
    getFacility(db, wanted.facility);
    return readSurveyResults(db, wanted, language);
  },
  setMinimum({ db }, { facility, minimum }) {
    getFacility(db, facility);
    saveRow(db, 'survey_setting', { id: facility, facility_id: facility, minimum_cell: minimum });
    return {};
  },
};
