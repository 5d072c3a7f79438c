// Written for any Node that knows ES modules, and imported before anything else, so that an old one can still say
// what it is rather than fail over the first word that it does not know.

/** Vite, which builds the app, runs on no older ones; 21 and the first 22s lack what Electron's installer uses. */
export function isNodeNewEnough(version) {
  const [major, minor] = version.replace(/^v/, '').split('.').map(Number);
  if (major === 20) return minor >= 19;
  if (major === 22) return minor >= 12;
  return major > 22;
}

export function describeOldNode(version) {
  return (
    `Node 20.19 or newer (22.12 or newer of the 22s) is needed, and this is Node ${version.replace(/^v/, '')}: ` +
    'install a current one from https://nodejs.org or your package manager, then run the same command again.'
  );
}

if (!isNodeNewEnough(process.version)) {
  process.stderr.write(`porthole: ${describeOldNode(process.version)}\n`);
  process.exit(1);
}
