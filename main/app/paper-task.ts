import type { Paper, reportsContract } from '../../shared/contract/reports.ts';
import { readPaper } from '../features/reports/paper-reader.ts';
import { todayOf } from '../platform/clock.ts';
import type { AppHandlerOf } from './call-handlers.ts';
import { offerPainted, streamTask } from './task-handlers.ts';

function nameOf(paper: Paper): string {
  switch (paper.document) {
    case 'generalAssembly': {
      const year = paper.period.slice(0, 4);
      const quarter = Math.ceil(Number(paper.period.slice(5)) / 3);
      return `ag-${paper.facility}-${paper.length === 'year' ? year : `${year}-T${quarter}`}`;
    }
    case 'visitFeedback':
      return `restitution-${paper.facility}-${paper.visit.slice(-12)}`;
    case 'deathReview':
      return `revue-de-deces-${paper.facility}-${paper.review.slice(-12)}`;
    case 'scoreCard':
      return `carte-de-score-${paper.facility}-${paper.round.slice(-12)}`;
    case 'sayings':
      return `paroles-${paper.facility}-${paper.from}-${paper.to}`;
    case 'blankForm':
      return `formulaire-${paper.formId}-${paper.version}`.replace(/[^\w.-]+/g, '-');
    case 'filledForm':
      return `fiche-${paper.facility}-${paper.visit.slice(-12)}`;
    case 'dataQuality':
      return `qualite-${paper.facility}-${paper.period}`;
  }
}

/** Writes a paper to a file that the page can then open, save or print. */
export const paperTask: AppHandlerOf<typeof reportsContract.writePaper> = (call, input) => {
  const { database, clock } = call.workspace;
  const { paper, language, format, type } = input;
  const document = readPaper(database.reader, paper, language, todayOf(clock));
  return offerPainted(call, { document, format, type }, nameOf(paper));
};

/** Lays a paper out page by page, for who looks before printing. */
export const paperPagesTask: AppHandlerOf<typeof reportsContract.paperPages> = (call, input) => {
  const { database, clock } = call.workspace;
  const document = readPaper(database.reader, input.paper, input.language, todayOf(clock));
  return streamTask(call, 'layOut', { document, type: input.type });
};
