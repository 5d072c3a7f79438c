import './lib/require-node.mjs';

Promise.all([import('./lib/failure.mjs'), import('./lib/test.mjs')]).then(([{ runCommand }, { test }]) =>
  runCommand(() => test(process.argv.slice(2))),
);
