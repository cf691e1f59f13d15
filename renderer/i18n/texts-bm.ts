/** What the pages say in Bambara; one file, fetched at once. */
export const pages: Readonly<Record<string, object>> = import.meta.glob<object>(
  '../../resources/locales/bm/*.json',
  {
    eager: true,
    import: 'default',
  },
);
