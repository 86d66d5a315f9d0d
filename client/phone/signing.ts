// The phone's part about who uses it: sign in, unlock, lock, sign out.
import type { Changes, News } from '../local/changes.ts'
import type { Database } from '../local/database.ts'
import type { Exchange } from '../local/exchange.ts'
import { owed } from '../local/owed.ts'
import type { Photos } from '../local/photos.ts'
import type { Vault } from '../local/vault.ts'
import type { Phone } from '../phone.ts'
import type { Runner } from '../sync/runner.ts'
import { signIn, signOut } from '../sync/sign-in.ts'
import type { Caller } from '../sync/wire.ts'

export interface SigningPorts {
  database: Database
  changes: Changes
  vault: Vault
  exchange: Exchange
  photos: Photos
  call: Caller
  runner: Runner
  deviceName: string
}

type Signing = Pick<Phone, 'vault' | 'onVault' | 'signIn' | 'unlock' | 'lock' | 'signOut' | 'onChange'>

export function signing(ports: SigningPorts): Signing {
  const { database, changes, vault, exchange, photos, call, runner, deviceName } = ports
  const unsent = async () => (await owed(database)) + (await database.drafts.count())
  const begin = () => {
    void runner.run('trigger')
    void photos.forgetOrphans()
  }
  return {
    vault: vault.state,
    onVault: vault.onChange,
    async signIn(card, pin, choosePin) {
      const result = await signIn({ call, vault, exchange, deviceName, unsent }, card, pin, choosePin)
      if (result.kind === 'signedIn') begin()
      return result
    },
    async unlock(pin) {
      const result = await vault.unlock(pin)
      if (result.kind === 'open') begin()
      return result
    },
    lock: vault.lock,
    async signOut(force) {
      const count = await unsent()
      if (count > 0 && !force) return { kind: 'unsent', count }
      await signOut({ call, vault })
      return { kind: 'signedOut' }
    },
    onChange(listener) {
      const stops = [vault.onChange(listener), changes.hear(news => isShown(news) && listener())]
      return () => {
        for (const stop of stops) stop()
      }
    },
  }
}

/** Where the exchange stands is written with every answer, and shown by no query. */
function isShown(news: News): boolean {
  return news.kind === 'written' && news.stores.some(store => store !== 'sync')
}
