// Signing in, choosing a PIN, unlocking.
export const enter = {
  welcome: 'Mời đăng nhập',
  howTo: 'Dùng thẻ đăng nhập mà văn phòng phường đã phát: quét mã trên thẻ, hoặc dán liên kết được gửi qua tin nhắn.',
  scanCard: 'Quét mã trên thẻ',
  scanTitle: 'Quét thẻ đăng nhập',
  scanHint: 'Đưa mã vuông trên thẻ vào giữa khung.',
  pasteLink: 'Dán liên kết đăng nhập',
  pasteHint: 'Liên kết có dạng https://…/#the=…',
  linkUnreadable: 'Đây không phải liên kết đăng nhập. Hãy chép trọn liên kết trong tin nhắn rồi dán lại.',
  cardUnreadable: 'Mã này không phải thẻ đăng nhập. Hãy quét mã trên thẻ do văn phòng phường phát.',
  otherCard: 'Dùng thẻ khác',
  pinTitle: 'Nhập mã PIN',
  pinHint: '6 chữ số đã chọn khi dùng thẻ lần đầu',
  firstUse: 'Dùng thẻ lần đầu? Chọn mã PIN',
  choosePinTitle: 'Chọn mã PIN mới',
  choosePinHint: '6 chữ số dễ nhớ với mình, khó đoán với người khác. Đừng dùng 123456 hay ngày sinh.',
  repeatPinTitle: 'Nhập lại mã PIN vừa chọn',
  repeatPinHint: 'Để chắc chắn đã nhớ đúng.',
  pinsDiffer: 'Hai lần nhập không giống nhau. Hãy chọn lại từ đầu.',
  pinWeak: 'Mã PIN này quá dễ đoán. Hãy chọn 6 chữ số khác.',
  pinDigits: (typed: number) => `Đã nhập ${typed} trên 6 số`,
  pinBackspace: 'Xóa một số',
  checking: 'Đang kiểm tra…',
  offline: 'Lần đăng nhập đầu cần có mạng. Hãy bật 4G hoặc Wi-Fi rồi thử lại.',
  unlockTitle: (name: string) => `Chào ${name}`,
  wrongPin: (left: number) => `Mã PIN chưa đúng. Còn ${left} lần thử.`,
  cannotCheck:
    'Chưa kiểm tra được mã PIN. Hãy đóng hẳn ứng dụng rồi mở lại; nếu vẫn vậy, hãy bật mạng rồi thử lại. Phiếu trên máy vẫn còn.',
  wiped:
    'Đã nhập sai quá nhiều lần nên dữ liệu trên máy đã bị xóa để bảo vệ người dân. Phiếu đã gửi vẫn ở văn phòng. Hãy đăng nhập lại bằng thẻ.',
  held: (time: string) =>
    `Đã nhập sai quá nhiều lần. Trên máy còn phiếu chưa gửi nên không bị xóa; hãy nhớ lại và thử tiếp sau ${time}, hoặc gọi văn phòng phường.`,
  forgotPin: 'Quên mã PIN?',
  forgotPinHelp:
    'Hãy gọi văn phòng phường để được cấp thẻ mới. Phiếu chưa gửi trên máy này chỉ mở và gửi được bằng mã PIN cũ, nên hãy cố nhớ lại trước.',
}
