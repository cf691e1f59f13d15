import { Button, Stack } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useTranslation } from 'react-i18next';
import { useMay } from '../../ui/current-user.tsx';
import { Icon } from '../../ui/icons.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { AddPerson } from './add-person.tsx';
import { History } from './history.tsx';
import { OwnPin } from './own-pin.tsx';
import { PeopleTable } from './people-table.tsx';

/** The people who sign in: one's own PIN for everybody; the others and what they did for a supervisor. */
export default function UsersPage() {
  const { t } = useTranslation();
  const isSupervisor = useMay('supervisor');
  const [isAdding, { open, close }] = useDisclosure();
  return (
    <>
      <PageHeader
        title={t('app:pages.users')}
        action={
          isSupervisor && (
            <Button size="md" leftSection={<Icon name="add" />} onClick={open}>
              {t('users:add')}
            </Button>
          )
        }
      />
      <Stack gap="lg">
        {isSupervisor && <PeopleTable />}
        <OwnPin />
        {isSupervisor && <History />}
      </Stack>
      <AddPerson isOpen={isAdding} onClose={close} />
    </>
  );
}
