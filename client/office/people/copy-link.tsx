// Copies a card's link, for a message to the one person it is for.
import { Button } from '../../ui/button.tsx'
import { useToast } from '../../ui/toast.tsx'
import { useOfficeTexts } from '../office-texts.ts'
import { cardLink } from './card-link.ts'

export function CopyLink({ token }: { token: string }) {
  const { cards: words } = useOfficeTexts()
  const toast = useToast()
  const copy = async () => {
    await navigator.clipboard.writeText(cardLink(window.location.origin, token))
    toast({ text: words.copied })
  }
  return (
    <Button icon="receipt" onClick={copy}>
      {words.copy}
    </Button>
  )
}
