// The words of the screens, in the person's language. Vietnamese is always here; English is fetched when chosen, and until it has come
// (or if it cannot) Vietnamese stays. The office keeps its words in files of its own (vi/office.ts), so that collectors do not load them.
import { createContext, type ReactNode, useCallback, useContext, useEffect, useMemo, useState } from 'react'
import { type Language, say, type Text } from '../../shared/text.ts'
import { type Texts, vi } from './vi.ts'

/** Where small choices of a person live between visits; localStorage fits. */
export interface Settings {
  getItem(name: string): string | null
  setItem(name: string, value: string): void
}

interface Speech {
  texts: Texts
  language: Language
  /** Chosen, perhaps still on its way. */
  wanted: Language
  speak: (language: Language) => void
}

const SpeechContext = createContext<Speech>({ texts: vi, language: 'vi', wanted: 'vi', speak: () => {} })
const SETTING = 'language'

export function TextsProvider({ settings, children }: { settings?: Settings | undefined; children: ReactNode }) {
  const [wanted, setWanted] = useState<Language>(() => (settings?.getItem(SETTING) === 'en' ? 'en' : 'vi'))
  const [english, setEnglish] = useState<Texts | null>(null)
  useEffect(() => {
    if (wanted === 'en' && !english) import('./en.ts').then(loaded => setEnglish(loaded.en)).catch(() => setWanted('vi'))
  }, [wanted, english])
  const language = wanted === 'en' && english ? 'en' : 'vi'
  useEffect(() => {
    document.documentElement.lang = language
  }, [language])
  const speak = useCallback(
    (chosen: Language) => {
      settings?.setItem(SETTING, chosen)
      setWanted(chosen)
    },
    [settings],
  )
  const speech = useMemo<Speech>(
    () => ({ texts: (language === 'en' && english) || vi, language, wanted, speak }),
    [language, english, wanted, speak],
  )
  return <SpeechContext value={speech}>{children}</SpeechContext>
}

export function useTexts(): Texts {
  return useContext(SpeechContext).texts
}

export function useLanguage(): Omit<Speech, 'texts'> {
  return useContext(SpeechContext)
}

/** Says a text of a form, campaign or finding in the person's language. */
export function useSay(): (text: Text) => string {
  const { language } = useContext(SpeechContext)
  return useCallback((text: Text) => say(text, language), [language])
}
