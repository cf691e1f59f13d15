import { Button, Tabs } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  EDITED_CATALOGUES,
  type EditedCatalogue,
} from '../../../shared/domain/catalogues/catalogue-fields.ts';
import { useMay } from '../../ui/current-user.tsx';
import { Icon } from '../../ui/icons.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { EntryCatalogue } from './entry-catalogue.tsx';
import { PopulationTable } from './population-table.tsx';
import { TargetTable } from './target-table.tsx';

const TABS = [...EDITED_CATALOGUES, 'population', 'target'] as const;

/** A tab of the page. */
type Tab = (typeof TABS)[number];

function isCatalogue(tab: Tab): tab is EditedCatalogue {
  return EDITED_CATALOGUES.some((each) => each === tab);
}

/** What the centre counts, who works there, where its money lies; whom it serves and what it aims at each year. */
export default function CataloguesPage() {
  const { t } = useTranslation();
  const [tab, setTab] = useState<Tab>('product');
  const [isAdding, setAdding] = useState(false);
  const mayEdit = useMay('coach');
  const [thisYear] = useState(() => new Date().getUTCFullYear());
  return (
    <>
      <PageHeader
        title={t('catalogues:title')}
        hint={t('catalogues:hint')}
        action={
          mayEdit &&
          isCatalogue(tab) && (
            <Button size="md" leftSection={<Icon name="add" />} onClick={() => setAdding(true)}>
              {t(`catalogues:add.${tab}`)}
            </Button>
          )
        }
      />
      <Tabs value={tab} onChange={(next) => setTab((next ?? 'product') as Tab)}>
        <Tabs.List mb="md">
          {TABS.map((name) => (
            <Tabs.Tab key={name} value={name}>
              {t(`catalogues:tabs.${name}`)}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        <Tabs.Panel value={tab}>
          {isCatalogue(tab) && (
            <EntryCatalogue
              key={tab}
              catalogue={tab}
              isAdding={isAdding}
              onAdded={() => setAdding(false)}
            />
          )}
          {tab === 'population' && <PopulationTable thisYear={thisYear} />}
          {tab === 'target' && <TargetTable thisYear={thisYear} />}
        </Tabs.Panel>
      </Tabs>
    </>
  );
}
