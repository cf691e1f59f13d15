import { Button, NumberInput, Stack, Table, TextInput } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useApi } from '../../api/client-context.tsx';
import { useFacility } from '../../ui/current-facility.tsx';
import { useMay } from '../../ui/current-user.tsx';
import { useDone } from '../../ui/done-note.tsx';
import { FailureNotice } from '../../ui/failure-notice.tsx';
import { PageHeader } from '../../ui/page-header.tsx';

interface Norm {
  readonly code: string;
  readonly label: string;
  readonly norm: number | null;
  readonly source: string | null;
}

function useSave(held: readonly Norm[]) {
  const { t } = useTranslation();
  const { client } = useApi();
  const { code: facility } = useFacility();
  const queries = useQueryClient();
  const done = useDone();
  const write = async (norms: readonly Norm[]): Promise<void> => {
    for (const { code, norm, source } of norms) {
      await client.staffing.saveNorm({ facility, cadre: code, norm, source });
    }
    await queries.invalidateQueries();
  };
  return useMutation({
    async mutationFn(typed: readonly Norm[]) {
      const changed = typed.filter((each, index) => each !== held[index]);
      await write(changed);
      const before = held.filter((_, index) => typed[index] !== held[index]);
      done(t('staffing:norms.saved'), () => write(before));
    },
  });
}

function NormRow({
  value,
  onChange,
}: {
  readonly value: Norm;
  readonly onChange: ((value: Norm) => void) | null;
}) {
  const { t } = useTranslation();
  const { label: name, norm, source } = value;
  return (
    <Table.Tr>
      <Table.Th scope="row">{name}</Table.Th>
      <Table.Td>
        <NumberInput
          aria-label={t('staffing:norms.normOf', { name })}
          size="md"
          w={100}
          min={0}
          max={1000}
          allowDecimal={false}
          allowNegative={false}
          hideControls
          readOnly={onChange === null}
          value={norm ?? ''}
          onChange={(typed) => onChange?.({ ...value, norm: typed === '' ? null : Number(typed) })}
        />
      </Table.Td>
      <Table.Td>
        <TextInput
          aria-label={t('staffing:norms.sourceOf', { name })}
          size="md"
          maxLength={200}
          readOnly={onChange === null}
          value={source ?? ''}
          onChange={(event) => onChange?.({ ...value, source: event.currentTarget.value || null })}
        />
      </Table.Td>
    </Table.Tr>
  );
}

function NormSheet({ kind, held }: { readonly kind: string; readonly held: readonly Norm[] }) {
  const { t } = useTranslation();
  const mayWrite = useMay('coach');
  const [typed, setTyped] = useState(held);
  const save = useSave(held);
  const isChanged = typed.some((each, index) => each !== held[index]);
  const button = (
    <Button
      size="md"
      disabled={!isChanged}
      loading={save.isPending}
      onClick={() => save.mutate(typed)}
    >
      {t('staffing:norms.save')}
    </Button>
  );
  return (
    <Stack gap="sm">
      <PageHeader
        title={t('staffing:parts.norms')}
        hint={t('staffing:norms.hint', { kind })}
        action={mayWrite && button}
      />
      <FailureNotice error={save.error} />
      <Table maw={860} verticalSpacing={4}>
        <Table.Thead>
          <Table.Tr>
            {['cadre', 'norm', 'source'].map((name) => (
              <Table.Th key={name}>{t(`staffing:norms.${name}`)}</Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {typed.map((each, index) => (
            <NormRow
              key={each.code}
              value={each}
              onChange={mayWrite ? (changed) => setTyped(typed.with(index, changed)) : null}
            />
          ))}
        </Table.Tbody>
      </Table>
    </Stack>
  );
}

/** The norms of the centres of this kind: how many of each cadre there should be, and who says so. */
export function NormsPart() {
  const { calls } = useApi();
  const { code: facility } = useFacility();
  const query = calls.staffing.norms.queryOptions({ input: { facility } });
  const { data, error } = useQuery(query);
  return (
    <>
      <FailureNotice error={error} />
      {/* What is typed begins anew only when what is held has changed. */}
      {data && (
        <NormSheet key={JSON.stringify(data)} kind={data.kind.toUpperCase()} held={data.norms} />
      )}
    </>
  );
}
