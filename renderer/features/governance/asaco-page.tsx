import type { ComponentType } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { PartTabs } from '../../ui/part-tabs.tsx';
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

/** How the ASACO is governed, part by part. */
export default function AsacoPage() {
  const { t } = useTranslation();
  const { part } = useParams();
  return (
    <PartTabs
      label={t('governance:title')}
      path="/asaco"
      parts={PARTS}
      part={part}
      wordOf={(name) => t(`governance:parts.${name}`)}
    />
  );
}
