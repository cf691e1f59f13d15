import { randomBytes } from 'node:crypto';

/** A word that nobody can guess, for one response: what carries it in the document was put there by us. */
export function createNonce(): string {
  return randomBytes(18).toString('base64');
}

function contentPolicy(nonce: string | null): string {
  const styles = nonce === null ? "'self'" : `'self' 'nonce-${nonce}'`;
  return [
    "default-src 'none'",
    // The forms engine runs a parser in WebAssembly.
    "script-src 'self' 'wasm-unsafe-eval'",
    `style-src ${styles}`,
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "media-src 'self' blob:",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
}

// A form's photos and recordings, and a page shown to a whole room; nothing else that a browser could give.
const PERMISSIONS = [
  ...['camera', 'microphone', 'fullscreen'].map((name) => `${name}=(self)`),
  ...[
    'accelerometer',
    'autoplay',
    'display-capture',
    'geolocation',
    'gyroscope',
    'hid',
    'idle-detection',
    'local-fonts',
    'magnetometer',
    'midi',
    'payment',
    'serial',
    'usb',
    'xr-spatial-tracking',
  ].map((name) => `${name}=()`),
].join(', ');

/** The headers of every response of both hosts; the document's also let its own styles through. */
export function pageHeaders(nonce: string | null): Readonly<Record<string, string>> {
  return {
    'content-security-policy': contentPolicy(nonce),
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    'permissions-policy': PERMISSIONS,
    'referrer-policy': 'no-referrer',
    'x-content-type-options': 'nosniff',
    'x-frame-options': 'DENY',
    'cache-control': 'no-store',
  };
}
