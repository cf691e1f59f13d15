import { Button } from '@mantine/core';
import { useCallback, useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';

/** Shows the report to the whole room, one part at a time; Alt+P does the same. */
export function ProjectButton({ address }: { readonly address: string }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const project = useCallback(() => {
    // A browser gives the whole screen only while a person presses something; without it the window is filled.
    document.documentElement.requestFullscreen?.().catch(() => undefined);
    void navigate(`/project?${address}`);
  }, [navigate, address]);
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      if (!event.altKey || event.code !== 'KeyP') return;
      event.preventDefault();
      project();
    };
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  }, [project]);
  return (
    <Button variant="default" onClick={project} aria-keyshortcuts="Alt+P">
      {t('reports:project.open')}
    </Button>
  );
}
