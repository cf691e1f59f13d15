import { lazy } from 'react';
import { Route } from 'react-router';
import { Today } from './first-pages.ts';
import { PageRoutes } from './page-routes.tsx';

const Visits = lazy(() => import('../features/visits/visits-page.tsx'));
const Draft = lazy(() => import('../features/visits/draft-page.tsx'));
const Visit = lazy(() => import('../features/visits/visit-page.tsx'));
const Entries = lazy(() => import('../features/visits/entries-page.tsx'));
const Feedback = lazy(() => import('../features/visits/feedback-page.tsx'));
const Month = lazy(() => import('../features/months/month-page.tsx'));
const Interviews = lazy(() => import('../features/surveys/interviews-page.tsx'));
const Interview = lazy(() => import('../features/surveys/interview-page.tsx'));
const Results = lazy(() => import('../features/surveys/results-page.tsx'));
const Words = lazy(() => import('../features/surveys/words-page.tsx'));
const Scorecards = lazy(() => import('../features/scorecards/scorecards-page.tsx'));
const Scorecard = lazy(() => import('../features/scorecards/scorecard-page.tsx'));
const Import = lazy(() => import('../features/imports/import-page.tsx'));
const Report = lazy(() => import('../features/reports/report-page.tsx'));
const Assembly = lazy(() => import('../features/reports/assembly-page.tsx'));
const Paper = lazy(() => import('../features/reports/paper-page.tsx'));
const FormPaper = lazy(() => import('../features/reports/form-paper-page.tsx'));
const Project = lazy(() => import('../features/reports/project-page.tsx'));
const Services = lazy(() => import('../features/services/services-page.tsx'));
const Figures = lazy(() => import('../features/indicators/figures-page.tsx'));
const Money = lazy(() => import('../features/money/money-page.tsx'));
const Budget = lazy(() => import('../features/money/budget-page.tsx'));
const Owed = lazy(() => import('../features/money/owed-page.tsx'));
const Stock = lazy(() => import('../features/stock/stock-page.tsx'));
const StockOrder = lazy(() => import('../features/stock/order-page.tsx'));
const StockCard = lazy(() => import('../features/stock/card-page.tsx'));
const Actions = lazy(() => import('../features/improvement/actions-page.tsx'));
const Action = lazy(() => import('../features/improvement/action-page.tsx'));
const Deaths = lazy(() => import('../features/deaths/deaths-page.tsx'));
const Death = lazy(() => import('../features/deaths/death-page.tsx'));
const Asaco = lazy(() => import('../features/governance/asaco-page.tsx'));
const Meetings = lazy(() => import('../features/meetings/meetings-page.tsx'));
const Meeting = lazy(() => import('../features/meetings/meeting-page.tsx'));
const ProjectMeeting = lazy(() => import('../features/meetings/project-meeting-page.tsx'));
const Exchange = lazy(() => import('../features/exchange/exchange-page.tsx'));
const Dhis2 = lazy(() => import('../features/exchange/dhis2-page.tsx'));
const Receive = lazy(() => import('../features/exchange/receive-page.tsx'));
const Conflicts = lazy(() => import('../features/exchange/conflicts-page.tsx'));
const Catalogues = lazy(() => import('../features/catalogues/catalogues-page.tsx'));
const Library = lazy(() => import('../features/instruments/library-page.tsx'));
const FormEdition = lazy(() => import('../features/instruments/edition/edition-page.tsx'));
const FormVersions = lazy(() => import('../features/instruments/versions-page.tsx'));
const Staff = lazy(() => import('../features/staffing/staff-page.tsx'));
const Facilities = lazy(() => import('../features/facilities/facilities-page.tsx'));
const Users = lazy(() => import('../features/users/users-page.tsx'));
const Settings = lazy(() => import('../features/settings/settings-page.tsx'));
const Help = lazy(() => import('../features/help/help-page.tsx'));

/** What is there also before the first centre is. */
export const everywhere = (
  <>
    <Route path="/facilities" element={<Facilities />} />
    <Route path="/exchange" element={<Exchange />} />
    <Route path="/forms" element={<Library />} />
    <Route path="/forms/:form/edit" element={<FormEdition />} />
    <Route path="/forms/:form" element={<FormVersions />} />
    <Route path="/users" element={<Users />} />
    <Route path="/settings" element={<Settings />} />
    <Route path="/exchange/receive" element={<Receive />} />
    <Route path="/exchange/conflicts" element={<Conflicts />} />
    <Route path="/help" element={<Help />} />
    <Route path="/help/:task" element={<Help />} />
  </>
);

/** Every page by its address; what is not known leads to the start page. */
export function Pages() {
  return (
    <PageRoutes>
      <Route path="/visits" element={<Visits />} />
      <Route path="/visits/draft/:id" element={<Draft />} />
      <Route path="/visits/:id" element={<Visit />} />
      <Route path="/visits/:id/entries" element={<Entries />} />
      <Route path="/visits/:id/paper" element={<FormPaper />} />
      <Route path="/forms/paper/:record" element={<FormPaper />} />
      <Route path="/visits/:id/feedback" element={<Feedback />} />
      <Route path="/month" element={<Month />} />
      <Route path="/interviews" element={<Interviews />} />
      <Route path="/interviews/results" element={<Results />} />
      <Route path="/interviews/words" element={<Words />} />
      <Route path="/interviews/:id" element={<Interview />} />
      <Route path="/interviews/cards" element={<Scorecards />} />
      <Route path="/interviews/cards/:id" element={<Scorecard />} />
      <Route path="/import" element={<Import />} />
      <Route path="/meetings" element={<Meetings />} />
      <Route path="/meetings/:id" element={<Meeting />} />
      <Route path="/meetings/:id/project" element={<ProjectMeeting />} />
      <Route path="/report" element={<Report />} />
      <Route path="/report/assembly" element={<Assembly />} />
      <Route path="/report/paper/:record" element={<Paper />} />
      <Route path="/exchange/dhis2" element={<Dhis2 />} />
      <Route path="/catalogues" element={<Catalogues />} />
      <Route path="/services" element={<Services />} />
      <Route path="/project" element={<Project />} />
      <Route path="/figures" element={<Figures />} />
      <Route path="/actions" element={<Actions />} />
      <Route path="/actions/:id" element={<Action />} />
      <Route path="/deaths" element={<Deaths />} />
      <Route path="/deaths/:id" element={<Death />} />
      <Route path="/asaco/:part?" element={<Asaco />} />
      <Route path="/money" element={<Money />} />
      <Route path="/money/budget" element={<Budget />} />
      <Route path="/money/owed" element={<Owed />} />
      <Route path="/staff/:part?" element={<Staff />} />
      <Route path="/stock" element={<Stock />} />
      <Route path="/stock/order" element={<StockOrder />} />
      <Route path="/stock/:product" element={<StockCard />} />
      {everywhere}
      <Route path="*" element={<Today />} />
    </PageRoutes>
  );
}

/** The pages of a workspace that has no centre yet: the first thing to do is to add one. */
export function PagesWithoutFacility() {
  return (
    <PageRoutes>
      {everywhere}
      <Route path="*" element={<Facilities />} />
    </PageRoutes>
  );
}
