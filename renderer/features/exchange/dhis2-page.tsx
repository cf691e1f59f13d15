import { Button, Group, Tabs, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { monthOf } from '../../../shared/domain/calendar/month.ts';
import { useFacility } from '../../ui/current-facility.tsx';
import { useMay } from '../../ui/current-user.tsx';
import { FailureNotice } from '../../ui/failure-notice.tsx';
import { MonthExportNotice, useMonthExport } from '../../ui/month-export.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { CentreTable } from './centre-table.tsx';
import { ExportDialog } from './export-dialog.tsx';
import { LinkTable } from './link-table.tsx';
import { useLinks } from './use-links.ts';

const TABS = ['services', 'stock', 'figures', 'centres'] as const;

/** What of a month is which element of DHIS2, and the way of the values there and back. */
export default function Dhis2Page() {
  const { t } = useTranslation();
  const { code: facility } = useFacility();
  const [words, setWords] = useSearchParams();
  const [isExporting, setExporting] = useState(false);
  const links = useLinks();
  const made = useMonthExport();
  const mayEdit = useMay('supervisor');
  const mayImport = useMay('coach');
  const tab = TABS.find((each) => each === words.get('part')) ?? 'services';
  const period = monthOf(new Date().toISOString());
  return (
    <>
      <PageHeader
        title={t('exchange:page.title')}
        hint={t('exchange:page.hint')}
        action={
          <Button size="md" disabled={made.isBusy} onClick={() => setExporting(true)}>
            {t('exchange:page.export')}
          </Button>
        }
      />
      {isExporting && <ExportDialog made={made} onClose={() => setExporting(false)} />}
      <MonthExportNotice made={made} />
      <FailureNotice error={links.error} onRetry={() => void links.refetch()} />
      <Group mb="md">
        <Button
          variant="default"
          disabled={made.isBusy}
          onClick={() => void made.order({ facility, period, format: 'dhis2-links' })}
        >
          {t('exchange:page.table')}
        </Button>
        {mayImport && (
          <Button variant="default" component={Link} to="/import">
            {t('exchange:page.back')}
          </Button>
        )}
        {!mayEdit && <Text c="dark.4">{t('exchange:page.readOnly')}</Text>}
      </Group>
      <Tabs
        value={tab}
        onChange={(part) => setWords(part === null ? {} : { part }, { replace: true })}
      >
        <Tabs.List mb="md" aria-label={t('exchange:page.subjects')}>
          {TABS.map((name) => (
            <Tabs.Tab key={name} value={name} mih={44}>
              {t(name === 'centres' ? 'exchange:page.centres' : `exchange:page.kinds.${name}`)}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        <Tabs.Panel value={tab}>
          {tab === 'centres' ? (
            <CentreTable links={links} />
          ) : (
            <LinkTable key={tab} kind={tab} links={links} />
          )}
        </Tabs.Panel>
      </Tabs>
    </>
  );
}
