import { offerAs, runAs } from './support/disguise.ts';
import { startNginx, type Nginx } from './support/nginx.ts';
import { expect, test } from './support/porthole-app.ts';
import type { Program } from './support/programs.ts';
import { rows, setFilterHere } from './support/window.ts';

/** A program that nobody has heard of, on a number of nobody's and on one that is known for something. */
const STRANGER = 'stocktaker';
const TO_CONTAINER = ['-proto', 'tcp', '-host-port', '8170', '-container-ip', '172.17.0.2'];

interface Said {
  readonly port: number;
  readonly verdict: string;
  /** The whole of what the details say of the verdict; null where the word says it all. */
  readonly sentences: string | null;
  readonly remark?: string;
}

const ENGLISH: readonly Said[] = [
  {
    port: 80,
    verdict: 'conventional',
    sentences: null,
    remark: 'Not everybody may open a port below 1024 here: it takes root or CAP_NET_BIND_SERVICE.',
  },
  {
    port: 40_171,
    verdict: 'unconventional',
    sentences:
      'nginx serves HTTP here, whose usual port is 80. Tell your users the port: otherwise they call at 80.',
    remark:
      'The system hands this port to clients, too: if one is first, the server cannot start. Reserve the port, or choose one outside the ephemeral range.',
  },
  {
    port: 5432,
    verdict: 'misplaced',
    sentences:
      'By convention this port belongs to PostgreSQL; nginx is another program. Look closer: whoever wants PostgreSQL and calls here reaches another program.',
  },
  {
    port: 47_011,
    verdict: 'unregistered',
    sentences:
      'Nothing is registered for this number, and nothing is known of what the program serves. Its command line and its folder tell more.',
  },
  {
    port: 3306,
    verdict: 'unknown',
    sentences:
      'The number stands for MySQL / MariaDB; what the program serves is not known, or it cannot be seen. A number proves nothing: look at the program before you trust it.',
  },
  {
    port: 8170,
    verdict: 'carrier',
    sentences:
      'Docker holds the port for a container. It leads to 172.17.0.2, port 80. Its command line says so.',
  },
];

const KOREAN: readonly Said[] = [
  {
    port: 80,
    verdict: 'conventional',
    sentences: null,
    remark: '이 시스템에서 1024번 미만의 포트를 열려면 root나 CAP_NET_BIND_SERVICE 권한이 필요합니다.',
  },
  {
    port: 40_171,
    verdict: 'unconventional',
    sentences:
      'HTTP 서비스가 평소 포트인 80번이 아닌 곳에 있습니다(nginx). 사용자에게 포트 번호를 알려 주세요. 모르면 80번으로 접속합니다.',
    remark:
      '시스템에서 클라이언트에도 나눠 주는 포트입니다. 클라이언트가 먼저 쓰면 서버를 시작할 수 없으니, 포트를 예약하거나 임시 포트 범위 밖의 포트를 쓰세요.',
  },
  {
    port: 5432,
    verdict: 'misplaced',
    sentences:
      '관례로는 PostgreSQL의 포트이지만, 다른 프로그램이 쓰고 있습니다(nginx). 자세히 확인하세요. PostgreSQL 서비스를 찾아 여기로 접속하면 다른 프로그램에 연결됩니다.',
  },
  {
    port: 47_011,
    verdict: 'unregistered',
    sentences:
      '이 번호로 등록된 서비스가 없고, 프로그램이 무엇을 제공하는지도 알려져 있지 않습니다. 명령줄과 작업 폴더를 보면 더 알 수 있습니다.',
  },
  {
    port: 3306,
    verdict: 'unknown',
    sentences:
      '번호로는 MySQL / MariaDB의 포트이지만, 프로그램이 무엇을 제공하는지 알 수 없거나 볼 수 없습니다. 번호만으로는 알 수 없으니, 믿기 전에 프로그램을 확인하세요.',
  },
  {
    port: 8170,
    verdict: 'carrier',
    sentences:
      'Docker에서 컨테이너 대신 포트를 열어 두는 프로세스입니다. 이어지는 곳: 172.17.0.2, 포트 80번. 명령줄에서 확인했습니다.',
  },
];

let nginx: Nginx;
const programs: Program[] = [];

test.beforeAll(async () => {
  // A real server takes its time to start.
  test.setTimeout(180_000);
  nginx = await startNginx(80, 40_171, 5432, 5000);
  programs.push(await offerAs(STRANGER, 'tcp:127.0.0.1:47011', 'tcp:127.0.0.1:3306'));
  const proxy = ['tcp', '127.0.0.1', '8170', '', ...TO_CONTAINER, '-container-port', '80'];
  programs.push(await runAs('docker-proxy', 'hold', ...proxy));
});
test.afterAll(async () => {
  await Promise.all(programs.map((program) => program.stop()));
  await nginx.stop();
});

for (const [language, said] of [
  ['en', ENGLISH],
  ['ko', KOREAN],
] as const) {
  test(`says the whole of every verdict, in ${language}`, async ({ start }) => {
    const { page } = await start({ settings: { language } });
    const details = page.getByTestId('details');
    for (const { port, verdict, sentences, remark } of said) {
      await setFilterHere(page, `port:${port} is:listening verdict:${verdict}`);
      await expect(rows(page)).toHaveCount(1);
      await rows(page).first().click();
      await expect(details.locator('[data-verdict] p')).toHaveText(sentences === null ? [] : [sentences]);
      if (remark !== undefined) await expect(details.getByText(remark, { exact: true })).toBeVisible();
    }
  });
}

test("IANA's own name stands beside what runs there", async ({ start }) => {
  const { page } = await start();
  await setFilterHere(page, 'port:5000 is:listening');
  await expect(rows(page).first()).toContainText('commplex-main');
  await expect(rows(page).first()).toContainText('unconventional');
  await rows(page).first().click();
  await expect(page.getByTestId('details')).toContainText('IANA’s name commplex-main');
});
