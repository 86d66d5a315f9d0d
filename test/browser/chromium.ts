// A real Chromium for the tests, out of an npm package: nothing is downloaded, nothing is installed on the machine.
// The package's own executablePath() is not used: it unpacks to one shared temporary folder and never replaces another version's binary.
// Libraries and a font come along, since a bare machine has neither (pages would render without any text).
import { spawnSync } from 'node:child_process'
import { createReadStream, createWriteStream, existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { fileURLToPath } from 'node:url'
import { createBrotliDecompress } from 'node:zlib'
import { type Browser, chromium, type LaunchOptions } from 'playwright-core'

const modules = join(dirname(fileURLToPath(import.meta.url)), '..', '..', 'node_modules')
const packed = join(modules, '@sparticuz', 'chromium')
const version: string = JSON.parse(readFileSync(join(packed, 'package.json'), 'utf8')).version
const home = join(modules, '.cache', `chromium-${version}`)

async function unpackFile(name: string, to: string): Promise<void> {
  const partial = `${to}.${process.pid}.partial`
  await pipeline(createReadStream(join(packed, 'bin', name)), createBrotliDecompress(), createWriteStream(partial, { mode: 0o755 }))
  renameSync(partial, to)
}

async function unpackArchive(name: string, into: string): Promise<void> {
  const archive = join(home, `${name}.${process.pid}.tar`)
  await unpackFile(name, archive)
  mkdirSync(into, { recursive: true })
  const done = spawnSync('tar', ['-xf', archive, '-C', into])
  if (done.status !== 0) throw new Error(`tar could not unpack ${name}: ${done.stderr}`)
}

const fontsConfiguration = (folders: string[], cache: string) => `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>${folders.map(folder => `<dir>${folder}</dir>`).join('')}<cachedir>${cache}</cachedir></fontconfig>
`

/** Unpacks once per version; the last step writes `ready`, so that a killed unpacking is done again. */
async function unpack(): Promise<{ executablePath: string; env: Record<string, string> }> {
  const executablePath = join(home, 'chromium')
  const fonts = join(home, 'fonts')
  if (!existsSync(join(home, 'ready'))) {
    mkdirSync(home, { recursive: true })
    await unpackFile('chromium.br', executablePath)
    await unpackArchive('al2023.tar.br', join(home, 'libraries'))
    await unpackArchive('fonts.tar.br', fonts)
    writeFileSync(join(home, 'fonts.conf'), fontsConfiguration([fonts, '/usr/share/fonts'], join(home, 'font-cache')))
    writeFileSync(join(home, 'ready'), version)
  }
  return {
    executablePath,
    env: { LD_LIBRARY_PATH: join(home, 'libraries', 'lib'), FONTCONFIG_FILE: join(home, 'fonts.conf') },
  }
}

const QUIET = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/** `fakeCamera`: an .mjpeg file that getUserMedia shows, over and over. */
export async function launchChromium(options: { fakeCamera?: string; launch?: LaunchOptions } = {}): Promise<Browser> {
  const { executablePath, env } = await unpack()
  return chromium.launch({
    ...options.launch,
    executablePath,
    env: { ...process.env, ...env },
    args: [...QUIET, ...cameraFlags(options.fakeCamera)],
  })
}

function cameraFlags(file: string | undefined): string[] {
  const flags = ['--use-fake-device-for-media-stream', '--use-fake-ui-for-media-stream']
  return file === undefined ? flags : [...flags, `--use-file-for-fake-video-capture=${file}`]
}
