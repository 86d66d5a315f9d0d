// Mistakes in who may see and fill what (R16): a closed stage that nobody is named for, or that the open part of the path depends on; papers and phones
// that would tell what only holders of a duty may know.
import type { Stage } from '../../shared/stage.ts'
import { placed } from '../language/definition/place.ts'
import { type PackageParts, stagePlace } from './package-parts.ts'

export function checkConfidential(parts: PackageParts): void {
  parts.pkg.stages.forEach((stage, index) => {
    if (stage.confidential) checkStage(parts, stage, index)
  })
}

function checkStage(parts: PackageParts, stage: Stage, index: number): void {
  const { tell, pkg } = parts
  const place = placed(stagePlace(stage.id), 'confidential')
  if (stage.duty === undefined) tell(place, 'Bước kín phải nói nhiệm vụ nào được xem.', 'A confidential stage must say which duty sees it.')
  if (index === 0)
    tell(place, 'Bước đầu tiên ai cũng phải thấy, không kín được.', 'The first stage is everybody’s and cannot be confidential.')
  for (const { id } of pkg.stages.filter(({ filledBy, opens }) => filledBy === 'collector' && opens?.after.includes(stage.id)))
    tell(
      placed(stagePlace(id), 'opens', 'after'),
      `Điện thoại không biết bước kín “${stage.id}”, nên bước này sẽ không bao giờ mở.`,
      `Phones do not know the confidential stage “${stage.id}”: this one would never open.`,
    )
  checkOutcomes(parts, stage)
}

/** What it found out is as closed as its records. */
function checkOutcomes({ tell, lists, pkg }: PackageParts, stage: Stage): void {
  const rows = pkg.rows.filter(binding => binding.stage === stage.id)
  const written = [{ list: stage.list, outcomes: stage.outcomes ?? {} }, ...rows]
  for (const { list, outcomes } of written) {
    const closed = new Set(lists.get(list)?.properties.flatMap(({ name, duties }) => (duties ? [name] : [])))
    for (const property of Object.keys(outcomes).filter(name => !closed.has(name)))
      tell(
        placed(stagePlace(stage.id), 'outcomes', property),
        `Cột “${property}” ai cũng xem được; hãy ghi nhiệm vụ được xem cho cột.`,
        `“${property}” is open to all; say which duties may see it.`,
      )
  }
}
