import { ipcRenderer } from 'electron';
import { PORT_MESSAGE } from '../../shared/contract/port-message.ts';

// The page's own world, of which this file sees nothing else.
declare const window: {
  postMessage(message: string, targetOrigin: string, transfer: readonly unknown[]): void;
};

// All that crosses is a port; what may be said over it is the contract's matter.
ipcRenderer.on(PORT_MESSAGE, ({ ports }) => window.postMessage(PORT_MESSAGE, '*', ports));
