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

/** The address of a centre's own start page at headquarters, whose start page is their table of centres. */
export const CENTRE_PATH = '/today';

/** Opens the start page of a centre from headquarters. */
export function useCentreOpening(): (facility: string) => void {
  const { record } = usePreferences();
  const navigate = useNavigate();
  return (facility) => {
    void record({ facility });
    void navigate(CENTRE_PATH);
  };
}
