// SurveyJS with the same questions: its pages, its conditions, its own count of what is answered.
import 'survey-core/survey-core.fontless.css';
import { createElement } from 'react';
import { createRoot } from 'react-dom/client';
import type { Question, SurveyModel } from 'survey-core';
import { ASKED, byId, fetchText } from './peer-window.ts';

const VALUES: Readonly<Record<string, string>> = { a: 'oui', c: 'non' };

function takeAnswers(model: SurveyModel): void {
  const questions = model.getAllQuestions().filter((each) => each.getType() === 'radiogroup');
  let current: Question | undefined;
  window.goToQuestion = (index) => {
    current = questions[index];
    if (current && model.currentPage !== current.page) model.currentPage = current.page;
  };
  window.addEventListener('keydown', ({ key }) => {
    const value = VALUES[key];
    if (value === undefined || !current) return;
    byId(current.id).querySelector<HTMLInputElement>(`input[value="${value}"]`)?.click();
  });
}

const form = JSON.parse(await fetchText(`${ASKED.get('form')}.json`)) as object;
const { Model } = await import('survey-core');
const { Survey } = await import('survey-react-ui');
byId('open').addEventListener('click', () => {
  const model = new Model(form);
  createRoot(byId('root')).render(createElement(Survey, { model }));
  takeAnswers(model);
});
document.body.dataset['ready'] = 'true';
