import { Button, Table, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ListedSubject } from '../../../shared/contract/exchange.ts';
import { useMay } from '../../ui/current-user.tsx';
import { StatusMark } from '../../ui/status-shape.tsx';
import { UidCell } from './uid-cell.tsx';
import type { Links } from './use-links.ts';

const PLACES = ['dataElement', 'categoryOptionCombo', 'attributeOptionCombo'] as const;
const UNLINKED = { dataElement: '', categoryOptionCombo: null, attributeOptionCombo: null };

/** How a subject stands to DHIS2. */
export type LinkState = 'linked' | 'unlinked' | 'gone' | 'retired';

const STATUS = { linked: 'good', unlinked: 'none', gone: 'act', retired: 'attention' } as const;

/** A link to what is in no catalogue any more, or is no longer proposed, is said. */
export function stateOf({ link, isGone, retired }: ListedSubject): LinkState {
  if (isGone) return 'gone';
  if (link === null) return 'unlinked';
  return retired ? 'retired' : 'linked';
}

/** One subject and its place in DHIS2. */
export function LinkRow({
  subject,
  links,
}: {
  readonly subject: ListedSubject;
  readonly links: Links;
}) {
  const { t } = useTranslation();
  const mayEdit = useMay('supervisor');
  const { name, link } = subject;
  const state = stateOf(subject);
  const save = (place: (typeof PLACES)[number], uid: string | null): Promise<string | null> => {
    if (place !== 'dataElement') {
      if (link === null) return Promise.resolve(t('exchange:page.elementFirst'));
      return links.saveLink(subject, { ...link, [place]: uid });
    }
    const next = uid === null ? null : { ...(link ?? UNLINKED), dataElement: uid };
    return links.saveLink(subject, next);
  };
  return (
    <Table.Tr>
      <Table.Th scope="row" fw={400}>
        {name}
        <Text size="sm" c="dark.4">
          {subject.subject}
        </Text>
      </Table.Th>
      {PLACES.map((place) => (
        <Table.Td key={place}>
          <UidCell
            label={t('exchange:page.cell', { name, column: t(`exchange:page.${place}`) })}
            value={link?.[place] ?? null}
            disabled={!mayEdit || subject.isGone}
            save={(uid) => save(place, uid)}
          />
        </Table.Td>
      ))}
      <Table.Td>
        <StatusMark status={STATUS[state]} word={t(`exchange:page.states.${state}`)} />
      </Table.Td>
      <Table.Td>
        {link !== null && mayEdit && (
          <Button
            variant="subtle"
            aria-label={t('exchange:page.removeNamed', { name })}
            onClick={() => void links.saveLink(subject, null)}
          >
            {t('exchange:page.remove')}
          </Button>
        )}
      </Table.Td>
    </Table.Tr>
  );
}
