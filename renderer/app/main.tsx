import '../ui/base.css';
import '../ui/fonts.css';
import '../ui/print.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { I18nextProvider } from 'react-i18next';
import { entrance } from '../api/entrance.ts';
import { createQueries, keepSession } from '../api/queries.ts';
import { speak, texts } from '../i18n/texts.ts';
import { LANGUAGES } from '../i18n/use-language.ts';
import { App } from './app.tsx';
import { Closed } from './closed.tsx';

const element = document.getElementById('root');
if (!element) throw new Error('The page has no place for the application');
const root = createRoot(element);

function show(content: React.ReactNode): void {
  root.render(
    <StrictMode>
      <I18nextProvider i18n={texts}>{content}</I18nextProvider>
    </StrictMode>,
  );
}

// The host writes into the page in which language it speaks.
const { lang } = document.documentElement;
const language = LANGUAGES.find(({ value }) => value === lang)?.value ?? 'fr';

/** Shows the application until the program ends. */
async function run(): Promise<void> {
  try {
    const [program] = await Promise.all([entrance, speak(language)]);
    const queries = createQueries();
    keepSession(queries, program);
    show(<App client={program.client} queries={queries} />);
    await program.gone;
    show(<Closed />);
  } catch {
    // An old address, or the program has ended: the page says how to come back.
    show(<Closed />);
  }
}

// Not awaited: every other file of the pages waits until this one has run.
void run();
