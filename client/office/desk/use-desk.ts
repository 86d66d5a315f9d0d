// The desk's state in one place: queue, open record, photo, reasons, decisions and keys. The screen only lays it out.
import { useCallback, useEffect, useRef, useState } from 'react'
import { useLocation, useSearch } from 'wouter'
import type { DeskRecord } from '../../../shared/desk.ts'
import type { Decision } from '../../../shared/review.ts'
import { useToast } from '../../ui/toast.tsx'
import { nextToFill, useFills, useStages } from '../complete/stages.ts'
import { useBeginCase } from '../complete/use-begin-case.ts'
import { useOfficeTexts } from '../office-texts.ts'
import { useWorld } from '../office-world.tsx'
import { ADDRESS } from '../shell/places.ts'
import { type DeskFilters, filtersOf, searchOf } from './desk-address.ts'
import { doubtsOf } from './doubts.ts'
import { photoBeside } from './photo-choice.ts'
import { afterDecision, EMPTY_QUEUE, firstFree, neighbour, placeOf, without } from './queue.ts'
import { reasonsToSend } from './reasons.ts'
import { useDecision } from './use-decision.ts'
import { useDeskRecord } from './use-desk-record.ts'
import { usePhotoTools } from './use-photo-tools.ts'
import { useQueue } from './use-queue.ts'
import { useRecordReading } from './use-record-reading.ts'
import { useWriting } from './use-writing.ts'
import { rowsOf } from './value-rows.ts'

/** A record must have been on the screen this long before a decision counts: a doubled key press never decides about the next one. */
const SEEN_MS = 500

export function useDesk(campaign: string) {
  const { clock } = useWorld()
  const [filters, setFilters] = useFilters()
  const queue = useQueue(campaign, filters)
  const held = queue.value ?? EMPTY_QUEUE
  const place = placeOf(held, filters.record)
  const lastPlace = useRef(-1)
  useEffect(() => {
    if (place >= 0) lastPlace.current = place
  }, [place])
  const asked = useDeskRecord(filters.record, held.items[place], held.items[place + 1])
  const record = asked.value
  const reading = useRecordReading(record)
  const photo = usePhotoTools(record)
  const written = useWriting(filters.record)
  const [current, setCurrent] = useState<string | null>(null)
  const [doubting, setDoubting] = useState(false)
  const shownId = record?.record
  const openedAt = useRef(0)
  // biome-ignore lint/correctness/useExhaustiveDependencies: another record on the screen is what begins the time anew
  useEffect(() => {
    openedAt.current = clock.now()
    setCurrent(null)
    setDoubting(false)
  }, [clock, shownId])

  const open = (id: string | null) => setFilters({ ...filters, record: id })
  const afterwards = useAfterwards(decided => {
    written.forget(decided)
    open(afterDecision(held, decided))
    queue.replace(before => without(before, decided))
  })
  const deciding = useDecision(afterwards)
  const stale = deciding.trouble?.why.kind === 'problem' && deciding.trouble.why.problem.code === 'stale-version'
  const { again } = asked
  useEffect(() => {
    if (stale) again()
  }, [stale, again])

  const stages = useStages()
  const fills = useFills()
  const beginning = useBeginCase()
  const nextStage = record?.path && record.campaign === campaign ? nextToFill(record.path, stages, fills) : null

  const rows = rowsOf(reading?.lines ?? [])
  const decide = (decision: Decision) => {
    if (!record || deciding.busy) return
    const order = rows.map(row => row.path)
    void deciding.decide(record, decision, decision === 'approve' ? [] : reasonsToSend(written.reasons, order))
  }
  return {
    filters,
    setFilters,
    queue,
    asked,
    record,
    reading,
    photo,
    written,
    deciding,
    current,
    doubts: record && doubting ? doubtsOf(record) : null,
    title: held.items[place]?.title ?? record?.entity?.title ?? '',
    inQueue: place >= 0,
    open,
    /** Just opened: a key pressed twice was meant for the record before. */
    tooSoon: () => clock.now() - openedAt.current < SEEN_MS,
    go: (step: 1 | -1) => {
      const to = filters.record === null ? firstFree(held) : neighbour(held, filters.record, step, lastPlace.current)
      if (to) open(to)
    },
    look: (path: string) => {
      setCurrent(path)
      const digest = photoBeside(rows, path, record?.photos[photo.place]?.digest ?? null)
      if (digest) photo.show(digest)
    },
    approve: () => {
      if (record?.state === 'approved') return
      if (record && doubtsOf(record)) setDoubting(true)
      else decide('approve')
    },
    approveAnyway: () => {
      setDoubting(false)
      decide('approve')
    },
    keepDoubting: () => setDoubting(false),
    nextStage,
    beginning,
    complete: () => {
      if (!record?.entity || !nextStage) return
      const place = record.path?.find(({ stage }) => stage === nextStage.id)
      void beginning.begin({ campaign, stage: nextStage.id, entity: record.entity.id }, place?.state === 'returned' ? place.record : null)
    },
    send: () => written.writing && decide(written.writing.decision),
  }
}
export type Desk = ReturnType<typeof useDesk>

/** Filters and the open record, kept in the address. Moving through the queue does not fill the history. */
function useFilters(): [DeskFilters, (filters: DeskFilters) => void] {
  const search = useSearch()
  const [, navigate] = useLocation()
  const set = useCallback((filters: DeskFilters) => navigate(ADDRESS.desk + searchOf(filters), { replace: true }), [navigate])
  return [filtersOf(search), set]
}

/** What a decision that went through leads to: a word, and the next record. */
function useAfterwards(go: (decided: string) => void): (record: DeskRecord, decision: Decision) => void {
  const { desk } = useOfficeTexts()
  const toast = useToast()
  return (record, decision) => {
    toast({ text: desk.decided[decision](record.entity?.title ?? '') })
    go(record.record)
  }
}
