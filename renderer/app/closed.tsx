import { useTranslation } from 'react-i18next';
import { DoorFrame } from '../ui/door-frame.tsx';

/** The page of a tab that the program does not know (any more). */
export function Closed() {
  const { t } = useTranslation();
  return (
    <DoorFrame title={t('app:closed.title')}>
      <div>{t('app:closed.remedy')}</div>
    </DoorFrame>
  );
}
