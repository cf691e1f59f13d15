import { type ComponentType, type LazyExoticComponent, lazy } from 'react';
import { fetchTexts } from '../i18n/texts.ts';

/** Fetches what every page behind the door is drawn with: the styles, and the texts that French always stands in for. */
export async function furnish(): Promise<void> {
  await Promise.all([import('../ui/pages.css'), fetchTexts('fr')]);
}

/** A page that is fetched when it is shown, with its furniture. */
export function behindDoor<Props>(
  load: () => Promise<{ readonly default: ComponentType<Props> }>,
): LazyExoticComponent<ComponentType<Props>> {
  return lazy(async () => {
    const [page] = await Promise.all([load(), furnish()]);
    return page;
  });
}
