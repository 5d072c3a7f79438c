import { addressTarget, optionValue, portOf, type TargetReader } from './read-arguments.ts';

/** systemd-socket-proxyd(8): its last argument. */
export const socketProxy: TargetReader = (words) => {
  const last = words.at(-1) ?? '';
  return addressTarget(last) ?? (/^[^-:\s]+$/u.test(last) ? { kind: 'address', name: last, port: 80 } : null);
};

/** redir(1): [source]:port [target]:port, or --caddr and --cport; simpleproxy(1): -R host:port. */
export const redirector: TargetReader = (words) => {
  const port = portOf(optionValue(words, '--cport'));
  if (port !== null) return { kind: 'address', name: optionValue(words, '--caddr') ?? 'localhost', port };
  const [, target] = words.filter((word) => /^[^-]*:\d+$/u.test(word));
  return addressTarget(optionValue(words, '-R')) ?? addressTarget(target ?? null);
};

/** ghostunnel --target host:port; hitch --backend=[host]:port. stunnel's are in its configuration. */
export const tlsProxy: TargetReader = (words) =>
  addressTarget(optionValue(words, '--target', '--backend', '-b'));

/** tcpserver(1), tcpsvd(8), s6-tcpserver: host port program. */
export const tcpServer: TargetReader = (words, { port }) => {
  const program = words[words.indexOf(String(port)) + 1];
  if (program === undefined || !words.includes(String(port))) return null;
  return { kind: 'program', name: program, port: null };
};

/** svchost -k GROUP -s SERVICE, where Windows runs one service in it. */
export const svchost: TargetReader = (words) => {
  const name = optionValue(words, '-s');
  return name === null ? null : { kind: 'service', name, port: null };
};

/** chisel client SERVER [address:]port:host:port… */
export const chisel: TargetReader = (words, { port }) => {
  for (const word of words) {
    const [, from, target = null] = /^(?:[^:]+:)?(\d+):([^:]+:\d+)(?:\/(?:tcp|udp))?$/u.exec(word) ?? [];
    if (portOf(from) === port) return addressTarget(target);
  }
  return null;
};

export const cloudflared: TargetReader = (words) => {
  const name = optionValue(words, '--hostname');
  return name === null ? null : { kind: 'resource', name, port: null };
};

/** An instance is project:region:name; version 1 adds =tcp:port. Version 2 counts the ports up from the first. */
export const cloudSql: TargetReader = (words, { port }) => {
  const texts = words.flatMap((word) => word.replace(/^-{1,2}instances=/u, '').split(','));
  const instances = texts.filter((word) => /^[^-/:][^:]*:[^:]+:[^:=?]+(?:[=?].*)?$/u.test(word));
  const ofPort = instances.find((word) => new RegExp(`[=?].*\\b${port}$`, 'u').test(word));
  const found = ofPort ?? (instances.length === 1 ? instances[0] : undefined);
  const name = found?.split(/[=?]/u)[0];
  return name === undefined ? null : { kind: 'resource', name, port: null };
};
