import { cataloguesContract } from './catalogues.ts';
import { deathsContract } from './deaths.ts';
import { exchangeContract } from './exchange.ts';
import { facilitiesContract } from './facilities.ts';
import { filesContract } from './files.ts';
import { governanceContract } from './governance.ts';
import { headquartersContract } from './headquarters.ts';
import { importsContract } from './imports.ts';
import { improvementContract } from './improvement.ts';
import { indicatorsContract } from './indicators.ts';
import { instrumentsContract } from './instruments.ts';
import { meetingsContract } from './meetings.ts';
import { moneyContract } from './money.ts';
import { monthsContract } from './months.ts';
import { papersContract } from './papers.ts';
import { receiveContract } from './receive.ts';
import { reportsContract } from './reports.ts';
import { sayingsContract } from './sayings.ts';
import { scorecardsContract } from './scorecards.ts';
import { secondEntriesContract } from './second-entries.ts';
import { sendingContract } from './sending.ts';
import { sessionContract } from './session.ts';
import { settingsContract } from './settings.ts';
import { staffingContract } from './staffing.ts';
import { stockContract } from './stock.ts';
import { surveyResultsContract } from './survey-results.ts';
import { surveysContract } from './surveys.ts';
import { todayContract } from './today.ts';
import { usersContract } from './users.ts';
import { visitFilesContract } from './visit-files.ts';
import { visitsContract } from './visits.ts';

/** All that a page can ask of the program, and nothing else. */
export const contract = {
  session: sessionContract,
  files: filesContract,
  users: usersContract,
  facilities: facilitiesContract,
  catalogues: cataloguesContract,
  today: todayContract,
  instruments: instrumentsContract,
  visits: { ...visitsContract, ...visitFilesContract, ...secondEntriesContract },
  surveys: { ...surveysContract, ...surveyResultsContract },
  sayings: sayingsContract,
  scorecards: scorecardsContract,
  imports: importsContract,
  reports: reportsContract,
  settings: settingsContract,
  indicators: indicatorsContract,
  deaths: deathsContract,
  improvement: improvementContract,
  months: monthsContract,
  meetings: meetingsContract,
  papers: papersContract,
  money: moneyContract,
  governance: governanceContract,
  stock: stockContract,
  staffing: staffingContract,
  exchange: exchangeContract,
  sending: sendingContract,
  headquarters: headquartersContract,
  receive: receiveContract,
};

/** The contract, as a type. */
export type Contract = typeof contract;
