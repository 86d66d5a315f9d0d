// Time in words: how long until the cut, and when something happened. Arguments are whole numbers or finished pieces of text.
export const time = {
  hoursMinutes: (hours: number, minutes: number) => (minutes === 0 ? `${hours} giờ` : `${hours} giờ ${minutes} phút`),
  minutes: (minutes: number) => `${minutes} phút`,
  daysHours: (days: number, hours: number) => (hours === 0 ? `${days} ngày` : `${days} ngày ${hours} giờ`),
  lessThanMinute: 'chưa đầy 1 phút',
  /** "15 giờ", "15 giờ 30" */
  clock: (hour: number, minute: number) => (minute === 0 ? `${hour} giờ` : `${hour} giờ ${String(minute).padStart(2, '0')}`),
  untilCut: (left: string, clock: string) => `Còn ${left} đến ${clock}`,
  untilCutOn: (left: string, clock: string, day: string) => `Còn ${left} đến ${clock} ngày ${day}`,
  noCut: 'Không có giờ chốt nào sắp tới',
}
