import { chartVerdict } from './charts-section.ts';
import { writeScore } from './checklist-section.ts';
import type { ReportContext } from './report-context.ts';

/** A section of the checklist has changed when it moves by this many points between two visits. */
const NOTABLE_POINTS = 5;

/** What got better and what got worse, as sentences, the most telling first. */
export interface ReportChanges {
  readonly better: readonly string[];
  readonly worse: readonly string[];
}

interface SectionChange {
  readonly points: number;
  readonly sentence: string;
}

function sectionChanges({ data, translate }: ReportContext): readonly SectionChange[] {
  const sections = data.checklist?.sections ?? [];
  return sections
    .flatMap(({ label, comparison }) => {
      if (comparison === null) return [];
      const { from, to, items, of } = comparison;
      const facts = { label, from: writeScore(from), to: writeScore(to), count: items, items, of };
      const key = items < of ? 'meeting:changes.sectionPart' : 'meeting:changes.section';
      return [{ points: to - from, sentence: translate(key, facts) }];
    })
    .filter(({ points }) => Math.abs(points) >= NOTABLE_POINTS)
    .toSorted((first, second) => Math.abs(second.points) - Math.abs(first.points));
}

/**
 * The rule of the page: a signal of a run chart in a known direction, or five points between two visits on the same
 * items. A chart whose good direction is not known is in neither list.
 */
export function listChanges(context: ReportContext): ReportChanges {
  const verdicts = context.data.charts.map((chart) => chartVerdict(chart, context));
  const sections = sectionChanges(context);
  const pick = (meaning: 'better' | 'worse', sign: number): readonly string[] => [
    ...verdicts.filter((verdict) => verdict.meaning === meaning).map(({ short }) => short),
    ...sections.filter(({ points }) => points * sign > 0).map(({ sentence }) => sentence),
  ];
  return { better: pick('better', 1), worse: pick('worse', -1) };
}
