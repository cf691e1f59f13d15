import { Paper, Text } from '@mantine/core';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import type { Quorum } from '../../../shared/domain/meetings/meeting-record.ts';
import { StatusMark } from '../../ui/status-shape.tsx';

function wordOf({
  members,
  needed,
  isReached,
}: Quorum): 'noMember' | 'unknown' | 'reached' | 'missed' {
  if (members === 0) return 'noMember';
  if (needed === null) return 'unknown';
  return isReached ? 'reached' : 'missed';
}

const STATUSES = { noMember: 'none', unknown: 'none', reached: 'good', missed: 'act' } as const;

/** Who is there against who must be, in a sentence. */
export function quorumSentence(quorum: Quorum, t: TFunction): string {
  const { present, members, needed } = quorum;
  return t(`meetings:quorum.${wordOf(quorum)}`, { present, members, needed: needed ?? 0 });
}

/** Whether enough members are there to decide, and what may be done where they are not. */
export function QuorumNotice({ quorum }: { readonly quorum: Quorum }) {
  const { t } = useTranslation();
  const word = wordOf(quorum);
  return (
    <Paper withBorder p="md" role="status" aria-label={t('meetings:quorum.label')}>
      <StatusMark status={STATUSES[word]} word={quorumSentence(quorum, t)} />
      {word === 'missed' && <Text mt={4}>{t('meetings:quorum.whatNow')}</Text>}
    </Paper>
  );
}
