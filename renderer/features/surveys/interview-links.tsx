import { Button, Group } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';

/** What is made of interviews, and the score card of the community beside them. */
export function InterviewLinks() {
  const { t } = useTranslation();
  const pages = [
    ['/interviews/results', 'results:title'],
    ['/interviews/words', 'sayings:title'],
    ['/interviews/cards', 'scorecards:title'],
  ] as const;
  return (
    <Group>
      {pages.map(([to, key]) => (
        <Button key={to} component={Link} to={to} variant="default" mih={44}>
          {t(key)}
        </Button>
      ))}
    </Group>
  );
}
