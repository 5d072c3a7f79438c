import './lib/require-node.mjs';

Promise.all([import('./lib/failure.mjs'), import('./lib/dev.mjs')]).then(([{ runCommand }, { dev }]) =>
  runCommand(() => dev(process.argv.slice(2))),
);
