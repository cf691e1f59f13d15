import type { Plugin } from 'vite';

const FONTS = / *<link rel="preload" as="font"[^>]*>\n?/g;

/**
 * For the build of the pages: the document asks for the way in as soon as it is read, without waiting for what draws the
 * page, which is a hundred times as long; and for letters last, since a browser asks for six files at a time.
 */
export function askWayInFirst(): Plugin {
  return {
    name: 'ask-way-in-first',
    transformIndexHtml: {
      order: 'post',
      handler(html, { bundle }) {
        // While the pages are developed nothing is bundled, and the page asks for the way in itself.
        if (!bundle) return [];
        const wayIn = Object.values(bundle).find(
          (file) => file.type === 'chunk' && file.name === 'way-in',
        );
        if (!wayIn) throw new Error('The pages are built without their way in');
        const attrs = { type: 'module', async: true, src: `./${wayIn.fileName}` };
        const fonts = html.match(FONTS) ?? [];
        return {
          html: html.replace(FONTS, '').replace('  </head>', `${fonts.join('')}  </head>`),
          tags: [{ tag: 'script', attrs, injectTo: 'head-prepend' }],
        };
      },
    },
  };
}
