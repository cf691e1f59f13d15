const SMALLEST_BOX = 8;

/**
 * Whether the boxes of an MP4 or M4A end where the file ends, with the one among them that says what is in it
 * (`moov`) and one that holds it (`mdat`). A box of length 0 goes to the end, one of length 1 has its length in the next eight bytes.
 */
export function endsWithBox(bytes: Buffer): boolean {
  const names = new Set<string>();
  const isComplete = (): boolean => names.has('moov') && names.has('mdat');
  let at = 0;
  while (at + SMALLEST_BOX <= bytes.length) {
    names.add(bytes.toString('latin1', at + 4, at + 8));
    const short = bytes.readUInt32BE(at);
    if (short === 0) return isComplete();
    if (short === 1 && at + 16 > bytes.length) return false;
    const length = short === 1 ? Number(bytes.readBigUInt64BE(at + 8)) : short;
    if (length < SMALLEST_BOX) return false;
    at += length;
  }
  return at === bytes.length && isComplete();
}
