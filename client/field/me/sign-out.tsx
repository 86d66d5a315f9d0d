// Signing out empties this device; it is refused while anything is unsent, unless the person says so twice.
import { useState } from 'react'
import { useTexts } from '../../texts/use-texts.tsx'
import { Banner } from '../../ui/banner.tsx'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { usePhone } from '../device.tsx'

export function SignOut() {
  const texts = useTexts()
  const phone = usePhone()
  const [asking, setAsking] = useState(false)
  const [unsent, setUnsent] = useState(0)
  const signOut = async (force: boolean) => {
    const result = await phone.signOut(force)
    if (result.kind === 'unsent') setUnsent(result.count)
  }
  const close = () => {
    setAsking(false)
    setUnsent(0)
  }
  return (
    <>
      <Button look="danger" wide onClick={() => setAsking(true)}>
        {texts.me.signOut}
      </Button>
      {asking && (
        <Dialog
          title={unsent > 0 ? texts.me.signOutTitle : texts.me.signOut}
          onClose={close}
          actions={
            <>
              <Button onClick={close}>{texts.common.cancel}</Button>
              <Button look="danger" onClick={() => signOut(unsent > 0)}>
                {unsent > 0 ? texts.me.signOutForce : texts.me.signOut}
              </Button>
            </>
          }
        >
          {unsent > 0 ? (
            <Banner tone="bad" live>
              <p>{texts.me.signOutUnsent(unsent)}</p>
            </Banner>
          ) : (
            <p>{texts.me.signOutAsk}</p>
          )}
        </Dialog>
      )}
    </>
  )
}
