import { formatNumber } from '../numbers/format-number.ts';
import type { Translate } from '../text/translate.ts';
import type { Block } from './document.ts';
import { missingPartsOf } from './missing-parts.ts';
import { paragraph, type ReportContext, sectionHeading } from './report-context.ts';
import type { ReportGap, ReportSource } from './report-sources.ts';

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

/** "Lignes utilisées. Actions : 4 ; …": how many rows of each table the figures rest on. */
export function sourcesSentence(sources: readonly ReportSource[], translate: Translate): string {
  if (sources.length === 0) return translate('meeting:sources.none');
  const list = sources
    .map(({ table, rows }) =>
      translate('reports:lists.named', {
        name: translate(`meeting:sources.tables.${table}`),
        value: formatNumber(rows),
      }),
    )
    .join(translate('reports:lists.separator'));
  return translate('meeting:sources.used', { list });
}

/** Which tables the figures come from, with their row counts, so that a page can be checked against the workspace. */
export function sourcesSection(context: ReportContext<'sources'>): readonly Block[] {
  const { data, translate } = context;
  const sentence = sourcesSentence(data.sources, translate);
  return [sectionHeading(context, 'sources'), paragraph('plain', sentence)];
}
