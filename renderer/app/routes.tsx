import { lazy } from 'react';
import { Route, Routes } from 'react-router';

const Today = lazy(() => import('../features/today/today-page.tsx'));
const Visits = lazy(() => import('../features/visits/visits-page.tsx'));
const Draft = lazy(() => import('../features/visits/draft-page.tsx'));
const Visit = lazy(() => import('../features/visits/visit-page.tsx'));
const Interviews = lazy(() => import('../features/surveys/interviews-page.tsx'));
const Interview = lazy(() => import('../features/surveys/interview-page.tsx'));
const Import = lazy(() => import('../features/imports/import-page.tsx'));
const Report = lazy(() => import('../features/reports/report-page.tsx'));
const Figures = lazy(() => import('../features/indicators/figures-page.tsx'));
const Actions = lazy(() => import('../features/improvement/actions-page.tsx'));
const Users = lazy(() => import('../features/users/users-page.tsx'));
const Settings = lazy(() => import('../features/settings/settings-page.tsx'));
const Help = lazy(() => import('../features/help/help-page.tsx'));

/** Every page by its address; what is not known leads to the start page. */
export function Pages() {
  return (
    <Routes>
      <Route path="/visits" element={<Visits />} />
      <Route path="/visits/draft/:id" element={<Draft />} />
      <Route path="/visits/:id" element={<Visit />} />
      <Route path="/interviews" element={<Interviews />} />
      <Route path="/interviews/:id" element={<Interview />} />
      <Route path="/import" element={<Import />} />
      <Route path="/report" element={<Report />} />
      <Route path="/figures" element={<Figures />} />
      <Route path="/actions" element={<Actions />} />
      <Route path="/users" element={<Users />} />
      <Route path="/settings" element={<Settings />} />
      <Route path="/help" element={<Help />} />
      <Route path="/help/:task" element={<Help />} />
      <Route path="*" element={<Today />} />
    </Routes>
  );
}
