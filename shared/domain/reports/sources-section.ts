import { formatNumber } from '../numbers/format-number.ts';
import type { Block } from './document.ts';
import type { ReportGap } from './meeting-data.ts';
import { missingPartsOf } from './missing-parts.ts';
import { paragraph, type ReportContext, sectionHeading } from './report-context.ts';

function gapSentence({ code, facts }: ReportGap, { translate }: ReportContext): string {
  return translate(`meeting:gaps.${code}`, facts);
}

/** What is not known although it should be, and how to get it: a part without data, then each gap. */
export function qualitySection(context: ReportContext): readonly Block[] {
  const missing = missingPartsOf(context.data);
  const sentences = [
    ...missing.map((part) => context.translate(`meeting:missing.${part}`)),
    ...context.data.gaps.map((gap) => gapSentence(gap, context)),
  ];
  const said =
    sentences.length === 0
      ? [paragraph('plain', context.translate('meeting:gaps.none'))]
      : sentences.map((sentence) => paragraph('plain', sentence));
  return [sectionHeading(context, 'quality'), ...said];
}

/** Which tables the figures come from, with their row counts, so that a page can be checked against the workspace. */
export function sourcesSection(context: ReportContext<'sources'>): readonly Block[] {
  const { data, translate } = context;
  const list = data.sources
    .map(({ table, rows }) =>
      translate('reports:lists.named', {
        name: translate(`meeting:sources.tables.${table}`),
        value: formatNumber(rows),
      }),
    )
    .join(translate('reports:lists.separator'));
  const sentence =
    data.sources.length === 0
      ? translate('meeting:sources.none')
      : translate('meeting:sources.used', { list });
  return [sectionHeading(context, 'sources'), paragraph('plain', sentence)];
}
