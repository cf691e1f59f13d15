import type { MenuItemConstructorOptions } from 'electron';
import type { Translate } from '../../shared/domain/text/translate.ts';

/** The menu of the window: what every program has, in the person's language. */
export function createMenu(translate: Translate): MenuItemConstructorOptions[] {
  const item = (
    role: NonNullable<MenuItemConstructorOptions['role']>,
  ): MenuItemConstructorOptions => ({ role, label: translate(`window:menu.${role}`) });
  const line: MenuItemConstructorOptions = { type: 'separator' };
  return [
    { label: translate('window:menu.file'), submenu: [item('quit')] },
    {
      label: translate('window:menu.edit'),
      submenu: [item('undo'), item('redo'), line, item('cut'), item('copy'), item('paste')],
    },
    {
      label: translate('window:menu.view'),
      submenu: [
        item('zoomIn'),
        item('zoomOut'),
        item('resetZoom'),
        line,
        item('togglefullscreen'),
        item('reload'),
      ],
    },
  ];
}
