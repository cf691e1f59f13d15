import { createContext, type ReactNode, useContext } from 'react';

/** The centre that the pages speak of. */
export interface CurrentFacility {
  readonly code: string;
  readonly name: string;
}

const FacilityContext = createContext<CurrentFacility | null>(null);

/** Gives the pages below the centre that was chosen in the shell. */
export function FacilityProvider({
  facility,
  children,
}: {
  readonly facility: CurrentFacility;
  readonly children: ReactNode;
}) {
  return <FacilityContext value={facility}>{children}</FacilityContext>;
}

/** The centre that was chosen in the shell; null before the first, and at headquarters that hold none. */
export function useFacilityIfAny(): CurrentFacility | null {
  return useContext(FacilityContext);
}

/** The centre that was chosen in the shell: `const { code, name } = useFacility()`. */
export function useFacility(): CurrentFacility {
  const facility = useContext(FacilityContext);
  if (!facility) throw new Error('This page needs a centre, and stands outside the shell');
  return facility;
}
