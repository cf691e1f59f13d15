import { SimpleGrid } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useMay } from '../../ui/current-user.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { BackupSettings } from './backup-settings.tsx';
import { KeptFilesSettings } from './kept-files-settings.tsx';
import { ProtectionSettings } from './protection-settings.tsx';
import { RecoverySettings } from './recovery-settings.tsx';
import { ScreenSettings } from './screen-settings.tsx';

/** How the screen speaks, and the care of the workspace. */
export default function SettingsPage() {
  const { t } = useTranslation();
  const isSupervisor = useMay('supervisor');
  return (
    <>
      <PageHeader title={t('app:pages.settings')} />
      <SimpleGrid cols={{ base: 1, md: 2 }} spacing="md">
        <ScreenSettings />
        <BackupSettings />
        <KeptFilesSettings />
        <ProtectionSettings />
        {isSupervisor && <RecoverySettings />}
      </SimpleGrid>
    </>
  );
}
