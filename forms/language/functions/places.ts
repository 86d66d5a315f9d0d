// Positions on the earth: "latitude longitude altitude accuracy", several of them between semicolons or in a node set. ODK's formulas on a sphere,
// so that a form gives the same metres there and here; rounded to centimetres as ODK does.
import { isNodes, toText, type Value } from '../expression/value.ts'
import { ANY, binary, type FunctionTable, plain, unary } from './function.ts'

interface Point {
  latitude: number
  longitude: number
}

/** Metres; ODK's. */
const EARTH_RADIUS = 6_378_100

const radians = (degrees: number) => (degrees * Math.PI) / 180
const toCentimetres = (metres: number) => Math.round(Math.abs(metres) * 100) / 100

/** Null when anything in it is no position. */
function pointsIn(values: readonly Value[]): Point[] | null {
  const texts = values.flatMap(value => (isNodes(value) ? value.map(toText) : [toText(value)])).flatMap(text => text.split(';'))
  const points: Point[] = []
  for (const text of texts) {
    if (text.trim() === '') continue
    const point = pointIn(text)
    if (!point) return null
    points.push(point)
  }
  return points
}

function pointIn(text: string): Point | null {
  const parts = text.trim().split(/\s+/)
  const [latitude = Number.NaN, longitude = Number.NaN] = parts.map(Number)
  const sound = parts.length >= 2 && parts.length <= 4 && Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180
  return sound ? { latitude, longitude } : null
}

function metresBetween(one: Point, other: Point): number {
  const [north, south] = [radians(one.latitude), radians(other.latitude)]
  const turn = radians(one.longitude - other.longitude)
  const cosine = Math.sin(north) * Math.sin(south) + Math.cos(north) * Math.cos(south) * Math.cos(turn)
  return Math.acos(Math.max(-1, Math.min(1, cosine))) * EARTH_RADIUS
}

/** Metres along all positions in their order; not a number for fewer than two. */
function distance(args: readonly Value[]): number {
  const points = pointsIn(args)
  if (!points || points.length < 2) return Number.NaN
  return toCentimetres(pairs(points).reduce((total, [from, to]) => total + metresBetween(from, to), 0))
}

/** Square metres inside the line through all positions and back to the first; not a number for fewer than three. */
function area(value: Value): number {
  const points = pointsIn([value])
  if (!points || points.length < 3) return Number.NaN
  const total = pairs([...points, ...points.slice(0, 1)]).reduce((sum, [from, to]) => {
    const heights = 2 + Math.sin(radians(from.latitude)) + Math.sin(radians(to.latitude))
    return sum + radians(to.longitude - from.longitude) * heights
  }, 0)
  return toCentimetres((total * EARTH_RADIUS * EARTH_RADIUS) / 2)
}

/** Whether a position lies inside a closed line: a ray to the east crosses it an odd number of times. */
function geofence(place: Value, fence: Value): boolean {
  const [point] = pointsIn([place]) ?? []
  const corners = pointsIn([fence])
  if (!point || !corners || corners.length < 3) return false
  const crossed = pairs([...corners, ...corners.slice(0, 1)]).filter(([from, to]) => crosses(point, from, to))
  return crossed.length % 2 === 1
}

function crosses({ latitude, longitude }: Point, from: Point, to: Point): boolean {
  if (from.latitude > latitude === to.latitude > latitude) return false
  const share = (latitude - to.latitude) / (from.latitude - to.latitude)
  return longitude < to.longitude + share * (from.longitude - to.longitude)
}

function pairs(points: readonly Point[]): [Point, Point][] {
  return points.slice(1).map((point, index): [Point, Point] => [points[index] ?? point, point])
}

export const placeFunctions: FunctionTable = {
  distance: plain(1, ANY, distance),
  area: unary(area),
  'enclosed-area': unary(area),
  geofence: binary(geofence),
}
