import { Button, Paper, Stack, Text, Title } from '@mantine/core';
import { Component, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

function FaultNotice({ onRetry }: { readonly onRetry: () => void }) {
  const { t } = useTranslation();
  return (
    <Paper withBorder p="lg" role="alert" maw={560}>
      <Stack align="flex-start">
        <Title order={1} size="h2">
          {t('app:pageFault.title')}
        </Title>
        <Text>{t('app:pageFault.remedy')}</Text>
        <Button onClick={onRetry}>{t('app:retry')}</Button>
      </Stack>
    </Paper>
  );
}

/** A page that breaks is told of and can be tried again; the rest of the application stays. */
export class PageFault extends Component<{ readonly children: ReactNode }, { broken: boolean }> {
  override state = { broken: false };

  static getDerivedStateFromError(): { broken: boolean } {
    return { broken: true };
  }

  override componentDidMount(): void {
    window.addEventListener('hashchange', this.mend);
  }

  override componentWillUnmount(): void {
    window.removeEventListener('hashchange', this.mend);
  }

  readonly mend = (): void => this.setState({ broken: false });

  override render(): ReactNode {
    return this.state.broken ? <FaultNotice onRetry={this.mend} /> : this.props.children;
  }
}
