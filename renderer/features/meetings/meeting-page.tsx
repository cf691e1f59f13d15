import { Anchor, Button, Group, Loader, Tabs } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { type ComponentType, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate, useParams, useSearchParams } from 'react-router';
import type { MeetingStage } from '../../../shared/domain/meetings/meeting-record.ts';
import { findLastStep } from '../../../shared/domain/meetings/meeting-step.ts';
import { useApi } from '../../api/client-context.tsx';
import { FailureNotice } from '../../ui/failure-notice.tsx';
import { useFormats } from '../../ui/formats.ts';
import { PageHeader } from '../../ui/page-header.tsx';
import { RecordStateOf } from '../../ui/record-state.tsx';
import { useUndo } from '../../ui/undo.tsx';
import { DecisionsStep } from './decisions-step.tsx';
import { MinutesStep } from './minutes-step.tsx';
import { PapersStep } from './papers-step.tsx';
import { PlanStep } from './plan-step.tsx';
import { PointsStep } from './points-step.tsx';
import { PrepareStep } from './prepare-step.tsx';
import { PromisesStep } from './promises-step.tsx';
import { RollStep } from './roll-step.tsx';
import { SignDialog } from './sign-dialog.tsx';
import { type MeetingDesk, useMeeting } from './use-meeting.ts';

type Step = ComponentType<{ readonly desk: MeetingDesk }>;

/** The steps in the order of the minutes. */
const STEPS: Readonly<Record<string, Step>> = {
  prepare: PrepareStep,
  roll: RollStep,
  promises: PromisesStep,
  points: PointsStep,
  decisions: DecisionsStep,
  plan: PlanStep,
  minutes: MinutesStep,
  papers: PapersStep,
};

function useStep({ record }: MeetingDesk) {
  const [search, setSearch] = useSearchParams();
  // Found once: what is then written or taken away turns no page.
  const [first] = useState(() => findLastStep(record));
  const asked = search.get('step') ?? '';
  const step = Object.hasOwn(STEPS, asked) ? asked : first;
  const goTo = (chosen: string): void => setSearch({ step: chosen }, { replace: true });
  return { step, goTo };
}

/** The one thing that comes next for the meeting as a whole. */
function NextStage({
  desk,
  onGo,
}: {
  readonly desk: MeetingDesk;
  readonly onGo: (step: string) => void;
}) {
  const { t } = useTranslation();
  const [isSigning, setSigning] = useState(false);
  const { record, isLocked, isBusy, act } = desk;
  const { id: meeting, stage } = record;
  const advance = (to: MeetingStage, step: string): void =>
    act(
      (meetings) => meetings.advance({ meeting, stage: to }),
      () => onGo(step),
    );
  const next = {
    planned: { word: 'begin', go: () => advance('held', 'roll') },
    held: { word: 'approve', go: () => advance('approved', 'minutes') },
    approved: { word: 'sign', go: () => setSigning(true) },
  } as const;
  if (isLocked || stage === 'signed') return null;
  const { word, go } = next[stage];
  return (
    <>
      <Button size="md" loading={isBusy && isSigning} onClick={go}>
        {t(`meetings:page.${word}`)}
      </Button>
      {isSigning && <SignDialog desk={desk} onClose={() => setSigning(false)} />}
    </>
  );
}

/** What is beside the way: back to the list, the wall, and taking back what was begun by mistake. */
function MeetingLinks({ desk }: { readonly desk: MeetingDesk }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { client } = useApi();
  const queries = useQueryClient();
  const { remove } = useUndo();
  const { record, isLocked, act } = desk;
  const { id: meeting, stage } = record;
  const removePlan = (): void => {
    const perform = async (): Promise<void> => {
      await client.meetings.remove({ meeting });
      await queries.invalidateQueries();
    };
    remove({ id: meeting, message: t('meetings:page.removed'), perform });
    void navigate('/meetings');
  };
  return (
    <Group mb="md">
      <Anchor component={Link} to="/meetings">
        {t('meetings:page.back')}
      </Anchor>
      <Anchor component={Link} to={`/meetings/${encodeURIComponent(meeting)}/project`}>
        {t('meetings:page.project')}
      </Anchor>
      {stage === 'held' && !isLocked && (
        <Button
          variant="subtle"
          onClick={() => act((meetings) => meetings.advance({ meeting, stage: 'planned' }))}
        >
          {t('meetings:page.unbegin')}
        </Button>
      )}
      {stage === 'planned' && !isLocked && (
        <Button variant="subtle" onClick={removePlan}>
          {t('meetings:page.remove')}
        </Button>
      )}
    </Group>
  );
}

function Meeting({ desk }: { readonly desk: MeetingDesk }) {
  const { t } = useTranslation();
  const formats = useFormats();
  const { step, goTo } = useStep(desk);
  const { id, organName, day, kind, stage } = desk.record;
  return (
    <>
      <PageHeader
        title={t('meetings:page.title', { organ: organName, day: formats.day(day) })}
        hint={t('meetings:page.hint', {
          kind: t(`meetings:kinds.${kind}`),
          stage: t(`meetings:stage.${stage}`),
        })}
        mark={<RecordStateOf id={id} />}
        action={<NextStage desk={desk} onGo={goTo} />}
      />
      <MeetingLinks desk={desk} />
      <FailureNotice error={desk.error} />
      <Tabs value={step} onChange={(chosen) => chosen && goTo(chosen)}>
        <Tabs.List aria-label={t('meetings:steps.label')}>
          {Object.keys(STEPS).map((name) => (
            <Tabs.Tab key={name} value={name} mih={44}>
              {t(`meetings:steps.${name}`)}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        {Object.entries(STEPS).map(([name, StepView]) => (
          <Tabs.Panel key={name} value={name} pt="md" tabIndex={-1}>
            {name === step && <StepView desk={desk} />}
          </Tabs.Panel>
        ))}
      </Tabs>
    </>
  );
}

/** A meeting, worked through while it lasts: step by step, in the order of its minutes. */
export default function MeetingPage() {
  const { t } = useTranslation();
  const { id = '' } = useParams();
  const { desk, error, refetch } = useMeeting(id);
  return (
    <>
      <FailureNotice error={error} onRetry={() => void refetch()} />
      {desk ? (
        <Meeting key={id} desk={desk} />
      ) : (
        !error && <Loader aria-label={t('app:pages.meetings')} />
      )}
    </>
  );
}
