import { optionValue, portOf, type TargetReader } from './read-arguments.ts';

/** -proto tcp -host-ip 0.0.0.0 -host-port 8080 -container-ip 172.17.0.2 -container-port 80 */
export const dockerProxy: TargetReader = (words, { port, protocol }) => {
  const isThis =
    (portOf(optionValue(words, '-host-port')) ?? port) === port &&
    (optionValue(words, '-proto') ?? protocol) === protocol;
  const target = portOf(optionValue(words, '-container-port'));
  const name = optionValue(words, '-container-ip');
  return isThis && target !== null && name !== null ? { kind: 'address', name, port: target } : null;
};

/** Podman's monitor: its container by name, else by id. */
export const conmon: TargetReader = (words) => {
  const name = optionValue(words, '-n', '--name') ?? optionValue(words, '-c', '--cid');
  return name === null ? null : { kind: 'container', name, port: null };
};

const WITH_VALUE =
  /^(?:-[nls]|--(?:namespace|address|context|kubeconfig|cluster|user|server|token|pod-running-timeout))$/u;

/** kubectl port-forward [type/]name [local:]remote… */
export const kubectl: TargetReader = (words, { port }) => {
  const rest = words.slice(words.indexOf('port-forward') + 1);
  const plain = rest.filter(
    (word, index) => !word.startsWith('-') && !WITH_VALUE.test(rest[index - 1] ?? ''),
  );
  const [name, ...pairs] = plain;
  if (name === undefined) return null;
  const ports = pairs.map((pair) => {
    const [local, remote = local] = pair.split(':');
    // Without a local port the system chose one: it is this one if there is no other.
    return { local: local === '' && pairs.length === 1 ? port : portOf(local), remote: portOf(remote) };
  });
  const found = ports.find(({ local }) => local === port);
  return found === undefined ? null : { kind: 'resource', name, port: found.remote };
};

const FORWARD = /hostfwd=(tcp|udp)?:[^:,]*:(\d+)-([^:,]*):(\d+)/gu;

/** QEMU: hostfwd=protocol:[address]:port-[guest address]:guest port, several in one argument. */
export const qemu: TargetReader = (words, { protocol, port }) => {
  for (const [, transport = 'tcp', from, guest, to] of words.flatMap((word) => [...word.matchAll(FORWARD)])) {
    if (transport !== protocol || portOf(from) !== port) continue;
    return { kind: 'guest', name: guest === '' ? null : (guest ?? null), port: portOf(to) };
  }
  return null;
};

/** iproxy LOCAL DEVICE, or LOCAL:DEVICE since version 2.0.2. */
export const iproxy: TargetReader = (words, { port }) => {
  const plain = words.filter((_word, index) => !/^-(?:[usn]|-udid|-source)$/u.test(words[index - 1] ?? ''));
  const pairs = plain.filter((word) => /^\d+(?::\d+)?$/u.test(word)).flatMap((word) => word.split(':'));
  const at = pairs.findIndex((word, index) => index % 2 === 0 && portOf(word) === port);
  const target = at < 0 ? null : portOf(pairs[at + 1]);
  return target === null ? null : { kind: 'guest', name: null, port: target };
};

/** The same port number inside. */
export const wsl: TargetReader = (_words, { port }) => ({ kind: 'guest', name: 'WSL', port });
