import { type ComponentType, lazy, useState } from 'react';
import { fetchTexts } from '../i18n/texts.ts';

type Load<Props> = () => Promise<{ readonly default: ComponentType<Props> }>;

/**
 * A page that is fetched when it is shown, or ahead. One that was fetched ahead is drawn at once: a lazy component shows
 * its stand-in all the same, and React then keeps that for a third of a second.
 */
export function createPage<Props extends object>(load: Load<Props>) {
  let fetched: ComponentType<Props> | null = null;
  const fetchAhead = async () => {
    const page = await load();
    fetched = page.default;
    return page;
  };
  const Late = lazy(fetchAhead);
  function Page(props: Props) {
    // What a page began as it stays, and keeps what is typed into it.
    const [Begun] = useState<ComponentType<Props> | null>(() => fetched);
    return Begun ? <Begun {...props} /> : <Late {...props} />;
  }
  return Object.assign(Page, { fetchAhead });
}

/**
 * A page that stands at the door or right behind it, with all that the door does without: the components, their styles,
 * and the texts that French always stands in for.
 */
export function behindDoor<Props extends object>(load: Load<Props>) {
  return createPage<Props>(async () => {
    const [{ default: Page }, { Furniture }] = await Promise.all([
      load(),
      import('./furniture.tsx'),
      import('./pages.css'),
      fetchTexts('fr'),
    ]);
    const Furnished = (props: Props) => (
      <Furniture>
        <Page {...props} />
      </Furniture>
    );
    return { default: Furnished };
  });
}
