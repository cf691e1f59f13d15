import { Button, Group } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useApi } from '../../api/client-context.tsx';
import { useMay } from '../../ui/current-user.tsx';
import { OpenExportDialog } from './open-export-dialog.tsx';
import type { OpenExport } from './use-open-export.ts';

/** The ways from sending to receiving, to what is to be settled, and to other programs. */
export function ExchangeLinks({ made }: { readonly made: OpenExport }) {
  const { t } = useTranslation();
  const { calls } = useApi();
  const mayWork = useMay('coach');
  const [isOpening, setOpening] = useState(false);
  const { data } = useQuery(calls.receive.conflicts.queryOptions({ input: {} }));
  const count = data?.length ?? 0;
  return (
    <Group mb="md">
      {mayWork && (
        <Button variant="default" mih={44} component={Link} to="/exchange/receive">
          {t('receive:toReceive')}
        </Button>
      )}
      {count > 0 && (
        <Button variant="default" mih={44} component={Link} to="/exchange/conflicts">
          {t('receive:conflicts', { count })}
        </Button>
      )}
      {mayWork && (
        <Button variant="default" mih={44} disabled={made.isBusy} onClick={() => setOpening(true)}>
          {t('exchange:open.button')}
        </Button>
      )}
      {isOpening && <OpenExportDialog made={made} onClose={() => setOpening(false)} />}
    </Group>
  );
}
