/** What a control group tells of a process, before names are looked up. */
export interface CgroupFacts {
  /** The systemd unit, such as `postgresql.service`; a container's own scope is not counted as one. */
  readonly unit: string | null;
  readonly container: { readonly id: string; readonly runtime: string; readonly name: string | null } | null;
}

const HEX_ID = '[0-9a-f]{64}';
const UNIT = /^[^/]+\.(?:service|scope|socket|mount|swap|timer)$/;

interface ContainerRule {
  /** Matches one segment; group 1 is the id. */
  readonly segment: RegExp;
  /** Where given, the segment before must match. */
  readonly parent?: RegExp;
  readonly runtime: string;
  /** The id is a name that a person gave. */
  readonly named?: true;
}

/** The first rule that fits a segment wins. Sources: the cgroup drivers of each engine, systemd and cgroupfs. */
const RULES: readonly ContainerRule[] = [
  { segment: new RegExp(`^docker-(${HEX_ID})\\.scope$`), runtime: 'docker' },
  { segment: new RegExp(`^(${HEX_ID})$`), parent: /^(?:docker|actions_job)$/, runtime: 'docker' },
  { segment: new RegExp(`^libpod-(${HEX_ID})(?:\\.scope)?$`), runtime: 'podman' },
  { segment: new RegExp(`^cri-containerd[-:](${HEX_ID})(?:\\.scope)?$`), runtime: 'containerd' },
  { segment: new RegExp(`^crio-(${HEX_ID})(?:\\.scope)?$`), runtime: 'cri-o' },
  { segment: new RegExp(`^nerdctl-(${HEX_ID})\\.scope$`), runtime: 'containerd' },
  {
    segment: new RegExp(`^(${HEX_ID})$`),
    parent: /^(?:kubepods.*|(?:kubepods-.*-)?pod[0-9a-f_-]+(?:\.slice)?)$/,
    runtime: 'kubernetes',
  },
  { segment: /^lxc\.payload\.(.+)$/, runtime: 'lxc', named: true },
  { segment: /^(.+)$/, parent: /^(?:lxc|lxc\.payload)$/, runtime: 'lxc', named: true },
  {
    segment: /^(?:systemd-nspawn@|machine-(?!qemu))(.+)\.(?:service|scope)$/,
    runtime: 'nspawn',
    named: true,
  },
  { segment: new RegExp(`^(${HEX_ID})$`), runtime: 'unknown' },
];

/** systemd writes bytes that a unit name may not hold as `\x2d`. */
function unescapeUnit(name: string): string {
  return name.replace(/\\x([0-9a-f]{2})/g, (_, digits: string) => String.fromCharCode(parseInt(digits, 16)));
}

function containerIn(
  segments: readonly string[],
): { index: number; container: NonNullable<CgroupFacts['container']> } | null {
  for (const [index, segment] of segments.entries()) {
    for (const rule of RULES) {
      const id = rule.segment.exec(segment)?.[1];
      if (id === undefined) continue;
      if (rule.parent !== undefined && !rule.parent.test(segments[index - 1] ?? '')) continue;
      const isPod = segments.slice(0, index).some((parent) => parent.startsWith('kubepods'));
      const name = rule.named === true ? unescapeUnit(id) : null;
      return { index, container: { id: name ?? id, runtime: isPod ? 'kubernetes' : rule.runtime, name } };
    }
  }
  return null;
}

/** What one path of a control group tells, such as `/system.slice/nginx.service`. */
export function readCgroupPath(path: string): CgroupFacts {
  const segments = path.split('/').filter((segment) => segment !== '');
  const found = containerIn(segments);
  const unit = segments.findLast((segment, index) => index !== found?.index && UNIT.test(segment));
  return { unit: unit ?? null, container: found?.container ?? null };
}

/**
 * Reads `/proc/PID/cgroup` (cgroups(7)): lines of `hierarchy:controllers:path`. systemd's own hierarchy and the
 * unified one (version 2) decide; any other hierarchy of version 1 may still name the container.
 */
export function parseCgroupFile(text: string): CgroupFacts {
  const facts = text.split('\n').flatMap((line) => {
    const match = /^\d+:([^:]*):(\/.*)$/.exec(line);
    if (match?.[1] === undefined || match[2] === undefined) return [];
    const isSystemd = match[1] === '' || match[1] === 'name=systemd';
    return [{ isSystemd, ...readCgroupPath(match[2]) }];
  });
  return {
    unit: facts.find((fact) => fact.isSystemd && fact.unit !== null)?.unit ?? null,
    container: facts.find((fact) => fact.container !== null)?.container ?? null,
  };
}
