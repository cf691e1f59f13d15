import { Anchor } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { CrossDomainFinding } from '../../../shared/domain/indicators/cross-domain.ts';
import { Card } from '../../ui/card.tsx';
import { TogetherList } from '../../ui/together-list.tsx';

/** What falls together in the last month: what to talk of with the team. */
export function TogetherCard({ together }: { readonly together: readonly CrossDomainFinding[] }) {
  const { t } = useTranslation();
  return (
    <Card
      title={t('indicators:cross.title')}
      status="attention"
      action={
        <Anchor component={Link} to="/services">
          {t('indicators:cross.see')}
        </Anchor>
      }
    >
      <TogetherList together={together} />
    </Card>
  );
}
