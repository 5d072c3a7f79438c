import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import serviceDocument from '../../../resources/services/services.json';
import processDocument from '../../../resources/services/processes.json';
import { ianaNames } from './iana-names.ts';
import { PROCESSES } from './identify/process-data.ts';
import { SERVICES, type Service } from './service-data.ts';
import { serviceById, serviceByNumber } from './service-table.ts';

/** What the loaders leave out, since only searching and reading need it. */
const words = v.object({
  id: v.string(),
  aliases: v.array(v.string()),
  candidates: v.optional(v.array(v.string()), []),
  iana: v.array(v.string()),
});
const entries = v.parse(v.array(words), serviceDocument.services);
const categories = Object.keys(serviceDocument.meta.categories);

/** Names that many unrelated programs bear: none may identify a program by itself. */
const GENERIC = new Set(
  `main server agent master system registry dns x app application node python java web www api http https proxy
  service daemon worker start run test index bot cli backend frontend gateway manager controller client host launcher
  updater helper monitor watch serve dev build shell sh bash zsh imap pop3 lmtp smtp ftp database db cache queue
  scheduler router engine core runner job task process program`.split(/\s+/u),
);

function portsOf({ ports }: Service, isDefault: boolean, widest = Infinity) {
  return ports
    .filter((interval) => interval.default === isDefault && interval.last - interval.first < widest)
    .flatMap(({ first, last, protocols }) =>
      protocols.flatMap((protocol) =>
        Array.from({ length: last - first + 1 }, (_, offset) => ({ port: first + offset, protocol })),
      ),
    );
}

describe('services.json', () => {
  it('has one entry for an id, and no alias that is an id', () => {
    const ids = entries.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(entries.flatMap(({ aliases }) => aliases).filter((alias) => ids.includes(alias))).toEqual([]);
  });

  it('has at most one default service for each port and protocol', () => {
    const rivals = SERVICES.flatMap((service) =>
      portsOf(service, true)
        .filter(({ port, protocol }) => serviceByNumber(port, protocol)?.service !== service)
        .map(({ port, protocol }) => `${service.id} ${port}/${protocol}`),
    );
    expect(rivals).toEqual([]);
  });

  it('counts only carriers among the super-servers', () => {
    const carriers = new Set(PROCESSES.carriers.flatMap(({ match }) => match.name));
    expect(serviceDocument.meta.superServers.filter((name) => !carriers.has(name))).toEqual([]);
  });

  it('names as candidates exactly those that also sit on its default ports', () => {
    const expected = new Map<string, Set<string>>();
    for (const service of SERVICES) {
      for (const { port, protocol } of portsOf(service, false, 10)) {
        const usual = serviceByNumber(port, protocol)?.service.id;
        if (usual === undefined || usual === service.id) continue;
        expected.set(usual, (expected.get(usual) ?? new Set()).add(service.id));
      }
    }
    for (const { id, candidates } of entries) {
      expect([id, ...[...candidates].sort()]).toEqual([id, ...[...(expected.get(id) ?? [])].sort()]);
    }
  });

  it('knows every category, and every range the right way round', () => {
    for (const { category, ports } of SERVICES) {
      expect(categories).toContain(category);
      for (const { first, last } of ports) expect(first).toBeLessThanOrEqual(last);
    }
  });

  it("agrees with IANA's names where the supplement gives them", () => {
    const { several } = serviceDocument.meta.ianaNames;
    for (const [key, names] of Object.entries(several)) {
      const [port, protocol] = key.split('/');
      expect(ianaNames(Number(port), protocol === 'udp' ? 'udp' : 'tcp')).toEqual(names);
    }
  });
});

describe('processes.json', () => {
  const identities = [...PROCESSES.programs, ...PROCESSES.commands];

  it('speaks only of services that exist, and its primary is among them', () => {
    const named = [
      ...identities.flatMap(({ services }) => services),
      ...PROCESSES.options.map(({ service }) => service),
      ...PROCESSES.kernel.services,
    ];
    expect(named.filter((id) => serviceById(id) === null)).toEqual([]);
    expect(
      identities.filter(({ primary, services }) => primary !== null && !services.includes(primary)),
    ).toEqual([]);
  });

  it('identifies no program by a name that many bear', () => {
    const alone = [
      ...PROCESSES.programs
        .filter(({ match }) => match.executable === undefined)
        .flatMap(({ match }) => match.name),
      ...PROCESSES.carriers
        .filter(({ when }) => when === 'always' || !('pid' in when))
        .flatMap(({ match }) => match.name),
    ];
    expect(alone.filter((name) => GENERIC.has(name) || processDocument.interpreters.includes(name))).toEqual(
      [],
    );
  });

  it('has no entry that an earlier one hides', () => {
    const taken = new Set<string>();
    const hidden: string[] = [];
    for (const { match, platforms, program } of PROCESSES.programs) {
      if (match.executable !== undefined) continue;
      for (const key of match.name.flatMap((name) => platforms.map((platform) => `${name} on ${platform}`))) {
        if (taken.has(key)) hidden.push(`${program}: ${key}`);
        else if (match.arguments === undefined) taken.add(key);
      }
    }
    expect(hidden).toEqual([]);
  });

  it('has a rule for every interpreter', () => {
    expect(processDocument.interpreters).toEqual(PROCESSES.interpreterRules.flatMap(({ names }) => names));
    const rules = PROCESSES.interpreterRules.map(({ id }) => id);
    expect(
      PROCESSES.commands.flatMap(({ interpreter }) => interpreter).filter((id) => !rules.includes(id)),
    ).toEqual([]);
  });
});

const python = spawnSync('python3', ['--version']).status === 0;

describe('the reference implementation', () => {
  it.runIf(python)('finds no fault either', { timeout: 60_000 }, () => {
    const script = fileURLToPath(new URL('../../../resources/services/validate.py', import.meta.url));
    const { status, stdout } = spawnSync('python3', [script], { encoding: 'utf8' });
    expect(stdout).toMatch(/^0 faults$/mu);
    expect(status).toBe(0);
  });
});
