// What a culture family and a culture residential group are judged by: 14 criteria in 3 standards, 4 reasons not to be considered, 24 criteria in 5
// standards. Marked `verify` is what awaits the text of the decree or of the city's decision; campaigns make every wording a setting. Source: FACTS
// §3.2, §3.3 (Nghị định 86/2023/NĐ-CP).

export interface Criterion {
  /** As the decree numbers it: "2đ". */
  code: string
  text: string
  mark: 'source' | 'verify'
}
export interface Standard {
  number: number
  title: string
  criteria: Criterion[]
}

export const familyStandards: Standard[] = [
  {
    number: 1,
    title: 'Gương mẫu chấp hành chủ trương của Đảng, chính sách, pháp luật của Nhà nước',
    criteria: [
      { code: '1a', text: 'Chấp hành chủ trương của Đảng, chính sách, pháp luật của Nhà nước', mark: 'source' },
      { code: '1b', text: 'Thực hiện nếp sống văn minh trong việc cưới, việc tang, lễ hội', mark: 'source' },
      { code: '1c', text: 'Bảo đảm an ninh trật tự, phòng cháy, chữa cháy', mark: 'source' },
      { code: '1d', text: 'Bảo đảm quy định về độ ồn, không ảnh hưởng đến cộng đồng theo pháp luật về môi trường', mark: 'source' },
    ],
  },
  {
    number: 2,
    title: 'Tích cực tham gia các phong trào thi đua lao động, sản xuất, học tập, bảo vệ an ninh, trật tự, an toàn xã hội của địa phương',
    criteria: [
      {
        code: '2a',
        text: 'Tham gia bảo vệ di tích lịch sử - văn hóa, danh lam thắng cảnh, cảnh quan thiên nhiên, môi trường của địa phương',
        mark: 'source',
      },
      {
        code: '2b',
        text: 'Tham gia các phong trào từ thiện, nhân đạo, đền ơn đáp nghĩa, khuyến học khuyến tài và xây dựng gia đình học tập',
        mark: 'source',
      },
      { code: '2c', text: 'Tham gia sinh hoạt cộng đồng ở nơi cư trú', mark: 'source' },
      { code: '2d', text: 'Tham gia các phong trào thi đua phát triển kinh tế, văn hóa, xã hội do địa phương tổ chức', mark: 'source' },
      { code: '2đ', text: 'Người trong độ tuổi lao động tích cực làm việc và có thu nhập chính đáng', mark: 'source' },
      { code: '2e', text: 'Trẻ em trong độ tuổi đi học được đến trường', mark: 'source' },
    ],
  },
  {
    number: 3,
    title: 'Gia đình no ấm, tiến bộ, hạnh phúc, văn minh; thường xuyên gắn bó, đoàn kết, tương trợ, giúp đỡ trong cộng đồng',
    criteria: [
      { code: '3a', text: 'Thực hiện tốt chính sách dân số, hôn nhân và gia đình', mark: 'verify' },
      {
        code: '3b',
        text: 'Thực hiện tốt mục tiêu bình đẳng giới; phòng, chống bạo lực gia đình và bạo lực trên cơ sở giới',
        mark: 'verify',
      },
      { code: '3c', text: 'Hộ gia đình có nhà tiêu, nhà tắm, thiết bị chứa nước hợp vệ sinh', mark: 'verify' },
      { code: '3d', text: 'Tương trợ, giúp đỡ mọi người trong cộng đồng khi khó khăn, hoạn nạn', mark: 'verify' },
    ],
  },
]

/** Điều 6 khoản 4: any one member is enough. Only the letter is ever stored. */
export const familyExclusions: Criterion[] = [
  { code: 'a', text: 'Có thành viên bị truy cứu trách nhiệm hình sự', mark: 'source' },
  { code: 'b', text: 'Có thành viên không hoàn thành nghĩa vụ quân sự và nghĩa vụ thuế', mark: 'source' },
  {
    code: 'c',
    text: 'Có thành viên bị xử phạt vi phạm hành chính về tảo hôn, tổ chức tảo hôn; vi phạm quy định về kết hôn, ly hôn và chế độ hôn nhân một vợ, một chồng',
    mark: 'source',
  },
  {
    code: 'd',
    text: 'Có thành viên bị xử phạt vi phạm hành chính về trật tự công cộng; đánh bạc; tệ nạn xã hội; phòng cháy, chữa cháy, cứu nạn, cứu hộ; phòng, chống bạo lực gia đình',
    mark: 'source',
  },
]

export const residentialGroupStandards: Standard[] = [
  {
    number: 1,
    title: 'Đời sống kinh tế ổn định và từng bước phát triển',
    criteria: [
      { code: '1a', text: 'Người trong độ tuổi lao động có việc làm, thu nhập ổn định', mark: 'source' },
      { code: '1b', text: 'Tỷ lệ hộ nghèo, cận nghèo thấp hơn mức bình quân của địa phương (cấp so sánh: cần xác minh)', mark: 'source' },
      {
        code: '1c',
        text: 'Bảo tồn, phát triển ngành nghề truyền thống; có đóng góp về văn hóa - nghệ thuật, khoa học kỹ thuật',
        mark: 'source',
      },
      { code: '1d', text: 'Tham gia các phong trào phát triển kinh tế - văn hóa - xã hội của địa phương', mark: 'source' },
    ],
  },
  {
    number: 2,
    title: 'Đời sống văn hóa, tinh thần lành mạnh, phong phú',
    criteria: [
      { code: '2a', text: 'Có nhà văn hóa, sân thể thao, điểm đọc sách phục vụ cộng đồng', mark: 'source' },
      { code: '2b', text: 'Trẻ em trong độ tuổi đi học được đến trường', mark: 'source' },
      { code: '2c', text: 'Tổ chức hoạt động văn hóa, văn nghệ, thể dục thể thao, vui chơi giải trí lành mạnh', mark: 'source' },
      { code: '2d', text: 'Tỷ lệ hộ gia đình thực hiện nếp sống văn minh trong cưới, tang, lễ hội', mark: 'source' },
      { code: '2đ', text: 'Thực hiện công tác hòa giải; phòng, chống tệ nạn xã hội', mark: 'source' },
      { code: '2e', text: 'Bảo tồn, phát huy di sản văn hóa, sinh hoạt văn hóa dân gian', mark: 'source' },
    ],
  },
  {
    number: 3,
    title: 'Môi trường an toàn, thân thiện, cảnh quan sạch đẹp',
    criteria: [
      { code: '3a', text: 'Hoạt động sản xuất, kinh doanh đáp ứng quy định về bảo vệ môi trường', mark: 'source' },
      { code: '3b', text: 'Thực hiện việc mai táng, hỏa táng theo quy định của pháp luật và quy hoạch của địa phương', mark: 'source' },
      { code: '3c', text: 'Các địa điểm vui chơi công cộng được tôn tạo, bảo vệ và giữ gìn sạch sẽ', mark: 'source' },
      {
        code: '3d',
        text: 'Có hoạt động nâng cao chất lượng môi trường sống, cảnh quan; thu gom, phân loại, xử lý rác thải',
        mark: 'verify',
      },
      { code: '3đ', text: 'Thực hiện phòng, chống dịch bệnh, an toàn thực phẩm, phòng chống thiên tai, PCCC', mark: 'verify' },
    ],
  },
  {
    number: 4,
    title: 'Chấp hành tốt chủ trương của Đảng, chính sách, pháp luật của Nhà nước',
    criteria: [
      { code: '4a', text: 'Tổ chức tuyên truyền và thực hiện chủ trương của Đảng, chính sách, pháp luật của Nhà nước', mark: 'verify' },
      { code: '4b', text: 'Thực hiện dân chủ ở cơ sở; hương ước, quy ước; giải quyết kịp thời kiến nghị của Nhân dân', mark: 'verify' },
      { code: '4c', text: 'Tỷ lệ hộ gia đình đạt danh hiệu Gia đình văn hóa', mark: 'verify' },
      { code: '4d', text: 'Chi bộ, Ban công tác Mặt trận, các chi hội, chi đoàn hoàn thành nhiệm vụ', mark: 'verify' },
      { code: '4đ', text: 'Bảo đảm an ninh chính trị, trật tự an toàn xã hội', mark: 'verify' },
    ],
  },
  {
    number: 5,
    title: 'Có tinh thần đoàn kết, tương trợ, giúp đỡ lẫn nhau trong cộng đồng',
    criteria: [
      { code: '5a', text: 'Thực hiện chính sách an sinh xã hội, đền ơn đáp nghĩa', mark: 'verify' },
      { code: '5b', text: 'Quan tâm, chăm sóc người cao tuổi, trẻ em, người khuyết tật, người có hoàn cảnh khó khăn', mark: 'verify' },
      { code: '5c', text: 'Hưởng ứng các cuộc vận động, phong trào nhân đạo, từ thiện', mark: 'verify' },
      { code: '5d', text: 'Duy trì, nhân rộng mô hình về văn hóa, gia đình', mark: 'verify' },
    ],
  },
]
