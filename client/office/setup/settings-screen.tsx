// What runs here: ward, language, the campaigns with the way to their settings, and beginning more of them.
import './setup.css'
import { useLanguage } from '../../texts/use-texts.tsx'
import { useOfficeTexts } from '../office-texts.ts'
import { useWorld } from '../office-world.tsx'
import { CampaignsPanel } from './campaigns-panel.tsx'

export function SettingsScreen() {
  const { setup } = useOfficeTexts()
  const words = setup.settings
  const { me } = useWorld()
  return (
    <div className="office-page">
      <h1>{words.title}</h1>
      <section className="office-panel">
        <h2>{words.place}</h2>
        <p>{words.ward(me.ward.name, me.ward.code)}</p>
        <LanguageChoice />
      </section>
      <CampaignsPanel />
    </div>
  )
}

function LanguageChoice() {
  const words = useOfficeTexts().setup.settings
  const { language, speak } = useLanguage()
  return (
    <label className="office-row">
      {words.language}
      <select className="input setup-language" value={language} onChange={event => speak(event.target.value === 'en' ? 'en' : 'vi')}>
        <option value="vi">Tiếng Việt</option>
        <option value="en">English</option>
      </select>
    </label>
  )
}
