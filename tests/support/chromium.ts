import { existsSync } from 'node:fs';
import { chromium, type Browser } from 'playwright-core';

const executablePath = process.env.CHROMIUM_PATH ?? '/usr/bin/chromium';

/** Whether browser tests can run; on a build machine they must. */
export const hasChromium = existsSync(executablePath) || process.env.CI === 'true';

/** Starts the Chromium of the machine, without anything that would call home. */
export function launchChromium(): Promise<Browser> {
  return chromium.launch({
    executablePath,
    args: [
      '--headless',
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
}

if (!hasChromium) {
  console.warn(
    `The browser tests are skipped: there is no Chromium at ${executablePath}. Install one, or set CHROMIUM_PATH.`,
  );
}
