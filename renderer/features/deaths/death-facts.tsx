import { SimpleGrid, Stack, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ListedDeath } from '../../../shared/contract/deaths.ts';
import { DELAYS, MEANS } from '../../../shared/domain/deaths/death-review.ts';
import { useFormats } from '../../ui/formats.ts';
import { StatusMark } from '../../ui/status-shape.tsx';

function Fact({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <div>
      <Text c="dark.4">{name}</Text>
      {children}
    </div>
  );
}

/** Yes or no with the shape of what is good: a delay is not, medicine that was there is. */
function AnswerMark({ answer, good }: { readonly answer: boolean | null; readonly good: boolean }) {
  const { t } = useTranslation();
  const word = t(`deaths:answers.${answer}`);
  if (answer === null) return <StatusMark status="none" word={word} />;
  return <StatusMark status={answer === good ? 'good' : 'act'} word={word} />;
}

function Answers({ review }: { readonly review: ListedDeath }) {
  const { t } = useTranslation();
  return (
    <>
      <Title order={2} size="h4">
        {t('deaths:fields.delays')}
      </Title>
      <SimpleGrid cols={{ base: 1, xs: 3 }} spacing="md">
        {DELAYS.map((delay) => (
          <Fact key={delay} name={t(`deaths:delays.${delay}`)}>
            <AnswerMark answer={review.delays[delay]} good={false} />
          </Fact>
        ))}
      </SimpleGrid>
      <Title order={2} size="h4">
        {t('deaths:fields.available')}
      </Title>
      <SimpleGrid cols={{ base: 2, xs: 4 }} spacing="md">
        {MEANS.map((means) => (
          <Fact key={means} name={t(`deaths:available.${means}`)}>
            <AnswerMark answer={review.available[means]} good />
          </Fact>
        ))}
      </SimpleGrid>
    </>
  );
}

/** What a review found, as it is held. */
export function DeathFacts({ review }: { readonly review: ListedDeath }) {
  const { t } = useTranslation();
  const formats = useFormats();
  const { place, age, cause, reviewedOn, avoidable } = review;
  const unsaid = t('deaths:unsaid');
  return (
    <Stack gap="md">
      <SimpleGrid cols={{ base: 2, xs: 4 }} spacing="md">
        <Fact name={t('deaths:fields.place')}>
          {place === null ? unsaid : t(`deaths:places.${place}`)}
        </Fact>
        <Fact name={t('deaths:fields.age')}>{age === null ? unsaid : t(`deaths:ages.${age}`)}</Fact>
        <Fact name={t('deaths:fields.cause')}>
          {cause === null ? unsaid : t(`deaths:causes.${cause}`)}
        </Fact>
        <Fact name={t('deaths:fields.reviewedOn')}>
          {reviewedOn === null ? unsaid : formats.day(reviewedOn)}
        </Fact>
      </SimpleGrid>
      <Answers review={review} />
      {(['story', 'factors'] as const).map((name) => (
        <section key={name}>
          <Title order={2} size="h4">
            {t(`deaths:fields.${name}`)}
          </Title>
          <Text style={{ whiteSpace: 'pre-line' }}>
            {review[name] === '' ? t(`deaths:missing.${name}`) : review[name]}
          </Text>
        </section>
      ))}
      <Text fw={600}>{t(`deaths:avoidable.${avoidable}`)}</Text>
    </Stack>
  );
}
