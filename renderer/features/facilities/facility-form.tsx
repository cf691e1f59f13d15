import { Button, Group, Stack } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useApi } from '../../api/client-context.tsx';
import { usePreferences } from '../../i18n/preferences.ts';
import {
  FacilityFields,
  isFacilityReady,
  type NewFacility,
  NO_FACILITY,
} from '../../ui/facility-fields.tsx';
import { FailureNotice } from '../../ui/failure-notice.tsx';
import { useFirstField } from '../../ui/use-first-field.ts';

function known(text: string): string | null {
  return text.trim() === '' ? null : text;
}

function orderOf({ code, name, asaco, commune, district, region }: NewFacility) {
  return {
    code: code.trim(),
    name,
    asaco: known(asaco),
    commune: known(commune),
    district: known(district),
    region: known(region),
    area: null,
  };
}

/** Adds a centre, which the pages then speak of. */
export function FacilityForm({
  onDone,
  mayCancel,
}: {
  readonly onDone: () => void;
  readonly mayCancel: boolean;
}) {
  const { t } = useTranslation();
  const { client } = useApi();
  const queries = useQueryClient();
  const { record } = usePreferences();
  const [facility, setFacility] = useState(NO_FACILITY);
  const form = useFirstField<HTMLFormElement>();
  const add = useMutation({
    mutationFn: () => client.facilities.add(orderOf(facility)),
    async onSuccess() {
      await record({ facility: facility.code.trim() });
      onDone();
      await queries.invalidateQueries();
    },
  });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (isFacilityReady(facility)) add.mutate();
  };
  return (
    <form ref={form} onSubmit={submit}>
      <Stack>
        <FacilityFields value={facility} onChange={setFacility} />
        <FailureNotice error={add.error} />
        <Group justify="flex-end">
          {mayCancel && (
            <Button variant="default" onClick={onDone}>
              {t('app:cancel')}
            </Button>
          )}
          <Button type="submit" loading={add.isPending} disabled={!isFacilityReady(facility)}>
            {t('facilities:save')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
