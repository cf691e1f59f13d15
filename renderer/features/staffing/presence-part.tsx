import { Group, Radio, Stack, Table, Text } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PresenceLine } from '../../../shared/contract/staffing.ts';
import type { Day } from '../../../shared/domain/calendar/day.ts';
import { useApi } from '../../api/client-context.tsx';
import { useLanguage } from '../../i18n/use-language.ts';
import { useFacility } from '../../ui/current-facility.tsx';
import { useMay } from '../../ui/current-user.tsx';
import { DayField } from '../../ui/day-field.tsx';
import { DocumentButtons, DocumentNotice, useDocumentFiles } from '../../ui/document-files.tsx';
import { FailureNotice } from '../../ui/failure-notice.tsx';
import { localDay } from '../../ui/formats.ts';
import { PageHeader } from '../../ui/page-header.tsx';
import { personOf } from './roster-columns.tsx';

/** What a person may be found: there, not there, or nobody looked. */
const TICKS = ['present', 'absent', 'unseen'] as const;
type Tick = (typeof TICKS)[number];

function tickOf(present: boolean | null): Tick {
  if (present === null) return 'unseen';
  return present ? 'present' : 'absent';
}

interface Ticked {
  readonly post: string;
  readonly present: boolean | null;
}

function usePresence(day: Day) {
  const { client, calls } = useApi();
  const { code: facility } = useFacility();
  const queries = useQueryClient();
  const query = calls.staffing.presence.queryOptions({ input: { facility, day } });
  const { data, error } = useQuery(query);
  const mark = useMutation({
    mutationFn: (ticked: Ticked) =>
      client.staffing.markPresence({ facility, day, marks: [ticked] }),
    // The tick shows at once; what is held has the last word.
    onMutate: ({ post, present }) =>
      queries.setQueryData(query.queryKey, (lines) =>
        lines?.map((line) => (line.post === post ? { ...line, present } : line)),
      ),
    onSettled: () => queries.invalidateQueries(),
  });
  return { lines: data, error: mark.error ?? error, mark };
}

function PersonRow({
  line,
  onTick,
}: {
  readonly line: PresenceLine;
  readonly onTick: ((tick: Tick) => void) | null;
}) {
  const { t } = useTranslation();
  const { cadreLabel, title, name, payer, away, present } = line;
  return (
    <Table.Tr>
      <Table.Td>
        <Text fw={600}>{name || '—'}</Text>
        {away !== null && (
          <Text size="sm">
            {t('staffing:presence.known', { reason: t(`staffing:reasons.${away}`) })}
          </Text>
        )}
      </Table.Td>
      <Table.Td>{title === '' ? cadreLabel : `${cadreLabel}, ${title}`}</Table.Td>
      <Table.Td>{payer}</Table.Td>
      <Table.Td>
        <Group
          role="radiogroup"
          aria-label={t('staffing:presence.of', { name: personOf(line) })}
          gap="lg"
          wrap="nowrap"
          mih={44}
        >
          {TICKS.map((tick) => (
            <Radio
              key={tick}
              size="md"
              name={`presence-${line.post}`}
              checked={tickOf(present) === tick}
              disabled={onTick === null}
              label={t(`staffing:presence.${tick}`)}
              onChange={() => onTick?.(tick)}
            />
          ))}
        </Group>
      </Table.Td>
    </Table.Tr>
  );
}

function Counts({ lines }: { readonly lines: readonly PresenceLine[] }) {
  const { t } = useTranslation();
  const count = (tick: Tick): number =>
    lines.filter((line) => tickOf(line.present) === tick).length;
  return (
    <Text fw={600} role="status">
      {t('staffing:presence.counts', {
        present: count('present'),
        absent: count('absent'),
        unseen: count('unseen'),
        all: lines.length,
      })}
    </Text>
  );
}

function PresenceTable({
  lines,
  onTick,
}: {
  readonly lines: readonly PresenceLine[];
  readonly onTick: ((post: string, tick: Tick) => void) | null;
}) {
  const { t } = useTranslation();
  return (
    <Table verticalSpacing={4}>
      <Table.Thead>
        <Table.Tr>
          {['name', 'cadre', 'payer'].map((name) => (
            <Table.Th key={name}>{t(`staffing:columns.${name}`)}</Table.Th>
          ))}
          <Table.Th>{t('staffing:parts.presence')}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {lines.map((line) => (
          <PersonRow
            key={line.post}
            line={line}
            onTick={onTick && ((tick) => onTick(line.post, tick))}
          />
        ))}
      </Table.Tbody>
    </Table>
  );
}

/** Who was there on the day of the visit: a list to tick here, or to print and tick by hand. */
export function PresencePart() {
  const { t } = useTranslation();
  const { client } = useApi();
  const { language } = useLanguage();
  const { code: facility } = useFacility();
  const mayWrite = useMay('entry');
  const today = localDay(new Date().toISOString());
  const [day, setDay] = useState<Day | null>(today);
  const { lines, error, mark } = usePresence(day ?? today);
  const files = useDocumentFiles((format) =>
    client.staffing.write({ facility, sheet: 'presence', day: day ?? today, format, language }),
  );
  const tick = (post: string, chosen: Tick): void =>
    mark.mutate({ post, present: chosen === 'unseen' ? null : chosen === 'present' });
  return (
    <Stack gap="sm">
      <PageHeader title={t('staffing:parts.presence')} hint={t('staffing:presence.hint')} />
      <DayField label={t('staffing:presence.day')} value={day} onChange={setDay} />
      <FailureNotice error={error} />
      {lines?.length === 0 && <Text>{t('staffing:presence.empty')}</Text>}
      {day !== null && lines && lines.length > 0 && (
        <>
          <Counts lines={lines} />
          <PresenceTable lines={lines} onTick={mayWrite ? tick : null} />
          <Group>
            <Text>{t('staffing:presence.print')}</Text>
            <DocumentButtons files={files} />
          </Group>
        </>
      )}
      <DocumentNotice files={files} />
    </Stack>
  );
}
