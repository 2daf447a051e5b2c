/** What a command says when it cannot do what it was asked. */
import type { CodeTable } from '../values/index.ts';
import { portalCommandCodes } from './portal-codes.ts';

/** Severity and texts of the codes of the command line. */
export const cliCodes = {
  CLI_COMMAND_UNKNOWN: {
    severity: 'error',
    vi: 'Không có lệnh "{typed}". Gõ "tiemchung --help" để xem các lệnh.',
    en: 'There is no command "{typed}". See "tiemchung --help" for the commands.',
  },
  CLI_COMMAND_MISTYPED: {
    severity: 'error',
    vi: 'Không có lệnh "{typed}". Có phải bạn muốn gõ "{suggestion}"?',
    en: 'There is no command "{typed}". Did you mean "{suggestion}"?',
  },
  CLI_OPTION_UNKNOWN: {
    severity: 'error',
    vi: 'Lệnh "{command}" không có tùy chọn "{typed}". Gõ "tiemchung {command} --help" để xem các tùy chọn.',
    en: 'The command "{command}" has no option "{typed}". See "tiemchung {command} --help" for its options.',
  },
  CLI_OPTION_MISTYPED: {
    severity: 'error',
    vi: 'Lệnh "{command}" không có tùy chọn "{typed}". Có phải bạn muốn gõ "{suggestion}"?',
    en: 'The command "{command}" has no option "{typed}". Did you mean "{suggestion}"?',
  },
  CLI_OPTION_WITHOUT_VALUE: {
    severity: 'error',
    vi: 'Tùy chọn "{option}" cần một giá trị, ví dụ: {example}.',
    en: 'The option "{option}" needs a value, for example: {example}.',
  },
  CLI_OPTION_TAKES_NO_VALUE: {
    severity: 'error',
    vi: 'Tùy chọn "{option}" không nhận giá trị; chỉ gõ "{option}".',
    en: 'The option "{option}" takes no value; type "{option}" alone.',
  },
  CLI_OPTION_VALUE_INVALID: {
    severity: 'error',
    vi: 'Giá trị của "{option}" không dùng được. Giá trị hợp lệ: {expected}.',
    en: 'The value of "{option}" cannot be used. Accepted: {expected}.',
  },
  CLI_OPTION_VALUE_MISTYPED: {
    severity: 'error',
    vi: 'Giá trị của "{option}" không dùng được. Có phải bạn muốn gõ "{suggestion}"? Giá trị hợp lệ: {expected}.',
    en: 'The value of "{option}" cannot be used. Did you mean "{suggestion}"? Accepted: {expected}.',
  },
  CLI_SIGN_IN_INCOMPLETE: {
    severity: 'error',
    vi: 'Thiếu một trong hai biến môi trường TIEMCHUNG_CLIENT_ID và TIEMCHUNG_CLIENT_SECRET. Hãy đặt cả hai, hoặc bỏ cả hai.',
    en: 'One of the variables TIEMCHUNG_CLIENT_ID and TIEMCHUNG_CLIENT_SECRET is missing. Set both, or neither.',
  },
  CLI_TAX_CODE_INVALID: {
    severity: 'error',
    vi: 'Mã số thuế ghi ở "--tax-code" không dùng được. {reason}',
    en: 'The tax code of "--tax-code" cannot be used. {reason}',
  },
  CLI_OPTION_REQUIRED: {
    severity: 'error',
    vi: 'Lệnh "{command}" cần tùy chọn "{option}", ví dụ: {example}.',
    en: 'The command "{command}" needs the option "{option}", for example: {example}.',
  },
  CLI_ARGUMENT_MISSING: {
    severity: 'error',
    vi: 'Lệnh "{command}" cần {argument}. Cách dùng: {usage}',
    en: 'The command "{command}" needs {argument}. Usage: {usage}',
  },
  CLI_ARGUMENT_EXCESS: {
    severity: 'error',
    vi: 'Lệnh "{command}" chỉ nhận {count} đối số. Tên có dấu cách phải đặt trong dấu ngoặc kép.',
    en: 'The command "{command}" takes {count} arguments only. Put names with blanks in quotation marks.',
  },
  CLI_FILE_UNREADABLE: {
    severity: 'error',
    vi: 'Không đọc được tệp ({reason}). Hãy kiểm tra đường dẫn và quyền đọc.',
    en: 'The file cannot be read ({reason}). Check the path and the permission to read.',
  },
  CLI_FILE_UNWRITABLE: {
    severity: 'error',
    vi: 'Không ghi được vào thư mục kết quả ({reason}). Hãy đóng tệp đang mở trong Excel và kiểm tra quyền ghi.',
    en: 'The output folder cannot be written ({reason}). Close the file where Excel has it open, and check the permission to write.',
  },
  CLI_SHEET_UNKNOWN: {
    severity: 'error',
    vi: 'Tệp không có trang tính tên đó. Tệp có {count} trang tính: {names}.',
    en: 'The file has no sheet of that name. It has {count} sheets: {names}.',
  },
  CLI_PORT_UNAVAILABLE: {
    severity: 'error',
    vi: 'Không mở được cổng {port}: cổng đang có chương trình khác dùng hoặc không được phép. Chọn cổng khác, hoặc --port 0 để lấy một cổng trống.',
    en: 'Port {port} cannot be opened: another program uses it, or it is not allowed. Choose another, or --port 0 for any free one.',
  },
  CLI_STATE_IN_USE: {
    severity: 'error',
    vi: 'Tệp của --state đang được một nền tảng thử khác mở. Hãy dừng nền tảng đó (Ctrl+C) hoặc chọn tệp khác.',
    en: 'Another practice platform has the file of --state open. Stop that one (Ctrl+C), or choose another file.',
  },
  CLI_STATE_UNREADABLE: {
    severity: 'error',
    vi: 'Tệp của --state không phải do nền tảng thử ghi. Hãy chọn tên tệp khác; tệp này không bị thay đổi.',
    en: 'The file of --state was not written by the practice platform. Choose another name; this file was left as it is.',
  },
  CLI_PERSON_OR_LIST: {
    severity: 'error',
    vi: 'Lệnh "forecast" cần một danh sách (FILE), hoặc ngày sinh của một người (--birth-date), và chỉ một trong hai.',
    en: 'The command "forecast" needs a list (FILE), or the birth date of one person (--birth-date), and only one of them.',
  },
  CLI_OPTION_OF_PERSON: {
    severity: 'error',
    vi: 'Tùy chọn "{option}" chỉ dùng cho một người (--birth-date), không dùng cho danh sách.',
    en: 'The option "{option}" is for one person (--birth-date), not for a list.',
  },
  CLI_OPTION_OF_LIST: {
    severity: 'error',
    vi: 'Tùy chọn "{option}" chỉ dùng cho danh sách (FILE), không dùng cho một người.',
    en: 'The option "{option}" is for a list (FILE), not for one person.',
  },
  CLI_BIRTH_DATE_INVALID: {
    severity: 'error',
    vi: 'Ngày sinh ghi ở "--birth-date" không dùng được. {reason}',
    en: 'The birth date of "--birth-date" cannot be used. {reason}',
  },
  CLI_CONDITION_TWICE: {
    severity: 'error',
    vi: 'Điều kiện "{name}" được ghi hai lần. Hãy chỉ ghi một lần.',
    en: 'The condition "{name}" is given twice. Give it once.',
  },
  CLI_VITAL_SIGN_UNDECLARED: {
    severity: 'error',
    vi: 'Lịch tiêm này không có quy định nào về "{option}"; hãy bỏ tùy chọn đó.',
    en: 'The schedule has no rule about "{option}"; leave the option out.',
  },
  ...portalCommandCodes,
  CLI_TRANSPORT: {
    severity: 'error',
    vi: 'Nền tảng không trả lời như thỏa thuận. Những gì đã gửi vẫn còn; chạy lại lệnh không tạo bản ghi trùng.',
    en: 'The platform did not answer as agreed. What was sent is kept; running the command again makes no duplicates.',
  },
  CLI_STOPPED: {
    severity: 'error',
    vi: 'Đã dừng theo yêu cầu. Chạy lại lệnh để tiếp tục; không có bản ghi trùng.',
    en: 'Stopped as asked. Run the command again to go on; nothing is doubled.',
  },
} as const satisfies CodeTable;

/** A code of {@link cliCodes}. */
export type CliCode = keyof typeof cliCodes;
