import tseslint from 'typescript-eslint';

/** Which rooms a room may import values from; types may cross freely (docs/developers.md draws the picture). */
const ROOMS = {
  kit: [],
  settings: [],
  i18n: ['settings'],
  markdown: [],
  client: [],
  seo: ['i18n'],
  cards: ['i18n'],
  archive: ['i18n', 'markdown', 'settings'],
  components: ['i18n', 'settings', 'markdown', 'seo'],
  audit: [],
  push: ['archive', 'seo', 'i18n', 'settings'],
  newsroom: ['archive', 'audit', 'push', 'kit', 'markdown', 'i18n', 'settings'],
  app: ['archive', 'cards', 'client', 'components', 'markdown', 'seo', 'i18n', 'settings'],
  edge: ['archive', 'cards', 'push', 'client', 'kit', 'i18n', 'settings'],
};

const rooms = Object.keys(ROOMS);

function direction(room) {
  const forbidden = rooms.filter((other) => other !== room && !ROOMS[room].includes(other));
  const allowed = ROOMS[room].join(', ') || 'no other room';
  return {
    files: [`${room}/**/*.ts`, `${room}/**/*.tsx`],
    ignores: ['**/*.test.ts', '**/*.test.tsx'],
    rules: {
      '@typescript-eslint/no-restricted-imports': ['error', {
        patterns: [
          { regex: `^(\\.\\./)+(${forbidden.join('|')})(/|$)`, allowTypeImports: true, message: `${room}/ imports from ${allowed} only (docs/developers.md).` },
          { group: ['contentlayer/generated'], allowTypeImports: true, message: 'Article values come from the archive; import types only (ADR 0001).' },
        ],
        paths: room === 'archive' ? [] : [{ name: 'libsql', message: 'Only archive/ speaks SQL.' }],
      }],
    },
  };
}

export default tseslint.config(
  { ignores: ['.next/', '.data/', '.contentlayer/', 'public/_client/', '.programs/', 'node_modules/', 'next-env.d.ts', 'playwright-report/', 'test-results/'] },
  ...tseslint.configs.recommended,
  {
    rules: {
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      'max-lines': ['error', { max: 300 }],
      'no-console': 'error',
      eqeqeq: ['error', 'always', { null: 'ignore' }],
    },
  },
  { files: ['scripts/**'], rules: { 'no-console': 'off' } },
  ...rooms.map(direction),
);
