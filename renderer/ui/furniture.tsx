import { MantineProvider } from '@mantine/core';
import { setNonce } from 'get-nonce';
import type { ReactNode } from 'react';
import { resolveColours, theme } from './theme.ts';

// Styles that libraries inject are let through by the nonce that the host puts into the page.
const nonce = document.querySelector<HTMLMetaElement>('meta[name="keneya-nonce"]')?.content ?? '';
setNonce(nonce);

/** What every page behind the door stands in: the components of a library, as they look here. */
export function Furniture({ children }: { readonly children: ReactNode }) {
  return (
    <MantineProvider
      theme={theme}
      cssVariablesResolver={resolveColours}
      getStyleNonce={() => nonce}
    >
      {children}
    </MantineProvider>
  );
}
