// `npm run bench`: prints a table; no figure makes it fail. `npm run bench -- forms` measures the form screen alone, `npm run bench -- meeting` the table
// of a meeting.
import { launchChromium } from '../browser/chromium.ts'
import { createInstallation } from '../browser/installation.ts'
import { firstLoad } from './first-load.ts'
import { formFigures } from './forms/form-figures.ts'
import { freeze } from './freeze.ts'
import { intake } from './intake.ts'
import { meetingFigures } from './meeting/meeting-figures.ts'
import { startOffline } from './start-offline.ts'
import { type Figure, printTable } from './table.ts'

const only = process.argv[2]
const wanted = (part: string): boolean => only === undefined || only === part
printTable([
  ...(wanted('installation') ? await installationFigures() : []),
  ...(wanted('forms') ? await formFigures() : []),
  ...(wanted('meeting') ? await meetingFigures() : []),
])

async function installationFigures(): Promise<Figure[]> {
  const installation = await createInstallation(Date.now())
  const browser = await launchChromium()
  try {
    return [
      ...(await firstLoad(browser, installation)),
      ...(await startOffline(browser, installation, 1)),
      ...(await startOffline(browser, installation, 4)),
      ...(await intake(installation)),
      ...(await freeze()),
    ]
  } finally {
    await browser.close()
    await installation.remove()
  }
}
