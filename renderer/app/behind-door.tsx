import { type ComponentType, lazy, useState } from 'react';
import { fetchTexts } from '../i18n/texts.ts';

/** Fetches what every page behind the door is drawn with: the styles, and the texts that French always stands in for. */
async function furnish(): Promise<void> {
  await Promise.all([import('../ui/pages.css'), fetchTexts('fr')]);
}

/**
 * A page that is fetched with its furniture when it is shown, or ahead. One that was fetched ahead is drawn at once:
 * a lazy component shows its stand-in all the same, and React then keeps that for a third of a second.
 */
export function behindDoor<Props extends object>(
  load: () => Promise<{ readonly default: ComponentType<Props> }>,
) {
  let fetched: ComponentType<Props> | null = null;
  const fetchPage = async () => {
    const [page] = await Promise.all([load(), furnish()]);
    fetched = page.default;
    return page;
  };
  const Late = lazy(fetchPage);
  function Page(props: Props) {
    // What a page began as it stays, and keeps what is typed into it.
    const [Begun] = useState<ComponentType<Props> | null>(() => fetched);
    return Begun ? <Begun {...props} /> : <Late {...props} />;
  }
  return Object.assign(Page, { fetchAhead: fetchPage });
}
