import { Autocomplete, Table } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ShownLine } from '../../../shared/domain/money/shown-account.ts';
import { UNITS } from '../../../shared/domain/money/unit.ts';
import { writeUnitName } from '../../../shared/domain/reports/account-lines.ts';
import { useApi } from '../../api/client-context.tsx';
import { useFacility } from '../../ui/current-facility.tsx';
import { FailureNotice } from '../../ui/failure-notice.tsx';
import { useTranslate } from '../../ui/formats.ts';

/** The unit that a heading belongs to, chosen or written; it is kept when the cursor leaves. */
export function UnitCell({ line }: { readonly line: ShownLine }) {
  const { t } = useTranslation();
  const translate = useTranslate();
  const { client } = useApi();
  const { code: facility } = useFacility();
  const queries = useQueryClient();
  const { box, heading, direction } = line;
  const held = writeUnitName(line.unit, translate);
  const [typed, setTyped] = useState(held);
  const names = new Map<string, string>(
    UNITS.map((unit) => [writeUnitName(unit, translate), unit]),
  );
  const save = useMutation({
    async mutationFn(name: string) {
      const unit = names.get(name.trim().toLowerCase()) ?? name;
      await client.money.assign({ facility, box, heading, direction, unit });
      await queries.invalidateQueries();
    },
  });
  const keep = (name: string): void => {
    if (name.trim() !== held) save.mutate(name);
  };
  return (
    <Table.Td miw={170}>
      <Autocomplete
        aria-label={t('money:lines.unitOf', { heading })}
        placeholder={t('money:lines.none')}
        data={[...names.keys()]}
        maxLength={60}
        size="md"
        value={typed}
        onChange={setTyped}
        onOptionSubmit={keep}
        onBlur={() => keep(typed)}
      />
      <FailureNotice error={save.error} />
    </Table.Td>
  );
}
