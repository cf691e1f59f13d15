import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  drivesByMounts,
  drivesByPowerShell,
} from '../../../../main/platform/files/removable-drives.ts';
import { createScratchFolder } from '../../../db/scratch-database.ts';

/** Mounts as Linux writes them, in folders that are there: a disk, two sticks, a CD, a share. */
function writeMounts(root: string): string {
  const points = ['disque', 'CLE VERTE', 'CLE ÉTÉ', 'cd', 'partage'].map((name) =>
    join(root, name),
  );
  for (const point of points) mkdirSync(point);
  const [disk, green, summer, disc, share] = points.map((point) => point.replace(/ /g, '\\040'));
  return `25 1 8:2 / / rw,relatime shared:1 - ext4 /dev/sda2 rw
30 25 8:3 / ${disk} rw - ext4 /dev/sda3 rw
41 25 8:17 / ${green} rw,nosuid shared:9 - vfat /dev/sdb1 rw
42 25 8:33 / ${summer} rw,nosuid - exfat /dev/sdc1 rw
43 25 11:0 / ${disc} ro - iso9660 /dev/sr0 ro
44 25 0:51 / ${share} rw - cifs //serveur/dossier rw
45 25 8:49 / ${root}/partie rw - vfat /dev/sdd1 rw
`;
}

const REMOVABLE = new Set(['8:17', '8:33', '11:0', '8:49']);

describe('the sticks that are plugged in', () => {
  it('are found among the mounts of Linux, by the names that people gave them', () => {
    const root = createScratchFolder();
    const drives = drivesByMounts(writeMounts(root), (device) => REMOVABLE.has(device));
    expect(drives.map(({ name, folder }) => [name, folder])).toEqual([
      ['CLE VERTE', join(root, 'CLE VERTE')],
      ['CLE ÉTÉ', join(root, 'CLE ÉTÉ')],
    ]);
    expect(new Set(drives.map(({ id }) => id)).size).toBe(2);
    for (const { bytes, freeBytes } of drives) {
      expect(freeBytes).toBeGreaterThan(0);
      expect(bytes).toBeGreaterThanOrEqual(freeBytes);
    }
  });

  it.each([
    ['', []],
    ['{"DeviceID":"E:","VolumeName":null,"Size":8000,"FreeSpace":700}', [['E:', 'E:\\', 700]]],
    [
      '[{"DeviceID":"E:","VolumeName":"CLE","Size":8000,"FreeSpace":700},{"DeviceID":"F:","VolumeName":null,"Size":null,"FreeSpace":null}]\r\n',
      [['CLE (E:)', 'E:\\', 700]],
    ],
  ])('are read from what Windows answers: %s', (answer, expected) => {
    const drives = drivesByPowerShell(answer);
    expect(drives.map(({ name, folder, freeBytes }) => [name, folder, freeBytes])).toEqual(
      expected,
    );
  });
});
