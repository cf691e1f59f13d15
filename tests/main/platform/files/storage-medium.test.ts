import { describe, expect, it } from 'vitest';
import {
  findMedium,
  mediumByDriveType,
  mediumByMounts,
} from '../../../../main/platform/files/storage-medium.ts';
import { createScratchFolder } from '../../../db/scratch-database.ts';

// As Linux writes it, with a stick, a USB disk, a share, and a stick that a person mounted by hand.
const MOUNTS = `25 1 8:2 / / rw,relatime shared:1 - ext4 /dev/sda2 rw
30 25 8:3 / /home rw,relatime shared:2 - ext4 /dev/sda3 rw
41 25 8:17 / /media/awa/CLE\\040VERTE rw,nosuid shared:9 - vfat /dev/sdb1 rw
42 25 8:33 / /run/media/awa/disque rw,nosuid - exfat /dev/sdc1 rw
43 25 0:51 / /home/awa/partage rw - cifs //serveur/dossier rw
44 25 8:49 / /mnt/cle rw - ext4 /dev/sdd1 rw
45 25 0:52 / /home/awa/nuage rw - fuse.sshfs awa@serveur: rw
`;

describe('the medium of a folder', () => {
  it.each([
    ['/home/awa/.local/share/keneya', 'fixed'],
    ['/media/awa/CLE VERTE/keneya', 'removable'],
    ['/run/media/awa/disque', 'removable'],
    ['/mnt/cle/centre', 'removable'],
    ['/home/awa/partage/centre', 'network'],
    ['/home/awa/nuage', 'network'],
    ['/home/awa/partages', 'fixed'],
    ['/srv/media/x', 'fixed'],
  ])('is read from the mounts of Linux: %s is %s', (path, medium) => {
    expect(mediumByMounts(path, MOUNTS, (device) => device === '8:49')).toBe(medium);
  });

  it('is taken for fixed when the system says nothing that can be read', () => {
    expect(mediumByMounts('/home', '', () => true)).toBe('fixed');
  });

  it.each([
    ['2\r\n', 'removable'],
    ['3\r\n', 'fixed'],
    ['4', 'network'],
    ['', 'fixed'],
  ])('is read from the number that Windows gives a drive: %j is %s', (told, medium) => {
    expect(mediumByDriveType(told)).toBe(medium);
  });

  it('is known of shares on Windows and of what is plugged into a Mac', () => {
    expect(findMedium('\\\\serveur\\dossier', 'win32')).toBe('network');
    expect(findMedium('/Volumes/CLE/keneya', 'darwin')).toBe('removable');
  });

  it('is fixed for the folder of a test', () => {
    expect(findMedium(createScratchFolder())).toBe('fixed');
  });
});
