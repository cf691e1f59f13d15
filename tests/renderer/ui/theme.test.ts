import { Loader, MantineProvider } from '@mantine/core';
import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import { theme } from '../../../renderer/ui/theme.ts';

it('names what is being waited for by something that may have a name', () => {
  const loader = createElement(Loader, { 'aria-label': 'Un instant…' });
  const page = renderToStaticMarkup(createElement(MantineProvider, { theme }, loader));
  expect(page).toMatch(/<span[^>]*role="status"[^>]*aria-label="Un instant…"/);
});
