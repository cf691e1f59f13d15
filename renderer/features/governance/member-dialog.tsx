import { Button, Group, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type {
  ListedMember,
  ListedOrgan,
  MemberFields,
} from '../../../shared/contract/governance.ts';
import { useApi } from '../../api/client-context.tsx';
import { useFacility } from '../../ui/current-facility.tsx';
import { DialogFrame } from '../../ui/dialog-frame.tsx';
import { EraseName } from '../../ui/erase-name.tsx';
import { RecordForm } from '../../ui/record-form.tsx';
import { memberName } from './member-columns.tsx';
import { MemberInputs } from './member-inputs.tsx';
import { useWriting } from './use-writing.ts';

/** What a member may be made of. */
export interface MemberRoster {
  readonly members: readonly ListedMember[];
  readonly organs: readonly ListedOrgan[];
  readonly offices: readonly string[];
}

/** The mandate that is open: one that is held, or a new one of somebody known, or of somebody new. */
export interface MemberSubject {
  readonly held: ListedMember | null;
  readonly person: string | null;
}

const NOBODY: MemberFields = {
  name: '',
  phone: '',
  sex: null,
  ageGroup: null,
  neighbourhood: '',
  organ: '',
  office: '',
  mandateStart: null,
  mandateEnd: null,
};

function pickFields(member: ListedMember): MemberFields {
  const { id: _id, person: _person, erased: _erased, standing: _standing, ...fields } = member;
  return fields;
}

/** Where the form begins: what is held; for one more mandate, the person without the mandate. */
function fieldsOf({ held, person }: MemberSubject, { members }: MemberRoster): MemberFields {
  if (held !== null) return pickFields(held);
  const known = members.find((member) => member.person === person);
  if (known === undefined) return NOBODY;
  return { ...pickFields(known), organ: '', office: '', mandateStart: null, mandateEnd: null };
}

interface FormProps {
  readonly roster: MemberRoster;
  readonly subject: MemberSubject;
  readonly onWrite: (subject: MemberSubject | null) => void;
}

function useMemberWriter({ subject, onWrite }: FormProps) {
  const { t } = useTranslation();
  const { client } = useApi();
  const { code: facility } = useFacility();
  const writing = useWriting(() => onWrite(null));
  const { held, person } = subject;
  const save = (id: string | null, of: string | null, fields: MemberFields) =>
    client.governance.saveMember({ facility, id, person: of, fields });
  return {
    error: writing.error,
    keep: (fields: MemberFields) =>
      writing.mutate({
        said: t(held === null ? 'governance:members.added' : 'governance:members.saved'),
        async work() {
          const { id } = await save(held?.id ?? null, person, fields);
          return () =>
            held === null
              ? client.governance.removeMember({ facility, id })
              : save(held.id, null, pickFields(held));
        },
      }),
    remove: (member: ListedMember) =>
      writing.mutate({
        said: t('governance:members.removed'),
        async work() {
          const left = await client.governance.removeMember({ facility, id: member.id });
          return () => save(null, left.person, pickFields(member));
        },
      }),
  };
}

function MemberForm(props: FormProps) {
  const { t } = useTranslation();
  const { client } = useApi();
  const { code: facility } = useFacility();
  const { roster, subject, onWrite } = props;
  const { held, person } = subject;
  const [fields, setFields] = useState(() => fieldsOf(subject, roster));
  const { error, keep, remove } = useMemberWriter(props);
  const isNamed = fields.name.trim() !== '' || person !== null;
  // Without a name nobody could bring the line back, and the history would lose its person.
  const mayRemove = held !== null && !held.erased;
  return (
    <RecordForm
      error={error}
      isReady={isNamed && fields.organ !== ''}
      save={t('governance:members.save')}
      remove={t('governance:members.remove')}
      onClose={() => onWrite(null)}
      onSave={() => keep(fields)}
      onRemove={mayRemove ? () => remove(held) : undefined}
    >
      <MemberInputs roster={roster} value={fields} onChange={setFields} />
      {held !== null && (
        <Stack gap="xs">
          <Text c="dark.4">{t('governance:members.left')}</Text>
          <Group>
            <Button variant="default" mih={44} onClick={() => onWrite({ held: null, person })}>
              {t('governance:members.another')}
            </Button>
            {!held.erased && (
              <EraseName
                ask={t('governance:members.erase')}
                erase={() => client.governance.eraseName({ facility, person: held.person })}
                onDone={() => onWrite(null)}
              />
            )}
          </Group>
        </Stack>
      )}
    </RecordForm>
  );
}

/** A member over the page: who they are, and their mandate. */
export function MemberDialog({
  roster,
  subject,
  onWrite,
}: Omit<FormProps, 'subject'> & { readonly subject: MemberSubject | null }) {
  const { t } = useTranslation();
  const held = subject?.held ?? null;
  return (
    <DialogFrame
      opened={subject !== null}
      onClose={() => onWrite(null)}
      size="xl"
      title={held === null ? t('governance:members.new') : memberName(held, t)}
    >
      {subject !== null && (
        <MemberForm
          key={`${held?.id} ${subject.person}`}
          roster={roster}
          subject={subject}
          onWrite={onWrite}
        />
      )}
    </DialogFrame>
  );
}
