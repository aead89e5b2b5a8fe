process.stdout.write(`Measurements, each with --help:

  npm run bench:publish   publishing an archive, and how soon a change is served
  npm run bench:search    finding things in it, and completing what is typed
  npm run bench:serve     one page as next start, Broadsheet and nginx serve it; many pages; addresses that do not exist
  npm run bench:related   related stories and related tags in a large archive

Figures of earlier runs: docs/performance.md.
`);
