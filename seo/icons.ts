/** The icons in public/; Google wants a square favicon at a stable address, one for the host. */
export const ICONS = {
  favicon: { url: '/favicon.ico', sizes: '32x32' },
  vector: { url: '/icon.svg', type: 'image/svg+xml' },
  apple: { url: '/apple-touch-icon.png', sizes: '180x180' },
  small: { url: '/icon-192.png', type: 'image/png', width: 192, height: 192 },
  large: { url: '/icon-512.png', type: 'image/png', width: 512, height: 512 },
} as const;
