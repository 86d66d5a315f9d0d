// A picture from the album or the phone's own camera app: a file input that looks like a button.
import { useId } from 'react'
import { buttonClass } from '../ui/button.tsx'
import { Icon } from '../ui/icons.tsx'

export interface AlbumButtonProps {
  word: string
  many?: boolean
  disabled?: boolean
  onFile: (file: Blob) => void | Promise<void>
}

/** With `many`, files come one after another, in the order chosen. */
export function AlbumButton({ word, many, disabled, onFile }: AlbumButtonProps) {
  const id = useId()
  return (
    <span className="album">
      <input
        id={id}
        className="album-input"
        type="file"
        accept="image/*"
        multiple={many}
        disabled={disabled}
        onChange={async event => {
          const input = event.currentTarget
          for (const file of Array.from(input.files ?? [])) await onFile(file)
          input.value = ''
        }}
      />
      <label htmlFor={id} className={buttonClass('secondary', { wide: true })}>
        <Icon name="image" />
        <span>{word}</span>
      </label>
    </span>
  )
}
