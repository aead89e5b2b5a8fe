import createNextIntlPlugin from 'next-intl/plugin';

const withNextIntl = createNextIntlPlugin('./i18n/request.ts');

/** Everything that is not another edition, a file of Next's or an API belongs to the default edition. */
const DEFAULT_EDITION = '/:path((?!en(?:/|$)|zh-CN(?:/|$)|zh-TW(?:/|$)|_next/|_client/|api/|media/).*)';

/** @type {import('next').NextConfig} */
const config = {
  // Its address, set by the build (scripts/lib/client.mjs).
  env: { CLIENT_SCRIPT: process.env.CLIENT_SCRIPT ?? '' },
  poweredByHeader: false,
  reactStrictMode: true,
  // The edge owns slashes, redirects and compression (ADR 0006).
  skipTrailingSlashRedirect: true,
  compress: false,
  // Metadata in <head> for every reader, not only for bots on a list.
  htmlLimitedBots: /.*/,
  // npm test checks types; a reader's start does not wait for it.
  typescript: { ignoreBuildErrors: true },
  serverExternalPackages: ['libsql', 'opencc-js'],
  // Rendered pages live in memory only: nothing outdated survives a restart or another DATA_DIR (ADR 0002).
  cacheMaxMemorySize: 32 * 1024 * 1024,
  experimental: { isrFlushToDisk: false },
  images: {
    localPatterns: [{ pathname: '/media/**' }],
    qualities: [75],
    formats: ['image/webp'],
    deviceSizes: [640, 828, 1200, 1920],
    imageSizes: [96, 256, 384],
    minimumCacheTTL: 86_400,
    maximumDiskCacheSize: 256 * 1024 * 1024,
  },
  headers: async () => [{ source: '/_client/:path*', headers: [{ key: 'Cache-Control', value: 'public, max-age=31536000, immutable' }] }],
  rewrites: async () => ({
    beforeFiles: [],
    afterFiles: [
      { source: '/', destination: '/zh-CN' },
      { source: DEFAULT_EDITION, destination: '/zh-CN/:path*' },
    ],
    fallback: [],
  }),
};

export default withNextIntl(config);
