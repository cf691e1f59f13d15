/** What the pages say in French, but what the door has already; one file, fetched at once. */
export const pages: Readonly<Record<string, object>> = import.meta.glob<object>(
  ['../../resources/locales/fr/*.json', '!../../resources/locales/fr/{app,session,reports}.json'],
  { eager: true, import: 'default' },
);
