import {
  Autocomplete,
  Button,
  Group,
  NativeSelect,
  SimpleGrid,
  Stack,
  TextInput,
} from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PostFields, RosterPost } from '../../../shared/contract/staffing.ts';
import { useApi } from '../../api/client-context.tsx';
import { useFacility } from '../../ui/current-facility.tsx';
import { DayField } from '../../ui/day-field.tsx';
import { EraseName } from '../../ui/erase-name.tsx';
import { FailureNotice } from '../../ui/failure-notice.tsx';

/** What a post may be made of. */
export interface Roster {
  readonly cadres: readonly { readonly code: string; readonly label: string }[];
  readonly payers: readonly string[];
}

/** What the form of a post is given; `post` is null for one to be added. */
export interface FormProps {
  readonly roster: Roster;
  readonly post: RosterPost | null;
  /** Says what was done, with a way back. */
  readonly done: (message: string, undo: () => Promise<unknown>) => void;
  readonly onClose: () => void;
}

function fieldsOf(post: RosterPost | null): PostFields {
  if (post === null) {
    return { cadre: '', payer: '', title: '', name: '', sinceOn: null, untilOn: null };
  }
  const { cadre, payer, title, name, sinceOn, untilOn } = post;
  return { cadre, payer, title, name, sinceOn, untilOn };
}

/** Writes a post, and says so with a way back. */
function useKeep({ post, done, onClose }: FormProps) {
  const { t } = useTranslation();
  const { client } = useApi();
  const { code: facility } = useFacility();
  const queries = useQueryClient();
  return useMutation({
    async mutationFn(fields: PostFields) {
      const { id } = await client.staffing.savePost({ facility, id: post?.id ?? null, fields });
      await queries.invalidateQueries();
      done(t(post === null ? 'staffing:post.added' : 'staffing:post.saved'), async () => {
        if (post === null) await client.staffing.removePost({ facility, post: id });
        else await client.staffing.savePost({ facility, id, fields: fieldsOf(post) });
        await queries.invalidateQueries();
      });
    },
    onSuccess: onClose,
  });
}

function PostInputs({
  roster,
  value,
  onChange,
}: {
  readonly roster: Roster;
  readonly value: PostFields;
  readonly onChange: (value: PostFields) => void;
}) {
  const { t } = useTranslation();
  const label = (name: string): string => t(`staffing:post.${name}`);
  const choices = roster.cadres.map((cadre) => ({ value: cadre.code, label: cadre.label }));
  return (
    <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="md">
      <NativeSelect
        label={label('cadre')}
        size="md"
        data-autofocus
        data={[{ value: '', label: '' }, ...choices]}
        value={value.cadre}
        onChange={(event) => onChange({ ...value, cadre: event.currentTarget.value })}
      />
      <Autocomplete
        label={label('payer')}
        size="md"
        data={[...roster.payers]}
        maxLength={200}
        value={value.payer}
        onChange={(payer) => onChange({ ...value, payer })}
      />
      <TextInput
        label={label('name')}
        description={label('nameHint')}
        inputWrapperOrder={['label', 'input', 'description']}
        size="md"
        autoComplete="off"
        maxLength={200}
        value={value.name}
        onChange={(event) => onChange({ ...value, name: event.currentTarget.value })}
      />
      <TextInput
        label={label('title')}
        description={label('titleHint')}
        inputWrapperOrder={['label', 'input', 'description']}
        size="md"
        maxLength={200}
        value={value.title}
        onChange={(event) => onChange({ ...value, title: event.currentTarget.value })}
      />
      <DayField
        label={label('since')}
        value={value.sinceOn}
        onChange={(sinceOn) => onChange({ ...value, sinceOn })}
      />
      <DayField
        label={label('until')}
        value={value.untilOn}
        onChange={(untilOn) => onChange({ ...value, untilOn })}
      />
    </SimpleGrid>
  );
}

/** The fields of a post; the name of who holds it can be erased for good. */
export function PostForm(props: FormProps) {
  const { roster, post, onClose } = props;
  const { t } = useTranslation();
  const { client } = useApi();
  const { code: facility } = useFacility();
  const [fields, setFields] = useState(() => fieldsOf(post));
  const keep = useKeep(props);
  const isReady = fields.cadre !== '';
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (isReady && !keep.isPending) keep.mutate(fields);
  };
  return (
    <form onSubmit={submit}>
      <Stack>
        <PostInputs roster={roster} value={fields} onChange={setFields} />
        <FailureNotice error={keep.error} />
        <Group justify="space-between">
          <div>
            {post !== null && post.name !== '' && (
              <EraseName
                ask={t('staffing:post.eraseAsk')}
                erase={() => client.staffing.eraseName({ facility, post: post.id })}
                onDone={onClose}
              />
            )}
          </div>
          <Group>
            <Button variant="default" mih={44} onClick={onClose}>
              {t('app:cancel')}
            </Button>
            <Button type="submit" mih={44} loading={keep.isPending} disabled={!isReady}>
              {t('staffing:post.save')}
            </Button>
          </Group>
        </Group>
      </Stack>
    </form>
  );
}
