/** What `lookup` and `stats` say when they cannot go on. */
import type { CodeTable } from '../values/index.ts';

/** Severity and texts; part of `cliCodes`. */
export const portalCommandCodes = {
  CLI_LOOKUP_VALUE_INVALID: {
    severity: 'error',
    vi: 'Giá trị của "--{option}" không dùng được, nên chưa gửi gì. {reason}',
    en: 'The value of "--{option}" cannot be used, so nothing was sent. {reason}',
  },
  CLI_LOOKUP_INPUT_INVALID: {
    severity: 'error',
    vi: 'Đầu vào chuẩn phải bắt đầu bằng một đối tượng JSON, mỗi giá trị là một chuỗi trong ngoặc kép. Các trường: {fields}.',
    en: 'Standard input has to begin with a JSON object whose values are all texts in quotation marks. The fields: {fields}.',
  },
  CLI_OTP_UNAVAILABLE: {
    severity: 'error',
    vi: 'Không có cách nào nhận mã OTP, nên chưa gửi tin nhắn nào. Hãy chạy trong cửa sổ dòng lệnh, hoặc gọi với "-" và ghi mã vào dòng sau của đầu vào chuẩn, hoặc đặt biến TIEMCHUNG_OTP nếu đã có mã.',
    en: 'There is no way to get the code, so no message was sent. Run it on a terminal, or with "-" and the code on the next line of standard input, or set TIEMCHUNG_OTP where the code is at hand.',
  },
  CLI_OTP_NOT_GIVEN: {
    severity: 'error',
    vi: 'Tin nhắn đã được gửi nhưng chưa nhận được mã OTP. Khi có mã, hãy đặt biến TIEMCHUNG_OTP rồi chạy lại: sẽ không gửi thêm tin nhắn.',
    en: 'The message was sent, and no code came. With the code at hand set TIEMCHUNG_OTP and run again: no other message is sent.',
  },
  CLI_OTP_SHAPE: {
    severity: 'error',
    vi: 'Mã OTP gồm đúng 6 chữ số. Hãy xem lại tin nhắn, đặt biến TIEMCHUNG_OTP rồi chạy lại: sẽ không gửi thêm tin nhắn.',
    en: 'The code has exactly 6 digits. Look at the message, set TIEMCHUNG_OTP and run again: no other message is sent.',
  },
  CLI_LOOKUP_NOT_FOUND: {
    severity: 'error',
    vi: 'Cổng từ chối: không có ai khớp với thông tin này; theo hiểu biết hiện nay thì chưa có tin nhắn nào được gửi. Họ tên phải có đủ dấu, số điện thoại phải là số đã đăng ký.',
    en: 'The portal refused: nobody matches these data; as far as is known, no message was sent. The name needs its marks, and the phone must be the registered one.',
  },
  CLI_OTP_REFUSED: {
    severity: 'error',
    vi: 'Cổng không nhận mã OTP: mã sai hoặc đã hết hiệu lực. Nếu gõ nhầm, hãy đặt biến TIEMCHUNG_OTP rồi chạy lại (không gửi thêm tin nhắn); nếu không, chạy lại để nhận mã mới.',
    en: 'The portal did not accept the code: it is wrong or expired. After a slip set TIEMCHUNG_OTP and run again (no other message is sent), otherwise run again for a new code.',
  },
  CLI_PORTAL_SILENT: {
    severity: 'error',
    vi: 'Cổng không trả lời ({reason}). Hãy kiểm tra mạng và địa chỉ.',
    en: 'The portal did not answer ({reason}). Check the network and the address.',
  },
  CLI_LOOKUP_NOT_SENT: {
    severity: 'error',
    vi: 'Chưa có tin nhắn nào được gửi; có thể chạy lại lệnh.',
    en: 'No message was sent; the command may be run again.',
  },
  CLI_LOOKUP_UNCERTAIN: {
    severity: 'error',
    vi: 'Chưa rõ tin nhắn có được gửi hay không. Nếu nhận được mã, hãy đặt biến TIEMCHUNG_OTP rồi chạy lại; nếu chạy lại mà không đặt, sẽ có tin nhắn mới.',
    en: 'Whether a message was sent is not known. If a code arrives, set TIEMCHUNG_OTP and run again; running without it asks for a new message.',
  },
  CLI_LOOKUP_UNCONFIRMED: {
    severity: 'error',
    vi: 'Chưa lấy được thông tin tiêm chủng. Hãy đặt biến TIEMCHUNG_OTP rồi chạy lại với mã đã có; nếu cổng không nhận nữa thì mã đã được dùng.',
    en: 'The doses were not fetched. Set TIEMCHUNG_OTP and run again with the same code; if the portal no longer takes it, it has been used up.',
  },
  CLI_STATS_UNAVAILABLE: {
    severity: 'error',
    vi: 'Không lấy được số liệu. Lệnh này chỉ đọc, nên có thể chạy lại bất cứ lúc nào.',
    en: 'The figures could not be read. The command only reads, so it may be run again at any time.',
  },
  CLI_STATS_NO_ROW: {
    severity: 'error',
    vi: 'Cổng không công bố số liệu của tỉnh mã {code}.',
    en: 'The portal publishes no figures of the province with the code {code}.',
  },
  CLI_PORTAL_STATE_UNKNOWN: {
    severity: 'info',
    vi: 'Chưa rõ cổng {host} hiện còn hoạt động hay không. Để tập, hãy chạy "tiemchung sandbox" rồi thêm --url với địa chỉ được in ra.',
    en: 'Whether {host} still runs is not known. For practice run "tiemchung sandbox" and add --url with the address it prints.',
  },
  CLI_PROVINCE_UNKNOWN: {
    severity: 'error',
    vi: 'Không có tỉnh nào của năm 2021 như đã ghi ở "--province". Ghi tên tỉnh hoặc mã hai chữ số, ví dụ: "Đồng Tháp", 87.',
    en: 'None of the provinces of 2021 is the one of "--province". Write a name or a two-digit code, for example: "Đồng Tháp", 87.',
  },
  CLI_PROVINCE_MISTYPED: {
    severity: 'error',
    vi: 'Không có tỉnh nào của năm 2021 như đã ghi ở "--province". Có phải bạn muốn gõ "{suggestion}"?',
    en: 'None of the provinces of 2021 is the one of "--province". Did you mean "{suggestion}"?',
  },
} as const satisfies CodeTable;
