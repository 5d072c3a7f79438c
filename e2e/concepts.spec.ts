import { violations } from './support/axe.ts';
import { expect, test } from './support/porthole-app.ts';
import { filterBox, rows, setFilterHere } from './support/window.ts';

for (const [theme, language] of [
  ['light', 'en'],
  ['dark', 'ko'],
] as const) {
  test(`a word of the details explains itself by keyboard (${theme}, ${language})`, async ({
    start,
    run,
  }) => {
    const server = await run('listen', '3000');
    const { page } = await start({ settings: { theme, language } });
    const complaints: string[] = [];
    page.on('console', (message) => complaints.push(message.text()));
    await setFilterHere(page, 'port:3000 is:listening');
    await rows(page).first().click();
    const details = page.getByTestId('details');
    const word = details.getByRole('button', { name: language === 'en' ? 'Side' : '역할', exact: true });
    await word.focus();
    await page.keyboard.press('Enter');
    const explanation = page.getByRole('dialog');
    await expect(explanation).toContainText(language === 'en' ? 'accepted it, the server' : '과 받아들인 쪽');
    expect(await violations(page)).toEqual([]);

    const name = language === 'en' ? 'Listening socket' : '수신 대기 소켓';
    await explanation.getByRole('button', { name }).press('Enter');
    await expect(page.getByRole('dialog', { name })).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toHaveCount(0);
    await expect(word).toBeFocused();
    // Escape closed the explanation and nothing else.
    await expect(rows(page).first()).toHaveAttribute('aria-selected', 'true');

    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: language === 'en' ? 'Glossary' : '용어집' }).click();
    await expect(page.getByRole('dialog', { name: language === 'en' ? 'Glossary' : '용어집' })).toBeVisible();
    expect(await violations(page)).toEqual([]);
    expect(complaints).toEqual([]);
    await server.stop();
  });
}

test('an explanation leads to examples on this computer', async ({ start, run }) => {
  const server = await run('listen', '3000');
  const { page } = await start();
  await setFilterHere(page, 'port:3000 is:listening');
  await rows(page).first().click();
  const details = page.getByTestId('details');
  await details.getByRole('button', { name: 'LISTEN', exact: true }).click();
  await page.getByRole('button', { name: 'Show them' }).click();
  await expect(filterBox(page)).toHaveValue('state:listen');
  await server.stop();
});
