// What helps with a page, group or repeat: its hint, pictures, sounds.
import type { Group } from '../../../forms/language/definition/definition.ts'
import { Media } from '../../questions/media.tsx'
import { GroupWords } from './words.tsx'

export function GroupHelp({ group, path }: { group: Pick<Group, 'hint' | 'media' | 'alt' | 'label'>; path: string }) {
  return (
    <>
      {group.hint && (
        <p className="field-hint">
          <GroupWords text={group.hint} path={path} />
        </p>
      )}
      <Media media={group.media} alt={group.alt ?? group.label} />
    </>
  )
}
