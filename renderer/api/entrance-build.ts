import type { Plugin } from 'vite';

/**
 * For the build of the pages: the document runs the entrance as soon as it has it, without waiting for what draws the
 * page, which is several times as long.
 */
export function runEntranceFirst(): Plugin {
  return {
    name: 'run-entrance-first',
    transformIndexHtml: {
      order: 'post',
      handler(_, { bundle }) {
        // While the pages are developed nothing is bundled, and the page asks for the entrance itself.
        if (!bundle) return [];
        const entrance = Object.values(bundle).find(
          (file) => file.type === 'chunk' && file.isEntry && file.name === 'entrance',
        );
        if (!entrance) throw new Error('The pages are built without their entrance');
        const attrs = { type: 'module', async: true, src: `./${entrance.fileName}` };
        return [{ tag: 'script', attrs, injectTo: 'head-prepend' }];
      },
    },
  };
}
