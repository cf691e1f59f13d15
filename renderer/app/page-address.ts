import type { FoundPage } from '../../shared/contract/reports.ts';

/** The screen that shows what a printed page was made from. */
export function addressOf({ document, record }: FoundPage): string {
  const [first = '', second = ''] = record.split(' ');
  switch (document) {
    case 'meeting':
      return `/report?meeting=${record}`;
    case 'account':
      return `/money?length=${first}&period=${second}`;
    case 'generalAssembly': {
      const [year = '', month = ''] = second.split('-');
      const part = first === 'year' ? 'year' : Math.ceil(Number(month) / 3);
      return `/report/assembly?year=${year}&part=${part}`;
    }
    case 'stockOrder':
      return `/stock/order?month=${record}`;
    case 'countSheet':
      return `/stock?month=${record}`;
    case 'stockCard':
      return `/stock/${encodeURIComponent(first)}?month=${second}`;
    case 'roster':
      return '/staff/roster';
    case 'presenceSheet':
      return '/staff/presence';
    case 'visitFeedback':
      return `/visits/${encodeURIComponent(record)}/feedback`;
    case 'deathReview':
      return `/deaths/${encodeURIComponent(record)}`;
    case 'scoreCard':
      return `/interviews/cards/${encodeURIComponent(record)}`;
    case 'sayings':
      return `/interviews/words?from=${first}&to=${second}`;
    case 'blankForm':
      return `/forms/paper/${encodeURIComponent(record)}?typing=1`;
    case 'filledForm':
      return `/visits/${encodeURIComponent(record)}`;
    case 'formChanges':
      return `/forms/${encodeURIComponent(first)}`;
    case 'dataQuality':
      return `/month?period=${record}`;
    default:
      return `/meetings/${encodeURIComponent(record)}`;
  }
}
