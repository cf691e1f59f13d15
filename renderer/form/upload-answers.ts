import type { AnyNode, RootNode, UploadNode } from '@getodk/xforms-engine';
import { listBelow, pathOf } from './form-nodes.ts';

/** Where the engine is told to keep the name that a file has. */
export const KEEP_NAMES = {
  fileNameFactory: ({
    basename,
    extension,
  }: {
    readonly basename: string;
    readonly extension: string | null;
  }): string => `${basename}${extension ?? ''}`,
};

/** Answers a question with a file by its name, or takes it back; the bytes are the program's, the engine needs none. */
export function nameFile(node: UploadNode, name: string | null): void {
  node.setValue(name === null ? null : new File([], name));
}

function isUpload(node: AnyNode): node is UploadNode {
  return node.nodeType === 'upload';
}

/** Gives a resumed form the files that it was left with. */
export function giveFiles(root: RootNode, rows: ReadonlyMap<string, string>): void {
  for (const node of listBelow(root)) {
    const name = isUpload(node) ? (rows.get(pathOf(node)) ?? '') : '';
    if (isUpload(node) && name !== '') nameFile(node, name);
  }
}
