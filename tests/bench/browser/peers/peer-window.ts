declare global {
  interface Window {
    /** Shows the page on which a question stands, where the peer has pages. */
    goToQuestion?: (index: number) => void;
  }
}

/** What the address asks for: `?form=300&cold`. */
export const ASKED = new URL(window.location.href).searchParams;

/** An element that the page is known to have. */
export function byId(id: string): HTMLElement {
  const found = document.getElementById(id);
  if (!found) throw new Error(`The page has no ${id}`);
  return found;
}

/** A file that lies beside the page. */
export async function fetchText(name: string): Promise<string> {
  const response = await fetch(`./${name}`);
  if (!response.ok) throw new Error(`${name}: ${response.status}`);
  return response.text();
}
