import { Button, Group, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { TypedLine } from '../../../shared/contract/meetings.ts';
import type { PlannedAction } from '../../../shared/domain/meetings/meeting-record.ts';
import { formatNumber } from '../../../shared/domain/numbers/format-number.ts';
import { Card } from '../../ui/card.tsx';
import { useDone } from '../../ui/done-note.tsx';
import { useFormats } from '../../ui/formats.ts';
import { StatusMark } from '../../ui/status-shape.tsx';
import { PlanLineForm } from './plan-line-form.tsx';
import type { MeetingDesk } from './use-meeting.ts';

function PlanLine({
  line,
  at,
  onRemove,
}: {
  readonly line: PlannedAction;
  readonly at: number;
  readonly onRemove: (() => void) | null;
}) {
  const { t } = useTranslation();
  const formats = useFormats();
  const { action, who, due, cost, funding, indicator } = line;
  const facts = [
    who,
    due === null ? t('meetings:promises.noDay') : formats.day(due),
    cost === null ? null : `${formatNumber(cost)} FCFA`,
    funding,
    indicator,
  ];
  return (
    <Group justify="space-between" wrap="nowrap" align="flex-start">
      <div style={{ overflowWrap: 'anywhere' }}>
        <Text fw={600}>
          {at}. {action}
        </Text>
        <Text c="dark.4">{facts.filter(Boolean).join(' · ')}</Text>
        {who === null && <StatusMark status="attention" word={t('meetings:plan.noOwner')} />}
      </div>
      {onRemove && (
        <Button
          variant="default"
          mih={44}
          flex="none"
          aria-label={t('meetings:plan.remove', { action })}
          onClick={onRemove}
        >
          {t('meetings:words.remove')}
        </Button>
      )}
    </Group>
  );
}

/** The fields that would write a line again. */
function typedAgain({ id: _, ...line }: PlannedAction): TypedLine {
  const { problem, cause, who, funding, indicator } = line;
  const texts = { problem, cause, who, funding, indicator };
  const filled = Object.fromEntries(
    Object.entries(texts).map(([name, text]) => [name, text ?? '']),
  ) as Record<keyof typeof texts, string>;
  return { ...line, ...filled };
}

/** The plan of action: each line becomes a promise of the centre. */
export function PlanStep({ desk }: { readonly desk: MeetingDesk }) {
  const { t } = useTranslation();
  const done = useDone();
  const { record, isLocked, act, attempt } = desk;
  const meeting = record.id;
  const total = record.plan.reduce((sum, { cost }) => sum + (cost ?? 0), 0);
  const add = (line: TypedLine): Promise<unknown> =>
    attempt((meetings) => meetings.agree({ meeting, ...line }));
  const remove = (line: PlannedAction): void =>
    act(
      (meetings) => meetings.withdraw({ meeting, id: line.id }),
      () => done(t('meetings:plan.removed'), () => add(typedAgain(line))),
    );
  return (
    <Card title={t('meetings:plan.title')}>
      {record.plan.length === 0 && <Text>{t('meetings:plan.none')}</Text>}
      {record.plan.map((line, at) => (
        <PlanLine
          key={line.id}
          line={line}
          at={at + 1}
          onRemove={isLocked ? null : () => remove(line)}
        />
      ))}
      {total > 0 && <Text fw={600}>{t('meetings:plan.total', { cost: formatNumber(total) })}</Text>}
      {!isLocked && <PlanLineForm onAdd={add} />}
    </Card>
  );
}
