import { crc32, deflateRawSync } from 'node:zlib';

/** A part of an archive under construction; `claim` is what the directory says of it instead of the truth. */
export interface ZipPart {
  readonly name: string;
  readonly content: string | Uint8Array;
  readonly isStored?: boolean;
  readonly isEncrypted?: boolean;
  readonly claim?: {
    readonly bytes?: number;
    readonly compressedBytes?: number;
    readonly crc?: number;
  };
}

/** A zip archive byte by byte, so that it can lie where a library would not let it. */
export function buildZip(parts: readonly ZipPart[]): Buffer {
  const locals: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const part of parts) {
    const content = Buffer.from(part.content);
    const data = part.isStored === true ? content : deflateRawSync(content);
    const name = Buffer.from(part.name);
    const fields = Buffer.alloc(26);
    fields.writeUInt16LE(20, 0);
    fields.writeUInt16LE(part.isEncrypted === true ? 1 : 0, 2);
    fields.writeUInt16LE(part.isStored === true ? 0 : 8, 4);
    fields.writeUInt32LE(part.claim?.crc ?? crc32(content), 10);
    fields.writeUInt32LE(part.claim?.compressedBytes ?? data.length, 14);
    fields.writeUInt32LE(part.claim?.bytes ?? content.length, 18);
    fields.writeUInt16LE(name.length, 22);
    const local = Buffer.concat([Buffer.from('PK\x03\x04'), fields, name, data]);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(offset, 10);
    directory.push(Buffer.concat([Buffer.from('PK\x01\x02\x14\x00'), fields, tail, name]));
    locals.push(local);
    offset += local.length;
  }
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 'latin1');
  end.writeUInt16LE(parts.length, 8);
  end.writeUInt16LE(parts.length, 10);
  end.writeUInt32LE(Buffer.concat(directory).length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...locals, ...directory, end]);
}
