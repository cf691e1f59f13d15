import type { MenuItemConstructorOptions } from 'electron';
import type { Translate } from '../../shared/domain/text/translate.ts';

type Role = NonNullable<MenuItemConstructorOptions['role']>;

/** The menu of the window: what every program has, in the person's language, and the way to the help. */
export function createMenu(
  translate: Translate,
  showHelp: () => void,
): MenuItemConstructorOptions[] {
  const line: MenuItemConstructorOptions = { type: 'separator' };
  const menu = (
    name: string,
    items: readonly (Role | MenuItemConstructorOptions)[],
  ): MenuItemConstructorOptions => ({
    label: translate(`window:menu.${name}`),
    submenu: items.map((item) =>
      typeof item === 'string' ? { role: item, label: translate(`window:menu.${item}`) } : item,
    ),
  });
  const help = { label: translate('window:menu.pages'), accelerator: 'F1', click: showHelp };
  return [
    menu('file', ['quit']),
    menu('edit', ['undo', 'redo', line, 'cut', 'copy', 'paste', 'selectAll']),
    menu('view', ['zoomIn', 'zoomOut', 'resetZoom', line, 'togglefullscreen', 'reload']),
    menu('help', [help, 'about']),
  ];
}
