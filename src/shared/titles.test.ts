import { describe, expect, it } from 'vitest';
import { titles_ko } from '../../resources/services/processes.json';
import { services } from '../../resources/services/services.json';
import { aSocket } from './testing/samples.ts';
import { createTitler, titlesIn, type TitledService } from './titles.ts';

const all: readonly TitledService[] = services;
const korean = titlesIn('ko', all);
const english = titlesIn('en', all);

const service = {
  id: 'dev-3000',
  name: 'Web development (3000)',
  category: 'dev-server',
  security: 'clear',
  end: 'local',
  byPort: 'dev-3000',
  byProcess: null,
} as const;

describe('titlesIn', () => {
  it.each([
    ['Web development (3000)', '웹 개발(3000)'],
    ['HTTP (alternative)', 'HTTP(대체)'],
    ['IRC server', 'IRC 서버'],
  ])('says %s in Korean as %s', (name, title) => {
    expect(korean(name)).toBe(title);
    expect(english(title)).toBe(name);
  });

  it.each(['HTTP', 'PostgreSQL', 'Vite', 'Microsoft SQL Server', 'what nobody knows'])(
    'leaves %s as it is',
    (name) => {
      expect(korean(name)).toBe(name);
      expect(english(name)).toBe(name);
    },
  );

  it('finds the way back from every title', () => {
    const names = [...Object.keys(titles_ko), ...all.map(({ name }) => name)];
    expect(names.filter((name) => english(korean(name)) !== name)).toEqual([]);
  });
});

describe('createTitler', () => {
  it('names the service, the program and what a carrier leads to', () => {
    const socket = aSocket({
      service,
      program: { id: 'irc-server', name: 'IRC server' },
      carrier: {
        id: 'inetd',
        target: { kind: 'program', name: 'FTP server', port: null },
        evidence: 'configuration',
        file: '/etc/inetd.conf',
      },
    });
    const read = createTitler(korean)(socket);
    expect(read.service).toEqual({ ...service, name: '웹 개발(3000)' });
    expect(read.program).toEqual({ id: 'irc-server', name: 'IRC 서버' });
    expect(read.carrier?.target?.name).toBe('FTP 서버');
    expect(createTitler(english)(read)).toEqual(socket);
  });

  it('lets sockets share what they shared', () => {
    const title = createTitler(korean);
    expect(title(aSocket({ id: '1', service })).service).toBe(title(aSocket({ id: '2', service })).service);
  });

  it('keeps names that strangers gave, and the very object where nothing is to be said otherwise', () => {
    const socket = aSocket({
      service: { ...service, id: 'http', name: 'HTTP' },
      carrier: {
        id: 'ssh',
        target: { kind: 'address', name: 'FTP server', port: 21 },
        evidence: 'arguments',
        file: null,
      },
    });
    expect(createTitler(korean)(socket)).toBe(socket);
    expect(createTitler(english)(aSocket({ service })).service).toEqual(service);
  });
});
