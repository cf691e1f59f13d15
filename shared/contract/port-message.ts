/**
 * The word by which the program hands a page of our own window its port: on its way to the preload, and from there to
 * the page. The page listens for it before anything else.
 */
export const PORT_MESSAGE = 'keneya-port';
