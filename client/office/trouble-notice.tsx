// What went wrong with the server, in words, with what to do next. The server's own words come first: they name the case.
import { Banner } from '../ui/banner.tsx'
import { Button } from '../ui/button.tsx'
import { isSignedOut, type Trouble } from './asked.ts'
import { useOfficeTexts } from './office-texts.ts'
import { useWorld } from './office-world.tsx'
import { wordsOf } from './trouble-words.ts'

export function TroubleNotice({ trouble, again }: { trouble: Trouble; again?: () => void }) {
  const texts = useOfficeTexts()
  const { signOut } = useWorld()
  const signedOut = isSignedOut(trouble)
  const requestId = trouble.kind === 'problem' ? trouble.problem.requestId : undefined
  return (
    <Banner tone="bad" title={texts.trouble.title} live>
      <p>{wordsOf(trouble, texts)}</p>
      {requestId && <p className="office-small">{texts.trouble.requestId(requestId)}</p>}
      <div className="office-row">
        {signedOut && (
          <Button look="primary" onClick={signOut}>
            {texts.trouble.signIn}
          </Button>
        )}
        {!signedOut && again && (
          <Button icon="rotate" onClick={again}>
            {texts.trouble.tryAgain}
          </Button>
        )}
      </div>
    </Banner>
  )
}
