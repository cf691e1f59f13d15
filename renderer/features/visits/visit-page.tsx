import { Button, Group, Stack } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import type { Day } from '../../../shared/domain/calendar/day.ts';
import { findFormLanguage, readText } from '../../../shared/domain/instruments/localised-text.ts';
import { isChecklist } from '../../../shared/domain/instruments/submission-kind.ts';
import { blankFormRecord } from '../../../shared/domain/reports/form-paper/form-document.ts';
import type { Language } from '../../../shared/domain/text/translate.ts';
import { useApi } from '../../api/client-context.tsx';
import { useFormSource } from '../../form/use-draft.ts';
import { useMay } from '../../ui/current-user.tsx';
import { FailureNotice } from '../../ui/failure-notice.tsx';
import { useFormats } from '../../ui/formats.ts';
import { PageHeader } from '../../ui/page-header.tsx';
import { RecordStateOf } from '../../ui/record-state.tsx';
import { DeleteVisit } from './delete-visit.tsx';
import { GivenFiles } from './given-files.tsx';
import { ReopenVisit } from './reopen-visit.tsx';
import { SaidPoints } from './said-points.tsx';
import { SaidScore } from './said-score.tsx';
import { SameDayVisits } from './same-day-visits.tsx';
import { SecondEntryCard } from './second-entry-card.tsx';
import { VisitAbout } from './visit-about.tsx';
import { VisitHistory } from './visit-history.tsx';
import { VisitPhotos } from './visit-photos.tsx';
import { VisitResult } from './visit-result.tsx';

/** A visit that is done: its result to read with the team, and what was changed since. */
export default function VisitPage() {
  const { id = '' } = useParams();
  const { t, i18n } = useTranslation();
  const { calls } = useApi();
  const formats = useFormats();
  const mayCorrect = useMay('coach');
  const [showsHistory, setHistory] = useState(false);
  const visit = useQuery(calls.visits.open.queryOptions({ input: { id } }));
  const { formId = '', formVersion = '' } = visit.data ?? {};
  const source = useFormSource(formId, formVersion, visit.data !== undefined);
  if (!visit.data || !source.data) return <FailureNotice error={visit.error ?? source.error} />;
  const { definition } = source.data;
  const language = findFormLanguage(definition, i18n.language as Language);
  return (
    <>
      <PageHeader
        title={readText(definition, definition.title, language)}
        hint={formats.day(visit.data.day)}
        mark={<RecordStateOf id={id} />}
        action={
          isChecklist(definition) && (
            <Button component={Link} size="md" to={`/visits/${encodeURIComponent(id)}/feedback`}>
              {t('visits:visit.feedback')}
            </Button>
          )
        }
      />
      <Stack gap="lg">
        {isChecklist(definition) && (
          <VisitResult
            id={id}
            definition={definition}
            language={language}
            answers={visit.data.answers}
          />
        )}
        {!isChecklist(definition) && (
          <>
            <SaidScore definition={definition} answers={visit.data.answers} />
            <SaidPoints {...{ id, definition, language }} answers={visit.data.answers} />
          </>
        )}
        {isChecklist(definition) && (
          <VisitPhotos visit={id} day={visit.data.day as Day} definition={definition} />
        )}
        <GivenFiles visit={id} definition={definition} answers={visit.data.answers} />
        <SecondEntryCard id={id} />
        <VisitAbout id={id} />
        {isChecklist(definition) && <SameDayVisits id={id} day={visit.data.day} />}
        <Group>
          {mayCorrect && <ReopenVisit id={id} />}
          <Button
            component={Link}
            variant="default"
            mih={44}
            to={`/visits/${encodeURIComponent(id)}/paper`}
          >
            {t('paperForms:page.open')}
          </Button>
          <Button
            component={Link}
            variant="default"
            mih={44}
            to={`/forms/paper/${encodeURIComponent(blankFormRecord(definition))}`}
          >
            {t('paperForms:page.blank')}
          </Button>
          <Button variant="default" mih={44} onClick={() => setHistory(!showsHistory)}>
            {t(showsHistory ? 'visits:history.hide' : 'visits:history.show')}
          </Button>
          {mayCorrect && <DeleteVisit id={id} />}
        </Group>
        {showsHistory && <VisitHistory id={id} definition={definition} language={language} />}
      </Stack>
    </>
  );
}
