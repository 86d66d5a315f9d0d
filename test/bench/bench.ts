// `npm run bench`: prints a table; no figure makes it fail. `npm run bench -- forms` measures the form screen alone.
import type { Browser } from 'playwright-core'
import { launchChromium } from '../browser/chromium.ts'
import { createInstallation } from '../browser/installation.ts'
import { firstLoad } from './first-load.ts'
import { formFigures } from './forms/form-figures.ts'
import { freeze } from './freeze.ts'
import { intake } from './intake.ts'
import { startOffline } from './start-offline.ts'
import { type Figure, printTable } from './table.ts'

const browser = await launchChromium()
try {
  const installation = process.argv[2] === 'forms' ? [] : await installationFigures(browser)
  printTable([...installation, ...(await formFigures(browser))])
} finally {
  await browser.close()
}

async function installationFigures(browser: Browser): Promise<Figure[]> {
  const installation = await createInstallation(Date.now())
  try {
    return [
      ...(await firstLoad(browser, installation)),
      ...(await startOffline(browser, installation, 1)),
      ...(await startOffline(browser, installation, 4)),
      ...(await intake(installation)),
      ...(await freeze()),
    ]
  } finally {
    await installation.remove()
  }
}
