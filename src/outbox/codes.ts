/** What can be said of a queued record or of its store: Vietnamese and English texts of this folder's codes. */
import { type CodeTable, type Finding, type FindingParams, findingFactory } from '../values/index.ts';

/**
 * Codes of `tiemchung/outbox`, with their severity and their texts.
 *
 * @example
 * import { outboxCodes } from 'tiemchung/outbox';
 * outboxCodes.OUTBOX_REJECTED.severity; // => 'error'
 */
export const outboxCodes = {
  OUTBOX_REJECTED: {
    severity: 'error',
    vi: 'Máy chủ từ chối hẳn bản ghi này (lý do: {reason}). Hãy sửa nội dung rồi gửi lại; các bản ghi sau của cùng một người đang chờ.',
    en: 'The server refused this record for good (reason: {reason}). Fix its content and send it again; later records of the same person wait for it.',
  },
  OUTBOX_PATIENCE_ENDED: {
    severity: 'error',
    vi: 'Đã thử {attempts} lần trong {hours} giờ mà máy chủ chưa xác nhận. Hãy kiểm tra đường truyền và máy chủ rồi gửi lại.',
    en: 'It was tried {attempts} times within {hours} hours and the server never confirmed it. Check the connection and the server, then send it again.',
  },
  OUTBOX_SERVER_DIFFERS: {
    severity: 'error',
    vi: 'Máy chủ đã có bản ghi này nhưng nội dung khác (lý do: {reason}). Hãy đối chiếu hai bên trước khi sửa và gửi lại.',
    en: 'The server holds this record with another content (reason: {reason}). Compare the two before fixing it and sending it again.',
  },
  OUTBOX_PAYLOAD_DAMAGED: {
    severity: 'error',
    vi: 'Nội dung đã mã hóa ({bytes} byte) bị hỏng hoặc bị sửa nên không mở được. Bản ghi được giữ lại; hãy nhập lại nội dung từ sổ gốc rồi gửi lại.',
    en: 'The encrypted payload ({bytes} bytes) is damaged or was altered and cannot be opened. The record is kept; enter its content again from the original and send it.',
  },
  OUTBOX_KEY_UNKNOWN: {
    severity: 'error',
    vi: 'Không có khóa nào mở được bản ghi. Hãy đưa đúng khóa đã dùng lúc ghi; chưa có gì bị mất.',
    en: 'None of the keys at hand opens the record. Provide the key that it was written with; nothing is lost.',
  },
  OUTBOX_KEY_REUSED: {
    severity: 'error',
    vi: 'Khóa này đã dùng cho một nội dung khác hoặc một người khác. Bản ghi mới cần khóa mới; muốn sửa bản ghi bị dừng thì dùng fixAndResend.',
    en: 'The key is in use for another payload or another group. A new record needs a new key; to correct a stopped one use fixAndResend.',
  },
  OUTBOX_MISUSE: {
    severity: 'error',
    vi: 'Hàng đợi được gọi với tham số không hợp lệ. Hãy xem chi tiết kèm theo.',
    en: 'The queue was called with something that cannot work. See the details.',
  },
  OUTBOX_DISK_FULL: {
    severity: 'error',
    vi: 'Ổ đĩa hoặc tệp hàng đợi đã đầy, chưa ghi được gì. Hãy giải phóng dung lượng rồi ghi lại; ghi tạm ra giấy nếu đang tiêm.',
    en: 'The disk or the file of the queue is full; nothing was written. Free some space and record it again, on paper in the meantime.',
  },
  OUTBOX_READ_ONLY: {
    severity: 'error',
    vi: 'Tệp hàng đợi chỉ cho đọc, chưa ghi được gì. Hãy kiểm tra quyền của tệp và thư mục.',
    en: 'The file of the queue is read-only; nothing was written. Check the rights of the file and of its folder.',
  },
  OUTBOX_BUSY: {
    severity: 'error',
    vi: 'Một tiến trình khác giữ tệp hàng đợi quá lâu. Hãy thử lại; nếu vẫn vậy, tìm tiến trình đang mở một giao dịch dài.',
    en: 'Another process holds the file of the queue for too long. Try again; if it stays so, look for one with a long transaction.',
  },
  OUTBOX_FILE_DAMAGED: {
    severity: 'error',
    vi: 'Tệp hàng đợi bị hỏng hoặc không phải tệp SQLite. Hãy giữ nguyên tệp để cứu dữ liệu và mở bản sao dự phòng.',
    en: 'The file of the queue is damaged or is no SQLite file. Keep it as it is for a rescue and open a backup.',
  },
  OUTBOX_FILE_VERSION: {
    severity: 'error',
    vi: 'Tệp hàng đợi do một phiên bản khác của thư viện ghi. Hãy dùng đúng phiên bản đó để gửi hết rồi mới nâng cấp.',
    en: 'The file of the queue was written by another version of the library. Send everything with that version first.',
  },
  OUTBOX_STORE_FAILED: {
    severity: 'error',
    vi: 'SQLite không thực hiện được thao tác trên hàng đợi. Hãy xem nguyên nhân kèm theo.',
    en: 'SQLite could not carry out the operation on the queue. See the cause.',
  },
  OUTBOX_NETWORK_DRIVE: {
    severity: 'error',
    vi: 'Tệp hàng đợi nằm trên ổ đĩa mạng ({drive}), nơi SQLite không bảo đảm được dữ liệu. Hãy chọn ổ đĩa của chính máy này.',
    en: 'The file of the queue lies on a network drive ({drive}), where SQLite cannot keep its promises. Choose a drive of this machine.',
  },
  OUTBOX_DRIVE_UNKNOWN: {
    severity: 'info',
    vi: 'Không xác định được ổ đĩa chứa hàng đợi có phải ổ đĩa mạng hay không. Hãy tự bảo đảm đó là ổ đĩa của máy này.',
    en: 'Whether the drive of the queue is a network drive cannot be told here. Make sure yourself that it is a drive of this machine.',
  },
} as const satisfies CodeTable;

/** Codes of this folder. */
export type OutboxCode = keyof typeof outboxCodes;

/** A finding of this folder. */
export function outboxFinding(code: OutboxCode, params: FindingParams = {}): Finding<OutboxCode> {
  return findingFactory<OutboxCode>(outboxCodes)(code, params);
}
