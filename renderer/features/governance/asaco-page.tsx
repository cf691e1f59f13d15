import { Tabs } from '@mantine/core';
import type { ComponentType } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate, useParams } from 'react-router';
import { CardPart } from './card-part.tsx';
import { MembersPart } from './members-part.tsx';
import { OrgansPart } from './organs-part.tsx';
import { PapersPart } from './papers-part.tsx';

const PARTS: Readonly<Record<string, ComponentType>> = {
  card: CardPart,
  members: MembersPart,
  organs: OrgansPart,
  papers: PapersPart,
};

/** How the ASACO is governed, part by part, each with an address of its own. */
export default function AsacoPage() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { part: named = 'card' } = useParams();
  const part = Object.hasOwn(PARTS, named) ? named : 'card';
  return (
    <Tabs
      value={part}
      mb="md"
      onChange={(chosen) => void navigate(chosen === 'card' ? '/asaco' : `/asaco/${chosen}`)}
    >
      <Tabs.List aria-label={t('governance:title')}>
        {Object.keys(PARTS).map((name) => (
          <Tabs.Tab key={name} value={name} mih={44}>
            {t(`governance:parts.${name}`)}
          </Tabs.Tab>
        ))}
      </Tabs.List>
      {Object.entries(PARTS).map(([name, Part]) => (
        <Tabs.Panel key={name} value={name} pt="md" tabIndex={-1}>
          {name === part && <Part />}
        </Tabs.Panel>
      ))}
    </Tabs>
  );
}
