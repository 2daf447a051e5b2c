/** Words of the document that the definitions do not carry: resources, and every call in Vietnamese. */

/** A resource of the contract: the tag of its calls. */
export interface Resource {
  readonly tag: string;
  readonly vi: string;
  readonly en: string;
  /** Segments of paths that belong to it. The last one of a path that is listed anywhere decides. */
  readonly segments: readonly string[];
  /** Purpose of its writes, in examples. */
  readonly purpose: string;
}

const resources: readonly Resource[] = [
  {
    tag: 'accounts',
    vi: 'Đăng nhập và tài khoản',
    en: 'Signing in, and the accounts of a unit.',
    segments: ['token', 'sign-in', 'account', 'accounts'],
    purpose: 'vaccination-registration',
  },
  {
    tag: 'organizations',
    vi: 'Tổ chức và danh sách bàn giao',
    en: 'Organisations, and the lists that they hand over.',
    segments: ['organizations', 'rosters'],
    purpose: 'vaccination-registration',
  },
  {
    tag: 'registrations',
    vi: 'Đăng ký tiêm chủng',
    en: 'Registrations: in bulk and one by one, where they stand, passed on, taken back.',
    segments: ['people', 'registrations', 'changes'],
    purpose: 'vaccination-registration',
  },
  {
    tag: 'verifications',
    vi: 'Đối chiếu dữ liệu dân cư',
    en: 'Comparison with the population database.',
    segments: ['verifications'],
    purpose: 'verification',
  },
  {
    tag: 'facilities',
    vi: 'Cơ sở tiêm chủng',
    en: 'Places that vaccinate.',
    segments: ['facilities'],
    purpose: 'vaccination',
  },
  {
    tag: 'sessions',
    vi: 'Buổi tiêm',
    en: 'Vaccination sessions of a facility.',
    segments: ['sessions'],
    purpose: 'vaccination',
  },
  {
    tag: 'appointments',
    vi: 'Lịch hẹn, tiếp đón và khám sàng lọc',
    en: 'People of a session: planned, invited, received, screened.',
    segments: ['appointments', 'invitations'],
    purpose: 'vaccination',
  },
  {
    tag: 'doses',
    vi: 'Mũi tiêm',
    en: 'Doses given, and the watch after them.',
    segments: ['doses'],
    purpose: 'vaccination',
  },
  {
    tag: 'reactions',
    vi: 'Phản ứng sau tiêm',
    en: 'Reactions after a dose.',
    segments: ['reactions'],
    purpose: 'vaccination',
  },
  {
    tag: 'corrections',
    vi: 'Phản ánh thông tin',
    en: 'Corrections that people ask for, and their outcomes.',
    segments: ['corrections'],
    purpose: 'correction',
  },
  {
    tag: 'audit',
    vi: 'Nhật ký truy vết',
    en: 'Who did what, for which unit, what for.',
    segments: ['audit'],
    purpose: 'reporting',
  },
];

/** The resource of a path. */
export function resourceOf(path: string): Resource {
  const segments = path.split('/').filter((segment) => !segment.startsWith('{'));
  for (const segment of segments.reverse()) {
    const found = resources.find((resource) => resource.segments.includes(segment));
    if (found) return found;
  }
  return { tag: 'other', vi: 'Khác', en: 'Further calls.', segments: [], purpose: 'vaccination-registration' };
}

/** Summaries in Vietnamese, by the name of the call. A call without one is shown in English alone. */
export const operationsVi: Readonly<Record<string, string>> = {
  issueToken: 'Cấp token truy cập cho tài khoản (RFC 6749, mục 4.4 và 6).',
  requestSignInCode: 'Gửi mã đăng nhập tới số điện thoại của người dân.',
  confirmSignIn: 'Đổi mã đã nhận qua điện thoại lấy token truy cập.',
  getOwnAccount: 'Tài khoản đang dùng: vai trò và đơn vị.',
  putAccount: 'Mở, sửa hoặc đóng tài khoản của đơn vị mình; Bộ làm được với mọi đơn vị.',
  listAccounts: 'Các tài khoản của đơn vị mình, theo từng trang; Bộ xem được của mọi đơn vị.',
  putOrganization: 'Đăng ký tổ chức với mã do tổ chức tự chọn, hoặc sửa thông tin.',
  getOrganization: 'Thông tin tổ chức đã đăng ký.',
  putDelivery: 'Ghi nhận một tệp danh sách đã bàn giao: mã băm và số lượng, không có nội dung.',
  getDelivery: 'Kết quả xử lý một tệp đã bàn giao.',
  registerPeople: 'Đăng ký hoặc sửa thông tin nhiều người của tổ chức; mỗi người có mã riêng và kết quả riêng.',
  listRegistrations: 'Tình trạng đăng ký của tổ chức, theo từng trang, theo thứ tự mã.',
  lookupRegistrations: 'Tình trạng của các mã đăng ký được hỏi, và những mã không tìm thấy.',
  listChanges: 'Các đăng ký của tổ chức đã thay đổi kể từ lần hỏi trước, thay đổi cũ trước.',
  putRegistration: 'Đăng ký một người (tự đăng ký hoặc người thân đăng ký hộ), hoặc sửa đăng ký.',
  getRegistration: 'Toàn bộ thông tin của một đăng ký.',
  searchRegistrations:
    'Tìm đăng ký theo số giấy tờ, điện thoại hoặc họ tên. Nội dung tìm nằm trong thân yêu cầu, không nằm trong địa chỉ.',
  distributeRegistrations:
    'Phân bổ các đăng ký đã xác minh cho đơn vị sẽ lập kế hoạch tiêm; mỗi đăng ký có kết quả riêng.',
  withdrawRegistration: 'Rút đăng ký, kèm lý do theo mã.',
  transferRegistration: 'Chuyển đăng ký tới tổ chức hoặc tỉnh hiện tại của người đó.',
  requestVerification: 'Gửi danh sách người cần đối chiếu với cơ sở dữ liệu dân cư; mỗi người có kết quả riêng.',
  listVerifications: 'Các yêu cầu đối chiếu và kết quả; công an chỉ thấy bốn trường cần đối chiếu.',
  answerVerifications: 'Trả kết quả đúng hay sai cho từng người, và trường nào sai nếu biết.',
  putFacility: 'Đăng ký cơ sở tiêm chủng, hoặc sửa thông tin.',
  getFacility: 'Thông tin một cơ sở tiêm chủng.',
  listFacilities: 'Các cơ sở tiêm chủng, theo từng trang, của một địa bàn nếu có nêu.',
  putSession: 'Lập kế hoạch buổi tiêm, hoặc sửa khi buổi tiêm chưa mở.',
  getSession: 'Một buổi tiêm, và số người ở từng trạng thái.',
  listSessions: 'Các buổi tiêm, theo từng trang, lọc theo cơ sở, ngày hoặc trạng thái.',
  openSession: 'Mở buổi tiêm: từ lúc này bắt đầu tiếp đón.',
  closeSession: 'Đóng buổi tiêm; bị từ chối nếu còn người đã đến mà chưa có mũi tiêm hay kết quả.',
  putAppointments: 'Xếp người vào buổi tiêm; mỗi lịch hẹn có mã riêng và kết quả riêng.',
  listAppointments: 'Danh sách người của một buổi tiêm, theo từng trang.',
  inviteAppointments: 'Mời bằng tin nhắn; không nêu mã thì mời tất cả những người chưa được mời.',
  getAppointment: 'Tình trạng một lịch hẹn.',
  answerInvitation: 'Người được mời sẽ đến, xin ngày khác, hoặc từ chối; cơ sở ghi hộ người gọi điện.',
  putReception: 'Ghi nhận người đã đến và đã được nhận diện.',
  putScreening: 'Kết luận khám sàng lọc và lý do theo mã.',
  putDose: 'Ghi một mũi tiêm của buổi tiêm hoặc mũi đã tiêm trước đây; sửa được đến khi danh tính được xác minh.',
  getDose: 'Một mũi tiêm đã ghi, kèm theo dõi sau tiêm.',
  listDoses: 'Các mũi tiêm của một đăng ký, cũ trước.',
  putObservation: 'Theo dõi sau tiêm: từ lúc nào đến lúc nào, kết thúc ra sao.',
  putReaction: 'Phản ứng sau tiêm, do cơ sở hoặc người dân ghi.',
  listReactions: 'Các phản ứng sau một mũi tiêm.',
  putCorrection: 'Phản ánh mũi tiêm hoặc thông tin cá nhân bị thiếu, bị sai.',
  getCorrection: 'Nội dung phản ánh và kết quả xử lý.',
  listCorrections: 'Các phản ánh trong phạm vi được xem, theo từng trang.',
  decideCorrection: 'Chấp nhận, để xử lý sau, hoặc từ chối phản ánh kèm lý do theo mã.',
  listAuditEntries: 'Nhật ký truy vết của đơn vị mình, cũ trước; Bộ xem được của mọi đơn vị.',
};

/** Records, where one sentence helps. */
export const recordTexts: Readonly<Record<string, { readonly vi: string; readonly en: string }>> = {
  Account: { vi: 'Tài khoản của một đơn vị, trong một vai trò.', en: 'An account of a unit, in a role.' },
  AccountId: {
    vi: 'Mã tài khoản, không phải tên hay số của một người.',
    en: 'Id of an account, not a name or number of a person.',
  },
  Address: {
    vi: 'Địa chỉ như danh sách ghi; mã theo Tổng cục Thống kê vào ngày lập danh sách.',
    en: 'An address as the list writes it; codes of the statistics office on the day of the list.',
  },
  Appointment: { vi: 'Chỗ của một đăng ký trong một buổi tiêm.', en: "One registration's place in one session." },
  AuditEntry: { vi: 'Một dòng nhật ký truy vết.', en: 'One line of the audit trail.' },
  CalendarDate: { vi: 'Ngày dương lịch, NĂM-THÁNG-NGÀY.', en: 'A day of the calendar.' },
  CampaignId: { vi: 'Mã chiến dịch.', en: 'Id of a campaign profile.' },
  CorrectionRequest: { vi: 'Nội dung phản ánh thông tin.', en: 'What a correction asks for.' },
  CorrectionState: { vi: 'Tình trạng một phản ánh.', en: 'Where a correction stands.' },
  DeclaredDose: {
    vi: 'Mũi tiêm do danh sách khai, chưa được cơ sở xác nhận.',
    en: 'A dose that the list says was given before: a claim, not a record of a site.',
  },
  Dose: { vi: 'Mũi tiêm do cơ sở ghi nhận.', en: 'An injection as the site records it.' },
  Facility: { vi: 'Cơ sở tiêm chủng.', en: 'A place that vaccinates.' },
  FacilityId: { vi: 'Mã cơ sở tiêm chủng.', en: 'Code of a facility.' },
  Finding: { vi: 'Một phát hiện về dữ liệu.', en: 'A finding about the data.' },
  IdentityNumber: { vi: 'Số giấy tờ và loại giấy tờ.', en: 'An identity number with its kind.' },
  Instant: { vi: 'Thời điểm theo giờ UTC.', en: 'An instant in UTC, milliseconds at most.' },
  Observation: { vi: 'Theo dõi sau tiêm.', en: 'The watch after an injection.' },
  Organization: { vi: 'Tổ chức gửi danh sách.', en: 'A body that hands in a list.' },
  OrganizationId: {
    vi: 'Mã tổ chức, do tổ chức tự chọn một lần.',
    en: 'Id of an organisation, chosen once by its owner.',
  },
  PartialDate: {
    vi: 'Ngày sinh theo mức độ biết được: ngày, tháng hoặc năm.',
    en: 'A birth date as well as it is known: `YYYY-MM-DD`, `YYYY-MM` or `YYYY`.',
  },
  Problem: { vi: 'Thân của mọi trả lời từ chối.', en: 'The body of every refusal.' },
  Reaction: { vi: 'Phản ứng sau tiêm.', en: 'A reaction after an injection.' },
  Reception: { vi: 'Tiếp đón.', en: 'A person has come to the desk and was recognised.' },
  RegistrationDraft: { vi: 'Thông tin gửi lên cho một người.', en: 'What a sender hands in for one person.' },
  RegistrationId: {
    vi: 'Mã đăng ký: mã tổ chức, dấu `~`, mã nhân viên (mã hóa phần trăm); hoặc một UUID.',
    en: 'Organisation id, `~`, the percent-encoded employee code; or a UUID that was issued once.',
  },
  RegistrationItem: {
    vi: 'Một `RegistrationDraft`. Mỗi dòng được kiểm riêng: dòng sai bị từ chối trong trả lời, các dòng khác vẫn được nhận.',
    en: 'A `RegistrationDraft`. Items are judged one by one: a bad one is rejected in the answer and costs its neighbours nothing.',
  },
  RegistrationRecord: { vi: 'Đăng ký đầy đủ.', en: 'A registration in full.' },
  RegistrationState: {
    vi: 'Tình trạng đăng ký, không có thông tin của người.',
    en: 'Where a registration stands; it says nothing of the person.',
  },
  RegistrationStatus: { vi: 'Trạng thái đăng ký.', en: 'Status of a registration.' },
  ScreeningRecord: { vi: 'Kết luận khám sàng lọc.', en: 'What the screening said.' },
  Session: { vi: 'Buổi tiêm: một cơ sở, một ngày.', en: 'A session: one site, one day.' },
  Subject: {
    vi: 'Người được tiêm. Không có trường cho tiền sử bệnh; trường lạ bị từ chối.',
    en: 'The person who is to be vaccinated. There is no field for health history; unknown fields are refused.',
  },
  TokenRefusal: {
    vi: 'Thân trả lời khi từ chối cấp token (RFC 6749, mục 5.2).',
    en: 'The body in which a token is refused (RFC 6749, section 5.2).',
  },
  Uuid: { vi: 'UUID chữ thường.', en: 'A UUID in lower case.' },
  Verification: { vi: 'Một lần đối chiếu với dữ liệu dân cư.', en: 'A comparison with the population database.' },
  WriteContext: {
    vi: 'Ai ghi, cho đơn vị nào, để làm gì.',
    en: 'Who writes, for which unit, what for: part of every write, kept in the audit trail.',
  },
};
