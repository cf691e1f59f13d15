/** Hands a file made in the page to the person, under a name. */
export function saveFile(content: Blob, name: string): void {
  const address = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // The download has taken the content over by the next turn.
  setTimeout(() => URL.revokeObjectURL(address), 0);
}
