import classes from '../ui/door-frame.module.css';
import { FailureNotice } from '../ui/failure-notice.tsx';

/** The door when the program does not say how the session stands. */
export default function DoorFault(props: {
  readonly error: unknown;
  readonly onRetry: () => void;
}) {
  return (
    <main className={classes['page']}>
      <FailureNotice {...props} />
    </main>
  );
}
