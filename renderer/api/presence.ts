/**
 * Lets the program know that this page is open, by a request that it never answers to the end; the promise is kept
 * when the program has ended.
 */
export async function holdPresence(bearer: string): Promise<void> {
  try {
    const answer = await fetch('/presence', { headers: { authorization: `Bearer ${bearer}` } });
    await answer.text();
  } catch {
    // A program that was killed says nothing more; that it is gone is all that counts.
  }
}
