// `npm run bench`: prints a table; no figure makes it fail.
import { launchChromium } from '../browser/chromium.ts'
import { createInstallation } from '../browser/installation.ts'
import { firstLoad } from './first-load.ts'
import { freeze } from './freeze.ts'
import { intake } from './intake.ts'
import { startOffline } from './start-offline.ts'
import { printTable } from './table.ts'

const installation = await createInstallation(Date.now())
const browser = await launchChromium()
try {
  printTable([
    ...(await firstLoad(browser, installation)),
    ...(await startOffline(browser, installation, 1)),
    ...(await startOffline(browser, installation, 4)),
    ...(await intake(installation)),
    ...(await freeze()),
  ])
} finally {
  await browser.close()
  await installation.remove()
}
