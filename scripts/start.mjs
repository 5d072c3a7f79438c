import './lib/require-node.mjs';

Promise.all([import('./lib/failure.mjs'), import('./lib/start.mjs')]).then(([{ runCommand }, { start }]) =>
  runCommand(() => start(process.argv.slice(2))),
);
