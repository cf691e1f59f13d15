interface FontTable {
  readonly tag: string;
  readonly bytes: Buffer;
}

const COPYRIGHT =
  'Copyright (c) 2004-2022 SIL International. A subset of a font under the SIL Open Font License 1.1';

function readTables(font: Buffer): readonly FontTable[] {
  return Array.from({ length: font.readUInt16BE(4) }, (_, index) => {
    const entry = 12 + 16 * index;
    const offset = font.readUInt32BE(entry + 8);
    return {
      tag: font.toString('latin1', entry, entry + 4),
      bytes: font.subarray(offset, offset + font.readUInt32BE(entry + 12)),
    };
  });
}

function nameTable(names: ReadonlyMap<number, string>): Buffer {
  const head = Buffer.alloc(6 + 12 * names.size);
  head.writeUInt16BE(names.size, 2);
  head.writeUInt16BE(head.length, 4);
  const texts: Buffer[] = [];
  let offset = 0;
  [...names].forEach(([id, name], index) => {
    const text = Buffer.from(name, 'utf16le').swap16();
    // Platform 3, encoding 1, language 0x409: Windows, Unicode, English.
    [3, 1, 0x409, id, text.length, offset].forEach((value, field) => {
      head.writeUInt16BE(value, 6 + 12 * index + 2 * field);
    });
    texts.push(text);
    offset += text.length;
  });
  return Buffer.concat([head, ...texts]);
}

function checksum(bytes: Buffer): number {
  let sum = 0;
  for (let at = 0; at < bytes.length; at += 4) {
    sum =
      (sum + Buffer.concat([bytes.subarray(at, at + 4), Buffer.alloc(3)]).readUInt32BE(0)) >>> 0;
  }
  return sum;
}

function writeTables(version: Buffer, tables: readonly FontTable[]): Buffer {
  const power = Math.floor(Math.log2(tables.length));
  const head = Buffer.alloc(12 + 16 * tables.length);
  version.copy(head);
  const search = 16 * 2 ** power;
  [tables.length, search, power, 16 * tables.length - search].forEach((value, field) => {
    head.writeUInt16BE(value, 4 + 2 * field);
  });
  const bodies: Buffer[] = [];
  let offset = head.length;
  tables.forEach(({ tag, bytes }, index) => {
    const entry = 12 + 16 * index;
    head.write(tag, entry, 'latin1');
    [checksum(bytes), offset, bytes.length].forEach((value, field) => {
      head.writeUInt32BE(value, entry + 4 + 4 * field);
    });
    const padded = Buffer.concat([bytes, Buffer.alloc((4 - (bytes.length % 4)) % 4)]);
    bodies.push(padded);
    offset += padded.length;
  });
  return Buffer.concat([head, ...bodies]);
}

/** The same font under another family name, which the licence asks of every modified version. */
export function renameFont(font: Buffer, family: string, style: string): Buffer {
  const names = new Map([
    [0, COPYRIGHT],
    [1, family],
    [2, style],
    [4, `${family} ${style}`],
    [6, `${family.replaceAll(' ', '')}-${style}`],
    [14, 'https://openfontlicense.org'],
  ]);
  const tables = readTables(font).map((table) =>
    table.tag === 'name' ? { tag: table.tag, bytes: nameTable(names) } : table,
  );
  return writeTables(font.subarray(0, 4), tables);
}
