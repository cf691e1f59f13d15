import type { ReactNode } from 'react';
import classes from './door-frame.module.css';

type Width = 'narrow' | 'wide' | 'wider';

const WIDTHS: Readonly<Record<Width, string | undefined>> = {
  narrow: classes['column'],
  wide: `${classes['column']} ${classes['wide']}`,
  wider: `${classes['column']} ${classes['wider']}`,
};

/** The frame of what stands before the application: one card in the middle of a quiet page. */
export function DoorFrame({
  title,
  hint,
  foot,
  width = 'narrow',
  children,
}: {
  readonly title: string;
  readonly hint?: string;
  /** What stands under the card: the languages. */
  readonly foot?: ReactNode;
  readonly width?: Width;
  readonly children: ReactNode;
}) {
  return (
    <main className={classes['page']}>
      <div className={WIDTHS[width]}>
        <p className={classes['name']}>Keneya</p>
        <div className={classes['card']}>
          <div>
            <h1>{title}</h1>
            {hint && <p className={classes['hint']}>{hint}</p>}
          </div>
          {children}
        </div>
        {foot}
      </div>
    </main>
  );
}

/** What is seen while the first page behind the door is fetched. */
export function DoorWait() {
  return (
    <main className={classes['page']} aria-busy="true">
      <div className={classes['wait']} />
    </main>
  );
}
