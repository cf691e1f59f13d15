import { Tabs } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { RosterPost } from '../../../shared/contract/staffing.ts';
import { DialogFrame } from '../../ui/dialog-frame.tsx';
import { useDone } from '../../ui/done-note.tsx';
import { AbsenceRecords } from './absence-records.tsx';
import { type FormProps, PostForm } from './post-form.tsx';
import { personOf } from './roster-columns.tsx';
import { SalaryRecords } from './salary-records.tsx';
import { TrainingRecords } from './training-records.tsx';

function PostTabs(props: FormProps & { readonly post: RosterPost }) {
  const { post } = props;
  const { t } = useTranslation();
  const tabs = ['fields', 'absences', 'trainings', 'salaries'] as const;
  return (
    <Tabs defaultValue="fields">
      <Tabs.List aria-label={t('staffing:post.held')} mb="md">
        {tabs.map((tab) => (
          <Tabs.Tab key={tab} value={tab} mih={44}>
            {t(`staffing:post.${tab}`)}
          </Tabs.Tab>
        ))}
      </Tabs.List>
      <Tabs.Panel value="fields">
        <PostForm {...props} />
      </Tabs.Panel>
      <Tabs.Panel value="absences">
        <AbsenceRecords post={post.id} />
      </Tabs.Panel>
      <Tabs.Panel value="trainings">
        <TrainingRecords post={post.id} />
      </Tabs.Panel>
      <Tabs.Panel value="salaries">
        <SalaryRecords post={post.id} />
      </Tabs.Panel>
    </Tabs>
  );
}

/** A post over the page: its fields, and what is recorded of whoever holds it. */
export function PostDialog({
  isOpen,
  ...form
}: Omit<FormProps, 'done'> & { readonly isOpen: boolean }) {
  const { t } = useTranslation();
  const done = useDone();
  const { post, onClose } = form;
  return (
    <DialogFrame
      opened={isOpen}
      onClose={onClose}
      size="xl"
      title={post === null ? t('staffing:post.new') : personOf(post)}
    >
      {isOpen && post === null && <PostForm {...form} done={done} />}
      {isOpen && post !== null && <PostTabs {...form} done={done} post={post} />}
    </DialogFrame>
  );
}
