/** What a platform that follows the gateway contract says of a request or of one of its items. */
import type { CodeTable } from '../../values/index.ts';

export const gatewayRefusals = {
  IDEMPOTENCY_KEY_MISSING: {
    severity: 'error',
    vi: 'Yêu cầu ghi dữ liệu phải có Idempotency-Key. Hãy bổ sung rồi gửi lại.',
    en: 'A write needs an Idempotency-Key. Add one and send again.',
  },
  IDEMPOTENCY_KEY_REUSED: {
    severity: 'error',
    vi: 'Idempotency-Key này đã dùng cho một nội dung khác. Hãy dùng khóa mới cho nội dung mới.',
    en: 'This Idempotency-Key was used for other content. Use a new key for new content.',
  },
  IDEMPOTENCY_IN_PROGRESS: {
    severity: 'error',
    vi: 'Yêu cầu cùng khóa đang được xử lý. Hãy chờ một lát rồi gửi lại nguyên văn.',
    en: 'A request with the same key is still running. Wait a moment and send the same again.',
  },
  REQUEST_INVALID: {
    severity: 'error',
    vi: 'Nội dung yêu cầu không đúng mẫu. Hãy đối chiếu với tài liệu của lệnh gọi.',
    en: 'The content of the request does not fit. See the documentation of the call.',
  },
  REQUEST_TOO_LARGE: {
    severity: 'error',
    vi: 'Yêu cầu vượt quá giới hạn {limit}. Hãy chia nhỏ rồi gửi lại.',
    en: 'The request exceeds the limit of {limit}. Send it in smaller parts.',
  },
  NOT_FOUND: {
    severity: 'error',
    vi: 'Không tìm thấy bản ghi hoặc lệnh gọi này. Hãy kiểm tra mã và địa chỉ.',
    en: 'There is no such record or call. Check the id and the address.',
  },
  NOT_ALLOWED: {
    severity: 'error',
    vi: 'Tài khoản không được phép làm việc này. Hãy kiểm tra đăng nhập và đơn vị.',
    en: 'The account may not do this. Check the login and the unit.',
  },
  STATE_CONFLICT: {
    severity: 'error',
    vi: 'Trạng thái hiện tại không cho phép bước này. Hãy xem lại trạng thái của bản ghi.',
    en: 'The present state does not allow this step. Look at the state of the record.',
  },
  DELIVERY_OF_ANOTHER_FILE: {
    severity: 'error',
    vi: 'Mã bàn giao này thuộc về một tệp khác. Hãy bàn giao tệp đã sửa với mã mới.',
    en: 'This delivery id belongs to another file. Hand the changed file over under a new id.',
  },
  ITEM_DUPLICATE: {
    severity: 'error',
    vi: 'Mã này có trong yêu cầu nhiều lần, nên không dòng nào được nhận. Hãy để mỗi mã xuất hiện một lần.',
    en: 'This id stands in the request more than once, so none of them was taken. Let each id stand once.',
  },
  REGISTRATION_NOT_YOURS: {
    severity: 'error',
    vi: 'Mã đăng ký này thuộc về đơn vị khác. Hãy dùng mã nhân viên của đơn vị mình.',
    en: 'This registration id belongs to another organisation. Use your own employee codes.',
  },
  REGISTRATION_CLOSED: {
    severity: 'error',
    vi: 'Đăng ký này đã hoàn tất, nội dung không còn được thay đổi. Hãy dùng thủ tục phản ánh thông tin.',
    en: 'This registration is done and its content no longer changes. Use the correction procedure.',
  },
  PERSON_MAYBE_REGISTERED: {
    severity: 'warning',
    vi: 'Có thể người này đã được đăng ký dưới một mã khác. Hãy đối chiếu; hai bản ghi chưa được gộp.',
    en: 'This person may be registered already under another id. Compare them; nothing was merged.',
  },
  TOKEN_INVALID: {
    severity: 'error',
    vi: 'Phiên đăng nhập không hợp lệ hoặc đã hết hạn. Hãy đăng nhập lại để lấy mã truy cập mới.',
    en: 'The token is not valid or has expired. Sign in again for a new one.',
  },
  SIGN_IN_CODE_WRONG: {
    severity: 'error',
    vi: 'Mã xác nhận không đúng. Hãy xem lại tin nhắn mới nhất rồi nhập lại.',
    en: 'The code is not the one that was sent. Look at the newest message and enter it again.',
  },
  SIGN_IN_CODE_EXPIRED: {
    severity: 'error',
    vi: 'Mã xác nhận đã hết hiệu lực hoặc đã nhập sai quá nhiều lần. Hãy yêu cầu mã mới.',
    en: 'The code has expired or was entered wrongly too often. Ask for a new one.',
  },
  TARGET_UNKNOWN: {
    severity: 'error',
    vi: 'Không có đơn vị, cơ sở hoặc tỉnh nhận này. Hãy kiểm tra lại mã nơi nhận.',
    en: 'There is no such unit, facility or province to pass this to. Check its code.',
  },
  SESSION_FULL: {
    severity: 'error',
    vi: 'Buổi tiêm hoặc khung giờ đã đủ người ({capacity}). Hãy chọn khung giờ hoặc buổi khác.',
    en: 'The session or the slot is full ({capacity} people). Choose another slot or session.',
  },
  SLOT_UNKNOWN: {
    severity: 'error',
    vi: 'Buổi tiêm không có khung giờ này. Hãy chọn một khung giờ trong kế hoạch.',
    en: 'The session has no such slot. Choose one of the plan.',
  },
  APPOINTMENT_DUPLICATE: {
    severity: 'error',
    vi: 'Người này đã có lịch hẹn còn hiệu lực. Hãy dùng lịch hẹn đó hoặc kết thúc nó trước.',
    en: 'This person has an appointment that is still open. Use it, or end it first.',
  },
  SESSION_INCOMPLETE: {
    severity: 'error',
    vi: 'Chưa thể đóng buổi tiêm: còn {count} người đã đến mà chưa có mũi tiêm hoặc kết luận. Hãy nhập đủ rồi đóng.',
    en: 'The session cannot be closed: {count} who came have neither a dose nor an outcome. Enter them, then close.',
  },
  SCREENING_MISSING: {
    severity: 'error',
    vi: 'Người này chưa qua khám sàng lọc trong buổi tiêm. Hãy nhập kết quả khám trước khi nhập mũi tiêm.',
    en: 'This person has not passed the screening of the session. Record the screening before the dose.',
  },
  PRODUCT_NOT_IN_SESSION: {
    severity: 'error',
    vi: 'Vắc xin này không có trong kế hoạch của buổi tiêm. Hãy kiểm tra tên vắc xin hoặc sửa kế hoạch.',
    en: 'This vaccine is not in the plan of the session. Check the vaccine, or change the plan.',
  },
  PRODUCT_UNKNOWN: {
    severity: 'error',
    vi: 'Mã vắc xin không có trong danh mục. Hãy dùng mã của danh mục vắc xin.',
    en: 'The vaccine code is not in the catalogue. Use a code of the vaccine catalogue.',
  },
  DOSE_NOT_ON_SESSION_DAY: {
    severity: 'error',
    vi: 'Ngày tiêm khác ngày của buổi tiêm. Hãy sửa ngày tiêm hoặc chọn đúng buổi.',
    en: 'The day of the dose is not the day of the session. Correct the day, or name the right session.',
  },
  DOSE_IN_FUTURE: {
    severity: 'error',
    vi: 'Ngày tiêm ở sau ngày hôm nay. Hãy kiểm tra lại ngày.',
    en: 'The day of the dose lies after today. Check the day.',
  },
  DOSE_DUPLICATE: {
    severity: 'error',
    vi: 'Người này đã có một mũi tiêm trong ngày đó dưới mã khác. Hãy đối chiếu; không nhập hai lần.',
    en: 'This person has a dose of that day already under another id. Compare them; do not enter it twice.',
  },
  DOSE_BEFORE_EARLIEST: {
    severity: 'error',
    vi: 'Mũi tiêm sớm hơn ngày sớm nhất theo lịch ({earliest}). Nếu đã tiêm thật, hãy xác nhận cảnh báo này rồi gửi lại.',
    en: 'The dose is before its earliest day ({earliest}). If it was really given, acknowledge this and send again.',
  },
  DOSE_OF_OTHER_PRODUCT: {
    severity: 'error',
    vi: 'Vắc xin này không được dùng cho mũi tiếp theo (được dùng: {products}). Nếu đã tiêm thật, hãy xác nhận rồi gửi lại.',
    en: 'This vaccine may not serve the next dose (allowed: {products}). If it was really given, acknowledge and send again.',
  },
  DOSE_NOT_DUE: {
    severity: 'error',
    vi: 'Theo lịch tiêm, người này không có mũi nào tiếp theo vào ngày đó ({status}). Nếu đã tiêm thật, hãy xác nhận rồi gửi lại.',
    en: 'By the schedule no dose is next for this person on that day ({status}). If it was really given, acknowledge and send again.',
  },
  LOT_EXPIRED: {
    severity: 'error',
    vi: 'Lô vắc xin đã hết hạn trước ngày tiêm. Hãy kiểm tra hạn dùng và báo cáo nếu đã tiêm.',
    en: 'The lot had expired on the day of the dose. Check the expiry, and report it if the dose was given.',
  },
  VERSION_OUTDATED: {
    severity: 'error',
    vi: 'Bản ghi đã thay đổi từ khi được gửi đi (phiên bản {version}). Hãy đọc bản mới rồi trả lời lại.',
    en: 'The record has changed since it was sent (version {version}). Read the new one and answer again.',
  },
  CORRECTION_INCOMPLETE: {
    severity: 'error',
    vi: 'Phản ánh chưa nêu tên vắc xin nên chưa thể duyệt thành một mũi tiêm. Hãy hỏi lại người gửi.',
    en: 'The correction does not name the vaccine, so it cannot become a dose. Ask its sender.',
  },
} as const satisfies CodeTable;
