import { endpointText } from './endpoint-text.ts';
import type { EndFacts, EndManager, EndManner } from './end.ts';
import { shellName, shellWord } from './shell-word.ts';
import type { Endpoint } from './socket.ts';

/** `%` stands for the name. Sources: the manual of each engine's command. */
const ENGINES: Readonly<Record<string, string>> = {
  docker: 'docker stop %',
  podman: 'podman stop %',
  containerd: 'nerdctl stop %',
  'cri-o': 'crictl stop %',
  lxc: 'lxc-stop --name %',
  nspawn: 'machinectl poweroff %',
};

function filled(template: string | undefined, name: string): string | null {
  const word = shellName(name);
  return template === undefined || word === null ? null : template.replace('%', () => word);
}

type Container = NonNullable<EndFacts['process']['container']>;

/** The kubelet's containers are named `POD/NAMESPACE/CONTAINER`; only whole pods can be asked for. */
function podCommand({ name, id }: Container): string | null {
  const [pod, space] = (name ?? '').split('/').map(shellName);
  if (typeof pod === 'string' && typeof space === 'string')
    return `kubectl delete pod ${pod} --namespace ${space}`;
  return filled('crictl stop %', id);
}

function containerManager(container: Container): EndManager {
  const name = container.name ?? container.id;
  const command =
    container.runtime === 'kubernetes' ? podCommand(container) : filled(ENGINES[container.runtime], name);
  return { kind: 'container', name, command };
}

/** Sessions (`.scope`) are started again by nobody, and to stop a user's manager would end all that the user runs. */
function isRestarted(unit: string): boolean {
  return /\.(?:service|socket)$/.test(unit) && !/^user@\d+\.service$/.test(unit);
}

/** Who is in charge of a process: its container, else its systemd unit; null where nobody is known. */
export function managerOf(
  { container, unit }: Pick<EndFacts['process'], 'container' | 'unit'>,
  isUserUnit: boolean,
): EndManager | null {
  if (container !== null) return containerManager(container);
  if (unit === null || !isRestarted(unit)) return null;
  const command = filled(isUserUnit ? 'systemctl --user stop %' : 'systemctl stop %', unit);
  return { kind: 'unit', name: unit, command };
}

/** What somebody with the right would type to end a process. */
export function endCommands(pid: number, platform: string, needsRight: boolean): Record<EndManner, string> {
  if (platform === 'win32') return { gentle: `taskkill /PID ${pid}`, force: `taskkill /PID ${pid} /F` };
  const as = needsRight ? 'sudo ' : '';
  return { gentle: `${as}kill ${pid}`, force: `${as}kill -KILL ${pid}` };
}

/** An end of a connection in a filter of ss(8), which knows no interface behind an address. */
export const filterAddress = (end: Endpoint): string => endpointText({ ...end, scope: null });

/** `ss -K` (Linux) for one TCP connection, which in a network of other processes must be typed there. */
export function closeCommand(local: Endpoint, remote: Endpoint, insidePid: number | null): string {
  const inside = insidePid === null ? '' : `nsenter --net --target ${insidePid} `;
  return `sudo ${inside}ss --kill --tcp src ${shellWord(filterAddress(local))} dst ${shellWord(filterAddress(remote))}`;
}

/** Names, and after a question ends, whoever holds a port that we may not look behind; null where nothing can. */
export function holderCommand(
  { protocol, port }: { readonly protocol: string; readonly port: number },
  platform: string,
): string | null {
  if (platform === 'linux') return `sudo fuser --verbose --interactive --kill -TERM ${port}/${protocol}`;
  return platform === 'darwin' ? `sudo lsof -nP -i ${protocol.toUpperCase()}:${port}` : null;
}
