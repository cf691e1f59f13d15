import { pagesDirectory, readPages } from '../app/pages.ts';
import { startApplication } from './application.ts';

// Not awaited: Electron is ready only after this file has been run to its end.
void startApplication(process.argv.slice(1), () => readPages(pagesDirectory()));
