import { readdirSync } from 'node:fs';

/** The commands that install packages without a question; `prefix` is what makes us administrator. */
export function installCommands(prefix, packages) {
  // sudo drops variables, so they are set behind it; a percentage is asked for to show how far it is.
  const apt = [...prefix, 'env', 'DEBIAN_FRONTEND=noninteractive', 'LC_ALL=C', 'apt-get'];
  const options = ['-q', '-o', 'DPkg::Lock::Timeout=120', '-o', 'APT::Status-Fd=1'];
  return {
    update: [...apt, 'update', ...options],
    install: [...apt, 'install', '-y', '--no-install-recommends', ...options, ...packages],
  };
}

/** What a person is to type who may become administrator when we may not. */
export function typedCommand(packages) {
  return `sudo apt-get update && sudo apt-get install -y --no-install-recommends ${packages.join(' ')}`;
}

/** Chooses for each need the first of its names that apt can install, from `apt-cache policy`; else its first name. */
export function selectPackages(needs, policy) {
  const available = new Set();
  let current = null;
  for (const line of policy.split('\n')) {
    const heading = /^(\S+):$/.exec(line);
    if (heading) current = heading[1].replace(/:.*$/, '');
    else if (/^\s+Candidate: (?!\(none\))/.test(line)) available.add(current);
  }
  const chosen = needs.map(({ packages }) => packages.find((name) => available.has(name)) ?? packages[0]);
  return [...new Set(chosen)];
}

export function readPercent(output) {
  const all = [...output.matchAll(/^(?:dl|pm)status:[^:]*:([\d.]+):/gm)];
  return all.length > 0 ? `${Math.round(Number(all.at(-1)[1]))} %` : null;
}

export function hasLists(folder = '/var/lib/apt/lists') {
  try {
    return readdirSync(folder).some((name) => /_(Packages|InRelease)/.test(name));
  } catch {
    return false;
  }
}

const causes = [
  [
    /Could not get lock|is another process using it|Unable to acquire the dpkg/i,
    'Another program is installing packages: let it finish, then run the same command again.',
  ],
  [
    /No space left|have enough free space/i,
    'No space is left on the disk for the system packages: free some, then run the same command again.',
  ],
  [
    /404\s+Not Found|Hash Sum mismatch|maybe run apt-get update/i,
    'The list of packages is out of date: run "apt-get update" as administrator, then the same command again.',
  ],
  [
    /dpkg was interrupted/i,
    'An earlier installation was interrupted: run "dpkg --configure -a" as administrator, then the same command again.',
  ],
  [
    /Could not resolve|Failed to fetch|Connection (failed|refused|timed out)|Unable to connect|Temporary failure/i,
    "The distribution's packages cannot be reached: check the network, then run the same command again.",
  ],
  [
    /Unable to locate package (\S+)|Package '?(\S+?)'? has no installation candidate/i,
    'This distribution has no package $1: enable its main section for apt, then run the same command again.',
  ],
];

/** Tells from apt's log what went wrong, in one sentence. */
export function aptFailure(log) {
  for (const [pattern, sentence] of causes) {
    const match = pattern.exec(log);
    if (match) return sentence.replace('$1', match[1] ?? match[2] ?? '');
  }
  const line = log.split('\n').find((text) => /^E: /.test(text)) ?? 'it did not say why';
  return `apt could not install the system packages (${line.replace(/^E: /, '')}): install them by hand, then run this again.`;
}
