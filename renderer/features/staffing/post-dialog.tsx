import { Modal, Tabs } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { RosterPost } from '../../../shared/contract/staffing.ts';
import { AbsenceRecords } from './absence-records.tsx';
import { PostForm, type Roster } from './post-form.tsx';
import { personOf } from './roster-columns.tsx';
import { SalaryRecords } from './salary-records.tsx';
import { TrainingRecords } from './training-records.tsx';

interface DialogProps {
  readonly roster: Roster;
  /** The post that is open; null for one to be added. */
  readonly post: RosterPost | null;
  readonly isOpen: boolean;
  readonly onClose: () => void;
}

function PostTabs({ roster, post, onClose }: DialogProps & { readonly post: RosterPost }) {
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
        <PostForm roster={roster} post={post} onClose={onClose} />
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
export function PostDialog(props: DialogProps) {
  const { t } = useTranslation();
  const { roster, post, isOpen, onClose } = props;
  return (
    <Modal
      opened={isOpen}
      onClose={onClose}
      size="xl"
      title={post === null ? t('staffing:post.new') : personOf(post)}
      transitionProps={{ duration: 0 }}
      closeButtonProps={{ 'aria-label': t('app:close') }}
    >
      {isOpen && post === null && <PostForm roster={roster} post={null} onClose={onClose} />}
      {isOpen && post !== null && <PostTabs {...props} post={post} />}
    </Modal>
  );
}
