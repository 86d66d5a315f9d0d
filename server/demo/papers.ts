// Sample papers as photographs of them would show: a certificate's page and an ID card with its QR, each saying that it is a sample. They
// show what is true of the demo's certificate, so that the desk can compare photo, typed value and registry.
import qrcode from 'qrcode'
import { formatDay } from '../../shared/local-day.ts'
import type { DemoCertificate } from './certificates.ts'
import { box, LINE_HEIGHT, widthOf, write, writeCentred } from './lettering.ts'
import { blankDrawing, type Drawing, encodePng } from './png.ts'

export interface Paper {
  bytes: Uint8Array<ArrayBuffer>
  width: number
  height: number
}

const SAMPLE = 'DỮ LIỆU MẪU – KHÔNG CÓ GIÁ TRỊ'

function paperOf(drawing: Drawing): Paper {
  return { bytes: encodePng(drawing), width: drawing.width, height: drawing.height }
}

function framed(width: number, height: number): Drawing {
  const drawing = blankDrawing(width, height)
  for (const inset of [12, 14, 20]) box(drawing, inset, inset, width - inset - 1, height - inset - 1, 2)
  return drawing
}

function lines(drawing: Drawing, texts: readonly string[], x: number, top: number): void {
  texts.forEach((text, index) => {
    write(drawing, text, x, top + index * (LINE_HEIGHT + 6))
  })
}

/** The page with owner, parcel and serial. */
export function certificatePage({ entity, owner, serial, issuedOn, address, group }: DemoCertificate): Paper {
  const drawing = framed(860, 660)
  const { properties } = entity
  writeCentred(drawing, 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 32)
  writeCentred(drawing, 'GIẤY CHỨNG NHẬN', 70, 2)
  writeCentred(drawing, 'QUYỀN SỬ DỤNG ĐẤT', 136)
  writeCentred(drawing, SAMPLE, 172)
  lines(
    drawing,
    [
      'I. Người sử dụng đất',
      `${owner.sex === 'male' ? 'Ông' : 'Bà'}: ${owner.name.toUpperCase()}   Sinh năm: ${owner.birthYear}`,
      `CCCD số: ${owner.id}`,
      `Địa chỉ: ${address}, ${properties.old_commune ?? group.commune.name}`,
      'II. Thửa đất',
      `Thửa đất số: ${properties.parcel_number ?? ''}   Tờ bản đồ số: ${properties.map_sheet ?? ''}`,
      `Diện tích: ${(properties.area ?? '').replace('.', ',')} m²   Loại đất: ${properties.land_use ?? ''}`,
      `Ngày cấp: ${formatDay(issuedOn)}   Số vào sổ: ${properties.book_number ?? ''}`,
    ],
    60,
    222,
  )
  const number = `Số phát hành: ${serial}`
  write(drawing, number, drawing.width - 50 - widthOf(number, 2), 560, 2)
  return paperOf(drawing)
}

/** The cover, the same for every certificate. */
export function certificateCover(): Paper {
  const drawing = framed(860, 660)
  writeCentred(drawing, 'GIẤY CHỨNG NHẬN', 180, 3)
  writeCentred(drawing, 'QUYỀN SỬ DỤNG ĐẤT', 310, 2)
  writeCentred(drawing, SAMPLE, 420)
  return paperOf(drawing)
}

/** What the card's QR says, in the seven fields of a chip card (FACTS §2.2). */
export function idCardText({ owner, address, group }: DemoCertificate): string {
  const birth = owner.birthDay.split('-').toReversed().join('')
  const home = `${address}, ${group.commune.name}, Thủy Nguyên, Hải Phòng`
  return [owner.id, '', owner.name, birth, owner.sex === 'male' ? 'Nam' : 'Nữ', home, '01052021'].join('|')
}

export function idCard(certificate: DemoCertificate): Paper {
  const { owner, address, group } = certificate
  const drawing = framed(860, 540)
  writeCentred(drawing, 'CĂN CƯỚC CÔNG DÂN', 40)
  writeCentred(drawing, SAMPLE, 80)
  write(drawing, owner.id, 60, 140, 2)
  lines(
    drawing,
    [
      `Họ và tên: ${owner.name.toUpperCase()}`,
      `Ngày sinh: ${formatDay(owner.birthDay)}   Giới tính: ${owner.sex === 'male' ? 'Nam' : 'Nữ'}`,
      'Nơi thường trú:',
      address,
      `${group.commune.name}, Thủy Nguyên, Hải Phòng`,
    ],
    60,
    230,
  )
  drawQr(drawing, idCardText(certificate), 560, 250, 4)
  return paperOf(drawing)
}

function drawQr({ width, ink }: Drawing, text: string, left: number, top: number, scale: number): void {
  const { modules } = qrcode.create(text, { errorCorrectionLevel: 'M' })
  for (let y = 0; y < modules.size * scale; y++) {
    for (let x = 0; x < modules.size * scale; x++) {
      if (modules.get(Math.floor(y / scale), Math.floor(x / scale))) ink[(top + y) * width + left + x] = 3
    }
  }
}
