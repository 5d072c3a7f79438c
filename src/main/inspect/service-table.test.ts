import { describe, expect, it } from 'vitest';
import document from '../../../resources/services/services.json';
import type { Protocol, ServiceSecurity } from '../../shared/socket.ts';
import { ianaNames } from './iana-names.ts';
import { isServicePort, listsPort, serviceByNumber, usesProtocol } from './service-table.ts';

type Row = readonly [
  id: string,
  port: number,
  protocol: Protocol,
  other: string | null,
  security: ServiceSecurity,
  korean: string,
  iana: readonly string[],
];

/** The study note's table, row for row; `other` is what the same number is on the other protocol. */
const NOTE: readonly Row[] = [
  ['reserved', 0, 'tcp', 'reserved', 'unknown', '예약됨(사용하지 않음)', []],
  ['ftp-data', 20, 'tcp', null, 'clear', '파일 전송 프로토콜', ['ftp-data']],
  ['ftp', 21, 'tcp', null, 'clear', '파일 전송 프로토콜', ['ftp']],
  ['ssh', 22, 'tcp', null, 'encrypted', '원격 제어', ['ssh']],
  ['telnet', 23, 'tcp', null, 'clear', '원격 제어', ['telnet']],
  ['smtp', 25, 'tcp', null, 'negotiated', '메일 전송', ['smtp']],
  ['dns', 53, 'udp', 'dns', 'clear', '도메인 네임 시스템', ['domain']],
  ['dhcp-server', 67, 'udp', null, 'clear', '동적 호스트 구성 프로토콜', ['bootps']],
  ['dhcp-client', 68, 'udp', null, 'clear', '동적 호스트 구성 프로토콜', ['bootpc']],
  ['tftp', 69, 'udp', null, 'clear', '파일 전송 프로토콜', ['tftp']],
  ['http', 80, 'tcp', null, 'clear', '웹', ['http', 'www', 'www-http']],
  ['pop3', 110, 'tcp', null, 'negotiated', '메일 수신', ['pop3']],
  ['imap', 143, 'tcp', null, 'negotiated', '메일 수신·보관', ['imap']],
  ['https', 443, 'tcp', 'http3', 'encrypted', '웹', ['https']],
  ['oracle', 1521, 'tcp', null, 'negotiated', '오라클', ['ncube-lm']],
  ['mysql', 3306, 'tcp', null, 'negotiated', 'MySQL 서버', ['mysql']],
  ['rdp', 3389, 'tcp', 'rdp', 'negotiated', '원격 데스크톱', ['ms-wbt-server']],
];

describe("the study note's table", () => {
  it.each(NOTE)('%s is %d/%s', (id, port, protocol, other, security, korean, iana) => {
    const found = serviceByNumber(port, protocol)?.service;
    expect(found).toMatchObject({ id, security });
    const otherProtocol = protocol === 'tcp' ? 'udp' : 'tcp';
    expect(serviceByNumber(port, otherProtocol)?.service.id ?? null).toBe(other);
    expect(ianaNames(port, protocol)).toEqual(iana);
    expect(document.services.find((entry) => entry.id === id)?.name_ko).toContain(korean);
  });
});

describe('the service table', () => {
  it('covers ranges', () => {
    expect([6000, 6031, 6063].map((port) => listsPort('x11', port, 'tcp'))).toEqual([true, true, true]);
    expect(listsPort('x11', 6064, 'tcp')).toBe(false);
  });

  it('knows that nobody serves port 0', () => {
    expect([isServicePort(0, 'tcp'), isServicePort(80, 'tcp'), isServicePort(80, 'udp')]).toEqual([
      false,
      true,
      false,
    ]);
  });

  it('tells which transport a service uses', () => {
    expect([usesProtocol('ssh', 'udp'), usesProtocol('dns', 'udp'), usesProtocol('no-such', 'tcp')]).toEqual([
      false,
      true,
      false,
    ]);
  });
});

describe("IANA's names", () => {
  it.each<[string, number, Protocol, readonly string[]]>([
    ['several names, first registered first', 3478, 'udp', ['stun', 'turn', 'stun-behavior']],
    ['a range that the package drops', 6007, 'tcp', ['x11']],
    ['the same number on another protocol', 6667, 'udp', []],
    ['another service than the one that made the port known', 5000, 'tcp', ['commplex-main']],
    ['an empty name for a reserved number', 49000, 'udp', []],
    ['a dynamic port, which nobody can register', 50000, 'tcp', []],
  ])('%s', (_what, port, protocol, names) => {
    expect(ianaNames(port, protocol)).toEqual(names);
  });
});
