import { basename } from 'node:path';
import type { ScoreResult } from '../../../shared/domain/instruments/score-points.ts';
import { formatMoney, formatPercent } from '../../../shared/domain/numbers/format-number.ts';
import { describeProblem } from '../../../shared/domain/problems/describe-problem.ts';
import type {
  ExperienceScore,
  ExperienceTotal,
} from '../../../shared/domain/surveys/experience-score.ts';
import type { Translate } from '../../../shared/domain/text/translate.ts';
import { placedSentence } from '../../app/describe-error.ts';
import type { Command } from '../command.ts';
import { EXIT } from '../exit-code.ts';

function percent(score: number | null): string {
  return score === null ? '–' : formatPercent(score, 1);
}

function scoreLines(score: ScoreResult, translate: Translate): readonly string[] {
  const { pooled, meanOfSections, answered, applicable, band, competency, amount } = score;
  return [
    pooled === null
      ? translate('cli:form.noScore')
      : translate('cli:form.score', { score: percent(pooled), answered, applicable }),
    translate('cli:form.means', { score: percent(meanOfSections) }),
    ...(score.method === 'points'
      ? []
      : [translate(`cli:form.methods.${score.method}`, { score: percent(score.score) })]),
    ...(band === null ? [] : [translate('cli:form.band', { band })]),
    ...(competency === null ? [] : [translate(`form:score.competency.${competency}`)]),
    ...(amount === null ? [] : [translate('form:score.amount', { amount: formatMoney(amount) })]),
    ...score.criticalMissed.map((item) => translate('cli:form.critical', { item })),
    ...score.sections.map((section) =>
      translate('cli:form.section', {
        label: section.label || section.name || '–',
        score: percent(section.score),
        answered: section.answered,
        applicable: section.applicable,
      }),
    ),
  ];
}

/** The points of the scale are whole numbers; the domain's name is the form's own word. */
function experienceLines(score: ExperienceScore, translate: Translate): readonly string[] {
  const tell = (key: string, total: ExperienceTotal, name = ''): string =>
    total.points === null
      ? translate(`${key}None`, { name, answered: total.answered, applicable: total.applicable })
      : translate(key, {
          name,
          score: percent(total.score),
          points: total.points,
          possible: total.possible ?? 0,
          answered: total.answered,
          applicable: total.applicable,
        });
  return [
    tell('cli:form.told', score),
    ...score.domains
      .filter(({ applicable }) => applicable > 0)
      .map((domain) => tell('cli:form.domain', domain, domain.name || '–')),
  ];
}

/** Scores a filled form. */
export const formScoreCommand: Command = {
  name: 'form score',
  usage: '--form FILE --submission FILE',
  options: { form: { type: 'string' }, submission: { type: 'string' } },
  run: async (context) => {
    const { translate, terminal } = context;
    const form = context.resolvePath(context.needed('form'));
    const submission = context.resolvePath(context.needed('submission'));
    // The compiler of forms is loaded by who needs it; every command would wait for it else.
    const { scoreFile } = await import('../../app/forms.ts');
    const { score, gains, submissionWarnings } = await scoreFile(form, submission);
    for (const problem of submissionWarnings) {
      const text = describeProblem(problem, translate);
      terminal.tell(placedSentence(basename(submission), text, translate));
    }
    if (score.method === 'experience') context.answer(score, experienceLines(score, translate));
    else context.answer({ ...score, oneMoreYes: gains }, scoreLines(score, translate));
    return EXIT.done;
  },
};
