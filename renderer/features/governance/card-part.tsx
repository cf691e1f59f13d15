import { Anchor, Button, Loader, Stack, Table, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { formatShortDay } from '../../../shared/domain/calendar/format-day.ts';
import {
  nameGovernanceLine,
  sayGovernanceLine,
} from '../../../shared/domain/governance/card-sentence.ts';
import type {
  GovernanceCheck,
  GovernanceLine,
  GovernanceScore,
} from '../../../shared/domain/governance/governance-card.ts';
import { formatPercent } from '../../../shared/domain/numbers/format-number.ts';
import { useApi } from '../../api/client-context.tsx';
import { CardFigure } from '../../ui/card.tsx';
import { useFacility } from '../../ui/current-facility.tsx';
import { useMay } from '../../ui/current-user.tsx';
import { FailureNotice } from '../../ui/failure-notice.tsx';
import { useTranslate } from '../../ui/formats.ts';
import { PageHeader } from '../../ui/page-header.tsx';
import { StatusMark } from '../../ui/status-shape.tsx';

/** Where what a line asks is written. */
const PLACES: Readonly<Record<GovernanceCheck, string>> = {
  meetings: '/meetings',
  renewal: '/asaco/members',
  budget: '/asaco/papers',
  accounts: '/asaco/papers',
  opening: '/asaco/papers',
  convention: '/asaco/papers',
  separation: '/asaco/papers',
  bank: '/asaco/papers',
  women: '/asaco/members',
  young: '/asaco/members',
};

function placeOf({ check, code }: GovernanceLine): string {
  return code === 'no-frequency' ? '/asaco/organs' : PLACES[check];
}

function LineRow({ line }: { readonly line: GovernanceLine }) {
  const { t } = useTranslation();
  const translate = useTranslate();
  const mayWrite = useMay('coach');
  const name = nameGovernanceLine(line, translate);
  const place = placeOf(line);
  const unknown = line.state === 'none' ? { word: t('governance:card.none') } : {};
  return (
    <Table.Tr>
      <Table.Td miw={130}>
        <StatusMark status={line.state} {...unknown} />
      </Table.Td>
      <Table.Th scope="row">{name}</Table.Th>
      <Table.Td>{sayGovernanceLine(line, translate)}</Table.Td>
      <Table.Td>{line.due === null ? '' : formatShortDay(line.due)}</Table.Td>
      <Table.Td>
        {mayWrite && line.state !== 'good' && (
          <Anchor
            component={Link}
            to={place}
            aria-label={t('governance:card.writeOf', { check: name })}
          >
            {t('governance:card.write')}
          </Anchor>
        )}
      </Table.Td>
    </Table.Tr>
  );
}

/** Under ten, a percentage would say more than is known. */
const SHARE_LEAST = 10;

function scoreWords({ good, known, percent }: GovernanceScore, t: TFunction): string {
  if (percent === null) return t('governance:card.scoreNone');
  if (known < SHARE_LEAST) return t('governance:card.score', { good, known });
  return t('governance:card.scoreShare', { good, known, share: formatPercent(percent) });
}

function Score({ score }: { readonly score: GovernanceScore }) {
  const { t } = useTranslation();
  const { known, lines } = score;
  const unknown = lines - known;
  return (
    <div>
      <CardFigure>{scoreWords(score, t)}</CardFigure>
      {unknown > 0 && <Text c="dark.4">{t('governance:card.unknown', { count: unknown })}</Text>}
    </div>
  );
}

/** What is in order, due and overdue in the governance of the ASACO. */
export function CardPart() {
  const { t } = useTranslation();
  const { calls } = useApi();
  const { code: facility } = useFacility();
  const mayWrite = useMay('coach');
  const { data, error, refetch } = useQuery(
    calls.governance.card.queryOptions({ input: { facility } }),
  );
  const first = mayWrite && data?.score.known === 0 && (
    <Button component={Link} to="/asaco/members" size="md">
      {t('governance:card.complete')}
    </Button>
  );
  return (
    <Stack gap="md">
      <PageHeader
        title={t('governance:card.heading')}
        hint={t('governance:card.hint')}
        action={first}
      />
      <FailureNotice error={error} onRetry={() => void refetch()} />
      {!data && !error && <Loader aria-label={t('app:loading')} />}
      {data && (
        <>
          <Score score={data.score} />
          {data.score.known === 0 && <Text>{t('governance:card.first')}</Text>}
          <Table verticalSpacing="xs" aria-label={t('governance:card.heading')}>
            <Table.Thead>
              <Table.Tr>
                {['state', 'check', 'sentence', 'due'].map((name) => (
                  <Table.Th key={name}>{t(`governance:card.columns.${name}`)}</Table.Th>
                ))}
                <Table.Td />
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {data.lines.map((line) => (
                <LineRow key={`${line.check} ${line.organ}`} line={line} />
              ))}
            </Table.Tbody>
          </Table>
        </>
      )}
    </Stack>
  );
}
