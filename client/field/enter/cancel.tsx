// The way back from signing in, where somebody's data are on this device already.
import { useTexts } from '../../texts/use-texts.tsx'
import { Button } from '../../ui/button.tsx'

export function Cancel({ onCancel }: { onCancel: (() => void) | undefined }) {
  const texts = useTexts()
  return (
    onCancel && (
      <Button look="quiet" icon="arrowLeft" onClick={onCancel}>
        {texts.common.back}
      </Button>
    )
  )
}
