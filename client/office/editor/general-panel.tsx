// What the campaign is called and who receives.
import { Field } from '../../ui/field.tsx'
import { useOfficeTexts } from '../office-texts.ts'
import { useEditing } from './editing.tsx'

export function GeneralPanel() {
  const { editor: words } = useOfficeTexts()
  const { pkg, change } = useEditing()
  const { title, office } = pkg.campaign
  return (
    <>
      <h2>{words.general}</h2>
      <Field label={words.title}>
        {control => (
          <input
            {...control}
            className="input"
            value={title.vi}
            onChange={({ target: { value } }) =>
              change(all => ({ ...all, campaign: { ...all.campaign, title: { ...all.campaign.title, vi: value } } }), 'title')
            }
          />
        )}
      </Field>
      <Field label={words.office}>
        {control => (
          <input
            {...control}
            className="input"
            value={office}
            onChange={({ target: { value } }) => change(all => ({ ...all, campaign: { ...all.campaign, office: value } }), 'office')}
          />
        )}
      </Field>
    </>
  )
}
