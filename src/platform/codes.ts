/** What can go wrong between a program and a platform, and what a platform says of one item. */
import type { CodeTable } from '../values/index.ts';
import { gatewayRefusals } from './gateway/refusal-codes.ts';

/** Severity and texts of the codes of `tiemchung/platform`. */
export const platformCodes = {
  PLATFORM_UNREACHABLE: {
    severity: 'error',
    vi: 'Không kết nối được tới nền tảng ({reason}). Hãy kiểm tra mạng và địa chỉ máy chủ rồi chạy lại; không có bản ghi trùng.',
    en: 'The platform cannot be reached ({reason}). Check the network and the address, then run again; nothing is doubled.',
  },
  PLATFORM_TIMEOUT: {
    severity: 'error',
    vi: 'Nền tảng không trả lời kịp trong {limitMs} ms. Chưa rõ dữ liệu đã được ghi hay chưa; chạy lại sẽ không tạo bản ghi trùng.',
    en: 'The platform did not answer within {limitMs} ms. Whether the data was stored is not known; running again makes no duplicates.',
  },
  PLATFORM_ABORTED: {
    severity: 'error',
    vi: 'Đã dừng theo yêu cầu trước khi có trả lời. Chạy lại để tiếp tục.',
    en: 'Stopped as asked before an answer came. Run again to go on.',
  },
  PLATFORM_STATUS: {
    severity: 'error',
    vi: 'Nền tảng từ chối yêu cầu (HTTP {status}). Hãy xem mã lỗi kèm theo và sửa yêu cầu, hoặc thử lại sau nếu mã từ 500 trở lên.',
    en: 'The platform refused the request (HTTP {status}). See the code that came with it and correct the request, or try later from 500 up.',
  },
  PLATFORM_REFUSED: {
    severity: 'error',
    vi: 'Nền tảng đã trả lời nhưng từ chối yêu cầu ({reason}). Hãy đọc lời giải thích trong trả lời, sửa thông tin rồi gửi lại.',
    en: 'The platform answered and refused the request ({reason}). Read the explanation in the answer, correct the data and send again.',
  },
  PLATFORM_BAD_RESPONSE: {
    severity: 'error',
    vi: 'Nền tảng trả lời không đúng thỏa thuận ({reason}). Hãy kiểm tra địa chỉ, phiên đăng nhập và phiên bản của nền tảng.',
    en: 'The answer of the platform is not the agreed one ({reason}). Check the address, the login and the version of the platform.',
  },
  PLATFORM_REDIRECT: {
    severity: 'error',
    vi: 'Nền tảng chuyển yêu cầu sang địa chỉ khác ({reason}); yêu cầu không được gửi theo. Hãy kiểm tra địa chỉ (https, tên máy chủ) và phiên đăng nhập.',
    en: 'The platform sends the call to another address ({reason}), which was not followed. Check the address (https, name of the host) and the login.',
  },
  PLATFORM_TLS: {
    severity: 'error',
    vi: 'Không xác minh được chứng thư của máy chủ ({reason}), nên chưa gửi gì. Hãy kiểm tra địa chỉ và đồng hồ máy; nếu máy chủ dùng CA riêng, hãy đưa CA đó vào nodeFetch(ca). Đừng tắt việc xác minh.',
    en: 'The certificate of the server does not hold ({reason}), so nothing was sent. Check the address and the clock of the machine; for a CA of its own hand that CA to nodeFetch(ca). Never turn verification off.',
  },
  PLATFORM_SIGN_IN: {
    severity: 'error',
    vi: 'Không lấy được thông tin đăng nhập cho lệnh gọi này ({reason}), nên yêu cầu chưa được thực hiện. Hãy kiểm tra tài khoản, khóa bí mật và dịch vụ cấp token.',
    en: 'No credentials could be had for this call ({reason}), so nothing was done. Check the account, its secret and the service that issues tokens.',
  },
  PLATFORM_CIRCUIT_OPEN: {
    severity: 'error',
    vi: 'Máy chủ vừa lỗi liên tiếp nên tạm ngừng gọi; yêu cầu này chưa được gửi. Hãy thử lại sau khoảng thời gian đã đặt.',
    en: 'The server failed several times in a row, so calls are held back; this one was not sent. Try again after the set time.',
  },
  RESPONSE_DRIFT: {
    severity: 'info',
    vi: 'Trả lời của {endpoint} có trường lạ ({count} lần) nên trường đó được bỏ qua. Hãy đối chiếu phiên bản của nền tảng với tài liệu.',
    en: 'The answer of {endpoint} has a field that is not known ({count} times), which was left out. Compare the version of the platform with its documentation.',
  },
  RESPONSE_FIELD_DROPPED: {
    severity: 'warning',
    vi: 'Trả lời của {endpoint} có trường không bắt buộc sai kiểu ({count} lần) nên trường đó được coi như không có. Hãy báo cho đơn vị vận hành nền tảng.',
    en: 'The answer of {endpoint} has an optional field of a wrong type ({count} times), which was taken for absent. Tell the operator of the platform.',
  },
  PLATFORM_TOO_LARGE: {
    severity: 'error',
    vi: 'Trả lời của nền tảng vượt quá {limit} byte nên không được đọc. Hãy kiểm tra địa chỉ máy chủ.',
    en: 'The answer of the platform exceeds {limit} bytes and was not read. Check the address of the server.',
  },
  PLATFORM_BAD_REQUEST: {
    severity: 'error',
    vi: 'Yêu cầu chưa được gửi vì không đúng mẫu của lệnh gọi này. Hãy sửa chương trình gửi.',
    en: 'The request was not sent: it does not fit this call. Correct the sending program.',
  },
  ...gatewayRefusals,
} as const satisfies CodeTable;

/** A code of {@link platformCodes}. */
export type PlatformCode = keyof typeof platformCodes;
