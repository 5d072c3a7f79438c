import { putInGroup } from './support/control-group.ts';
import { askToEnd } from './support/end-dialog.ts';
import { expect, test } from './support/porthole-app.ts';

/** The control groups are real; no service manager and no engine runs behind them. */
const ID = 'a1b2c3d4'.repeat(8);

for (const { what, path, says, command } of [
  {
    what: 'a systemd unit',
    path: 'porthole.slice/porthole-e2e.service',
    says: 'porthole-e2e.service runs it and may start it again.',
    command: 'systemctl stop porthole-e2e.service',
  },
  {
    what: 'a container',
    path: `porthole.slice/docker-${ID}.scope`,
    says: `It runs in the container ${ID}`,
    command: `docker stop ${ID}`,
  },
]) {
  test(`${what} is named with the command that keeps it away`, async ({ start, run }) => {
    const server = await run('listen', '3000');
    const group = putInGroup(server.pid, path);
    const { page, app } = await start();
    const dialog = await askToEnd(page, 3000);
    await expect(dialog).toContainText(says);
    await expect(dialog.locator('code')).toHaveText(command);
    await dialog.getByRole('button', { name: 'Copy the command' }).click();
    expect(await app.evaluate(({ clipboard }) => clipboard.readText())).toBe(command);
    await server.stop();
    group.remove();
  });
}
