import { type CSSVariablesResolver, createTheme, type MantineColorsTuple } from '@mantine/core';

// Indigo as in gala cloth: the one accent.
const indigo: MantineColorsTuple = [
  '#eef0fb',
  '#d9ddf2',
  '#b1b9e4',
  '#8793d6',
  '#6473ca',
  '#4e5fc3',
  '#4254c0',
  '#3445a9',
  '#2c3d98',
  '#1f2f7d',
];

/** How Keneya looks: calm, plain, warm; one accent, hairlines instead of shadows, an 8 px grid. */
export const theme = createTheme({
  primaryColor: 'indigo',
  primaryShade: 8,
  colors: { indigo },
  fontFamily: 'Andika, "Noto Sans", sans-serif',
  headings: { fontFamily: 'Andika, "Noto Sans", sans-serif', fontWeight: '700' },
  defaultRadius: 'sm',
  white: '#ffffff',
  black: '#1a1a1a',
  // Nothing that is to be read is smaller than sixteen pixels.
  fontSizes: { xs: '1rem', sm: '1rem', md: '1rem', lg: '1.125rem', xl: '1.25rem' },
  spacing: { xs: '8px', sm: '12px', md: '16px', lg: '24px', xl: '32px' },
  respectReducedMotion: true,
  cursorType: 'pointer',
  autoContrast: true,
  components: {
    // By name: to mention a component here would fetch it before the first screen.
    Button: { defaultProps: { size: 'md' } },
    Input: { defaultProps: { size: 'md' } },
    // The frame around the field that has the cursor stays clear of the words above it.
    InputWrapper: { defaultProps: { size: 'md' }, styles: { label: { marginBottom: 6 } } },
    // A bare span may have no name.
    Loader: { defaultProps: { role: 'status' } },
    Modal: { styles: { title: { fontSize: '1.25rem', fontWeight: 700 } } },
    NativeSelect: { defaultProps: { size: 'md' } },
  },
});

/** The greys and reds that are read: dark enough for a screen in the sun. */
export const resolveColours: CSSVariablesResolver = () => ({
  variables: {},
  light: {
    '--mantine-color-dimmed': '#55554f',
    '--mantine-color-placeholder': '#6b6b66',
    '--mantine-color-error': '#b21e1e',
  },
  dark: {},
});
