import './lib/require-node.mjs';

Promise.all([import('./lib/failure.mjs'), import('./lib/porthole.mjs')]).then(
  ([{ runCommand }, { porthole }]) => runCommand(() => porthole(process.argv.slice(2))),
);
