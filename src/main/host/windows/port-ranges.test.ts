import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseDynamicRange, parseExcludedRanges } from './port-ranges.ts';

// All constructed after Windows 10 and 11; in the damaged one the code page destroyed the labels.
const DYNAMIC = {
  English:
    '\r\nProtocol tcp Dynamic Port Range\r\n-----------------------------\r\nStart Port      : 49152\r\nNumber of Ports : 16384\r\n\r\n',
  German:
    '\r\nProtokoll tcp Dynamischer Portbereich\r\n---------------------------------\r\nStartport       : 49152\r\nAnzahl von Ports: 16384\r\n\r\n',
  Korean:
    '\r\n프로토콜 tcp 동적 포트 범위\r\n---------------------------------\r\n시작 포트        : 49152\r\n포트 수          : 16384\r\n\r\n',
  damaged: '\r\n\uFFFD\uFFFD tcp \uFFFD\uFFFD\r\n------\r\n\uFFFD\uFFFD : 49152\r\n\uFFFD : 16384\r\n',
};

const EXCLUDED = {
  English:
    '\r\nProtocol tcp Port Exclusion Ranges\r\n\r\nStart Port    End Port      \r\n----------    --------      \r\n      5357        5357      \r\n     50000       50059     *\r\n\r\n* - Administered port exclusions.\r\n\r\n',
  German:
    '\r\nPortausschlussbereiche f\uFFFDr Protokoll tcp\r\n\r\nStartport    Endport\r\n----------    --------      \r\n      5357        5357      \r\n     50000       50059     *\r\n\r\n* - Verwaltete Portausschl\uFFFDsse.\r\n',
  Korean:
    '\r\n프로토콜 tcp 포트 제외 범위\r\n\r\n시작 포트    끝 포트      \r\n----------    --------      \r\n      5357        5357      \r\n     50000       50059     *\r\n\r\n* - 관리 포트 제외입니다.\r\n',
};

describe('parseDynamicRange', () => {
  it.each(Object.entries(DYNAMIC))('reads start and count in %s', (_language, text) => {
    expect(parseDynamicRange(text)).toEqual([49152, 65535]);
  });

  it.each([
    ['nothing', ''],
    ['a refusal', 'The following command was not found: int ipv4 show dynamicport tcp.\r\n'],
    ['a count too large', 'Start Port : 49152\r\nNumber of Ports : 60000\r\n'],
    ['a count of none', 'Start Port : 49152\r\nNumber of Ports : 0\r\n'],
  ])('is null for %s', (_name, text) => {
    expect(parseDynamicRange(text)).toBeNull();
  });
});

describe('parseExcludedRanges', () => {
  it.each(Object.entries(EXCLUDED))('reads the rows in %s', (_language, text) => {
    expect(parseExcludedRanges(text)).toEqual([
      [5357, 5357],
      [50000, 50059],
    ]);
  });

  it('believes no impossible range, whatever the text', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(99_999), fc.nat(99_999))), fc.string(), (rows, noise) => {
        const text = [noise, ...rows.map(([first, last]) => `  ${first}   ${last}  *`)].join('\r\n');
        for (const [first, last] of [
          ...parseExcludedRanges(text),
          parseDynamicRange(text) ?? ([0, 0] as const),
        ]) {
          expect(first <= last && last <= 65535).toBe(true);
        }
      }),
    );
  });
});
