// Whether the browser keeps the data for good, and how much room is left (DESIGN §8).
import { useEffect, useState } from 'react'
import type { Storage } from '../../phone.ts'
import { useTexts } from '../../texts/use-texts.tsx'
import { Banner } from '../../ui/banner.tsx'
import { Button } from '../../ui/button.tsx'
import { useToast } from '../../ui/toast.tsx'
import { usePhone } from '../device.tsx'
import { bytesWords, nearlyFull } from './bytes.ts'

export function StorageCard() {
  const texts = useTexts()
  const phone = usePhone()
  const toast = useToast()
  const [storage, setStorage] = useState<Storage | null>(null)
  useEffect(() => {
    phone.storage().then(setStorage)
  }, [phone])
  const ask = async () => {
    if (!(await phone.askToPersist())) toast({ text: texts.me.persistRefused })
    setStorage(await phone.storage())
  }
  if (!storage) return null
  const { persisted, usedBytes, quotaBytes } = storage
  return (
    <section className="card">
      <h2>{texts.me.storageTitle}</h2>
      {persisted === true && (
        <Banner tone="good">
          <p>{texts.me.persisted}</p>
        </Banner>
      )}
      {persisted === false && (
        <>
          <Banner tone="warn">
            <p>{texts.me.notPersisted}</p>
          </Banner>
          <Button wide icon="lock" onClick={ask}>
            {texts.me.askPersist}
          </Button>
        </>
      )}
      {persisted === null && <p className="soft">{texts.me.persistUnknown}</p>}
      {usedBytes !== null && quotaBytes !== null && <p className="soft">{texts.me.used(bytesWords(usedBytes), bytesWords(quotaBytes))}</p>}
      {nearlyFull(storage) && (
        <Banner tone="bad">
          <p>{texts.me.nearlyFull}</p>
        </Banner>
      )}
    </section>
  )
}
