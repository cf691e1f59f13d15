/** What the pages say in English; one file, fetched at once. */
export const pages: Readonly<Record<string, object>> = import.meta.glob<object>(
  '../../resources/locales/en/*.json',
  {
    eager: true,
    import: 'default',
  },
);
