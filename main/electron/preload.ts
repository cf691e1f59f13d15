import { ipcRenderer } from 'electron';

// The page's own world, of which this file sees nothing else.
declare const window: {
  postMessage(message: string, targetOrigin: string, transfer: readonly unknown[]): void;
};

// All that crosses is a port; what may be said over it is the contract's matter.
ipcRenderer.on('keneya-port', ({ ports }) => window.postMessage('keneya-port', '*', ports));
