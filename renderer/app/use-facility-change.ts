import { useLocation, useNavigate } from 'react-router';
import { usePreferences } from '../i18n/preferences.ts';

/** Changes the centre that the pages speak of; a page about one visit or interview gives way to its list. */
export function useFacilityChange(): (facility: string) => void {
  const { record } = usePreferences();
  const { pathname } = useLocation();
  const navigate = useNavigate();
  return (facility) => {
    const [, list] = /^\/(visits|interviews)\/./.exec(pathname) ?? [];
    if (list !== undefined) void navigate(`/${list}`);
    void record({ facility });
  };
}
