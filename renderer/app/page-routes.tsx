import { type ReactNode, useDeferredValue } from 'react';
import { Routes, useLocation } from 'react-router';

/**
 * The page that the address names, of those given. What is chosen on a page reaches it at once; on the way to another,
 * the one before stays until that has come: an empty screen between them would stand for a third of a second.
 */
export function PageRoutes({ children }: { readonly children: ReactNode }) {
  const location = useLocation();
  const come = useDeferredValue(location);
  return (
    <Routes location={come.pathname === location.pathname ? location : come}>{children}</Routes>
  );
}
