import { Button, Paper, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useApi } from '../../api/client-context.tsx';
import { useMay } from '../../ui/current-user.tsx';
import { FailureNotice } from '../../ui/failure-notice.tsx';
import { Icon } from '../../ui/icons.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { FacilityForm } from './facility-form.tsx';
import { FacilityTable } from './facility-table.tsx';

/** The centres of the workspace, and the way to add one. */
export default function FacilitiesPage() {
  const { t } = useTranslation();
  const { calls } = useApi();
  const [isAdding, setAdding] = useState(false);
  const mayAdd = useMay('coach');
  const { data, error } = useQuery(calls.facilities.list.queryOptions({ input: {} }));
  const isEmpty = data?.length === 0;
  const formShows = mayAdd && (isAdding || isEmpty);
  return (
    <>
      <PageHeader
        title={t('facilities:title')}
        action={
          mayAdd &&
          !formShows && (
            <Button size="md" leftSection={<Icon name="add" />} onClick={() => setAdding(true)}>
              {t('facilities:add')}
            </Button>
          )
        }
      />
      <Stack>
        <FailureNotice error={error} />
        {isEmpty && <Text>{t(mayAdd ? 'facilities:empty' : 'facilities:emptyForReader')}</Text>}
        {formShows && (
          <Paper withBorder p="lg" maw={720}>
            <FacilityForm onDone={() => setAdding(false)} mayCancel={!isEmpty} />
          </Paper>
        )}
        {data && !isEmpty && <FacilityTable facilities={data} />}
      </Stack>
    </>
  );
}
