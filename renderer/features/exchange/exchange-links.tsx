import { Button, Group } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useApi } from '../../api/client-context.tsx';
import { useMay } from '../../ui/current-user.tsx';

/** The ways from sending to receiving, and to what is to be settled. */
export function ReceiveLinks() {
  const { t } = useTranslation();
  const { calls } = useApi();
  const mayReceive = useMay('coach');
  const { data } = useQuery(calls.receive.conflicts.queryOptions({ input: {} }));
  const count = data?.length ?? 0;
  return (
    <Group mb="md">
      {mayReceive && (
        <Button variant="default" mih={44} component={Link} to="/exchange/receive">
          {t('receive:toReceive')}
        </Button>
      )}
      {count > 0 && (
        <Button variant="default" mih={44} component={Link} to="/exchange/conflicts">
          {t('receive:conflicts', { count })}
        </Button>
      )}
    </Group>
  );
}
