import { RPCHandler } from '@orpc/server/message-port';
import { type BrowserWindow, MessageChannelMain, type MessagePortMain } from 'electron';
import { PORT_MESSAGE } from '../../shared/contract/port-message.ts';
import type { CallHost } from '../app/call-handlers.ts';
import { createRouter } from '../app/dispatch.ts';
import { DOCUMENT_URL } from './address.ts';

/** Hands each document that our window loads a port to the program; the one of the document before is closed. */
export function connectWindow(window: BrowserWindow, host: CallHost): void {
  const handler = new RPCHandler<CallHost>(createRouter());
  const { session, files, desk } = host;
  let ours: MessagePortMain | null = null;
  window.webContents.on('did-finish-load', () => {
    ours?.close();
    const { mainFrame } = window.webContents;
    const address = new URL(mainFrame.url);
    address.hash = '';
    if (address.href !== DOCUMENT_URL) return;
    const { port1, port2 } = new MessageChannelMain();
    ours = port1;
    handler.upgrade(port1, { context: { session, files, desk } });
    port1.start();
    mainFrame.postMessage(PORT_MESSAGE, null, [port2]);
  });
}
