// "Tôi": who is signed in and where they work, how well this phone keeps data, language, lock and sign-out.
import { useLive } from '../../local/use-live.ts'
import { useLanguage, useTexts } from '../../texts/use-texts.tsx'
import { Button } from '../../ui/button.tsx'
import { useDevice, useMe } from '../device.tsx'
import { InstallCard } from './install-card.tsx'
import { SignOut } from './sign-out.tsx'
import { StorageCard } from './storage-card.tsx'

export function MeScreen() {
  const texts = useTexts()
  const { phone, build } = useDevice()
  const me = useMe()
  const groups = useLive(phone, () => phone.residentialGroups(), [])
  return (
    <main className="screen screen-place">
      <h1 className="screen-title">{me.name}</h1>
      {me.demo && <p className="demo-mark">{texts.common.demo}</p>}
      <dl className="facts card">
        <dt>{texts.me.ward}</dt>
        <dd>{me.ward.name}</dd>
        <dt>{texts.me.groups}</dt>
        <dd>{me.residentialGroups.map(id => groups?.find(group => group.id === id)?.name ?? id).join(', ') || texts.common.none}</dd>
      </dl>
      <StorageCard />
      <InstallCard />
      <LanguageCard />
      <section className="card">
        <h2>{texts.me.securityTitle}</h2>
        <Button wide icon="lock" onClick={() => phone.lock()}>
          {texts.me.lock}
        </Button>
        <SignOut />
      </section>
      <p className="soft centred">{texts.me.version(build)}</p>
    </main>
  )
}

function LanguageCard() {
  const texts = useTexts()
  const { wanted, speak } = useLanguage()
  return (
    <section className="card">
      <h2>{texts.me.languageTitle}</h2>
      <div className="choices choices-columns" role="radiogroup" aria-label={texts.me.languageTitle}>
        <Speak word="Tiếng Việt" lang="vi" chosen={wanted === 'vi'} onChoose={() => speak('vi')} />
        <Speak word="English" lang="en" chosen={wanted === 'en'} onChoose={() => speak('en')} />
      </div>
      <p className="soft">{texts.me.contrast}</p>
    </section>
  )
}

function Speak({ word, lang, chosen, onChoose }: { word: string; lang: string; chosen: boolean; onChoose: () => void }) {
  return (
    <label className="choice" lang={lang}>
      <input type="radio" name="language" checked={chosen} onChange={onChoose} />
      <span>{word}</span>
    </label>
  )
}
