/** What may be wrong with a page of the back office, and how sure its calls are. */
import type { CodeTable } from '../../values/index.ts';

/** Severity and texts of the codes of `tiemchung/platform/back-office`. */
export const backOfficeCodes = {
  BACK_OFFICE_PAGE_LIMIT: {
    severity: 'error',
    vi: 'Trang trả lời vượt giới hạn {limit} ({kind}) nên không được đọc. Hãy thu hẹp điều kiện tìm kiếm hoặc kiểm tra địa chỉ máy chủ.',
    en: 'The page exceeds the limit of {limit} ({kind}) and was not read. Narrow the search, or check the address of the server.',
  },
  BACK_OFFICE_TABLE_MISSING: {
    severity: 'error',
    vi: 'Trang không có bảng {table}, nên không biết có kết quả hay không. Hãy mở trang đó bằng trình duyệt để đối chiếu.',
    en: 'The page has no table {table}, so whether there are results is not known. Open the page in a browser and compare.',
  },
  BACK_OFFICE_TABLE_CUT: {
    severity: 'error',
    vi: 'Trang bị ngắt giữa bảng {table}: dòng cuối đã bỏ, có thể còn thiếu dòng khác. Hãy tải lại trang.',
    en: 'The page ends inside the table {table}: its last row was left out and others may be missing. Load it again.',
  },
  BACK_OFFICE_COLUMN_MISSING: {
    severity: 'warning',
    vi: 'Bảng không có cột nào mang tên đã biết cho {field}. Hãy xem nguyên văn các ô trong cells và báo tên cột mới.',
    en: 'No column of the table has a known heading for {field}. See the cells as they came, and report the new heading.',
  },
  BACK_OFFICE_COLUMN_TWICE: {
    severity: 'warning',
    vi: 'Có {count} cột cùng chỉ {field}, nên không cột nào được chọn. Hãy xem nguyên văn các ô trong cells.',
    en: '{count} columns stand for {field}, so none was chosen. See the cells as they came.',
  },
  BACK_OFFICE_ROW_SHAPE: {
    severity: 'warning',
    vi: 'Dòng có {found} ô nhưng bảng có {expected} cột, nên không ghép ô với cột. Hãy xem nguyên văn các ô trong texts.',
    en: 'The row has {found} cells and the table {expected} columns, so they were not matched. See the texts as they came.',
  },
  BACK_OFFICE_ROW_WITHOUT_ID: {
    severity: 'warning',
    vi: 'Dòng không có mã đối tượng (data-id) đọc được, nên không thể mở chi tiết từ dòng này. Hãy tìm lại bằng điều kiện hẹp hơn.',
    en: 'The row has no readable id (data-id), so its details cannot be opened from here. Search again more narrowly.',
  },
  BACK_OFFICE_VALUE_UNREAD: {
    severity: 'warning',
    vi: 'Ô của {field} không phải giá trị đã biết và được bỏ trống. Hãy xem nguyên văn trong cells.',
    en: 'The cell of {field} holds no value that is known and was left empty. See the cell as it came.',
  },
  BACK_OFFICE_CODES_UNPAIRED: {
    severity: 'info',
    vi: 'Trang có {count} mã đối tượng không ghi thuộc dòng nào; chúng nằm trong codes theo thứ tự trên trang.',
    en: 'The page has {count} subject codes that do not say which row they belong to; they stand in codes, in their order.',
  },
  BACK_OFFICE_MODEL_UNREAD: {
    severity: 'warning',
    vi: 'Dữ liệu {name} trong trang bị hỏng hoặc bị ngắt nên không được đọc. Hãy tải lại trang.',
    en: 'The data {name} inside the page is damaged or cut off and was not read. Load the page again.',
  },
  BACK_OFFICE_PAGE_CUT: {
    severity: 'warning',
    vi: 'Trang kết thúc giữa phần tử {element}, nên có thể bị ngắt và còn thiếu dữ liệu. Hãy tải lại trang.',
    en: 'The page ends inside an element {element}: it may be cut off and data may be missing. Load it again.',
  },
  BACK_OFFICE_NOTHING_READ: {
    severity: 'error',
    vi: 'Trang không có dữ liệu hay ô nhập nào đọc được. Hãy mở trang đó bằng trình duyệt để đối chiếu.',
    en: 'The page holds no data and no field that can be read. Open the page in a browser and compare.',
  },
  BACK_OFFICE_DOSE_UNCERTAIN: {
    severity: 'error',
    vi: 'Không rõ mũi tiêm đã được ghi hay chưa ({reason}). Đừng gửi lại ngay: hãy xem lịch sử tiêm của đối tượng trước.',
    en: 'Whether the dose was recorded is not known ({reason}). Do not send it again: look at the doses of the subject first.',
  },
} as const satisfies CodeTable;

/** Codes of {@link backOfficeCodes}. */
export type BackOfficeCode = keyof typeof backOfficeCodes;
