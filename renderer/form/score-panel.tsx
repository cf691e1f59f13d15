import { memo, type ReactNode, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { readText } from '../../shared/domain/instruments/localised-text.ts';
import { notePath } from '../../shared/domain/instruments/paths.ts';
import { isChecklist } from '../../shared/domain/instruments/submission-kind.ts';
import { formatPercent } from '../../shared/domain/numbers/format-number.ts';
import { StatusMark } from '../ui/status-shape.tsx';
import classes from './form.module.css';
import { useFormVersion } from './form-desk.tsx';
import type { OpenForm } from './open-form.ts';
import { ScoreOutcome } from './score-outcome.tsx';

interface ScorePanelProps {
  readonly form: OpenForm;
  readonly language: string;
  /** What stands beside a critical item that is missed, by its path. */
  readonly besideMissed?: ((path: string) => ReactNode) | undefined;
}

/** The score as it stands, computed as for a filled form, and the critical items that are missed. */
export const ScorePanel = memo(function ScorePanel(props: ScorePanelProps) {
  const { definition } = props.form;
  const hasScore = useMemo(() => isChecklist(definition), [definition]);
  return hasScore && <Score {...props} />;
});

function Score({ form, language, besideMissed }: ScorePanelProps) {
  const { t } = useTranslation();
  useFormVersion(form);
  const result = form.score.result(language);
  const { score, answered, applicable } = result;
  const missed = form.score.items().filter((item) => item.isCriticalMiss);
  return (
    <div className={classes['asked']} data-score={score ?? ''}>
      <div className={classes['score']}>
        {score === null ? t('form:score.none') : formatPercent(score)}
      </div>
      <ScoreOutcome result={result} />
      <div className={classes['hint']}>{t('form:score.items', { answered, applicable })}</div>
      {missed.length > 0 && (
        <>
          <StatusMark status="critical" word={t('form:score.missed', { count: missed.length })} />
          <ul className={classes['missed']}>
            {missed.map(({ path, label }) => (
              <Missed
                key={path}
                path={path}
                label={readText(form.definition, label, language)}
                note={form.note(notePath(path))}
                beside={besideMissed}
              />
            ))}
          </ul>
        </>
      )}
    </div>
  );
}

/** A critical item that is missed; drawn anew when its words change, or the remark that stands with it. */
const Missed = memo(function Missed({
  path,
  label,
  beside,
}: {
  readonly path: string;
  readonly label: string;
  readonly note: string;
  readonly beside: ScorePanelProps['besideMissed'];
}) {
  return (
    <li>
      {label}
      {beside?.(path)}
    </li>
  );
});
