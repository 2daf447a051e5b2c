/** What stands in the workbooks that go back to the sender, in both languages. */
import type { Lang } from '../values/index.ts';

interface WorkbookTexts {
  readonly rejectSheet: string;
  readonly guideSheet: string;
  readonly callSheet: string;
  readonly reason: string;
  readonly recordId: string;
  readonly droppedColumn: string;
  readonly guide: readonly string[];
  readonly recordIdGuide: string;
  readonly sendAgain: string;
  /** Opens the reasons: rows of this file have other numbers than in the list that was sent. */
  readonly row: string;
  readonly droppedGuide: string;
  readonly call: {
    readonly headings: readonly string[];
    readonly must: string;
    readonly should: string;
  };
}

/** Texts by language. The headings of the reason and the record id are known to `heading-table.ts`, so that a corrected file reads back. */
export const workbookTexts: Readonly<Record<Lang, WorkbookTexts>> = {
  vi: {
    rejectSheet: 'Cần sửa',
    guideSheet: 'Hướng dẫn',
    callSheet: 'Cần gọi',
    reason: 'Lý do cần sửa',
    recordId: 'Mã bản ghi (không sửa)',
    droppedColumn: 'Nội dung cột này đã được bỏ: danh sách không được thu thập thông tin sức khỏe và phiếu đồng ý.',
    guide: [
      'Tệp này gồm {count} dòng chưa nhận được, giữ nguyên cách trình bày của danh sách đã gửi.',
      'Sửa các ô màu đỏ; ô màu vàng nên kiểm tra lại. Lý do ghi ở cột “Lý do cần sửa” và trong chú thích của ô.',
    ],
    recordIdGuide:
      'Không sửa cột “Mã bản ghi (không sửa)”: nhờ cột này mà dòng đã sửa được nhận ra, không bị tính thành người mới.',
    sendAgain: 'Sửa xong, gửi lại chính tệp này. Các dòng đã nhận không cần gửi lại.',
    row: 'Dòng {record} của danh sách đã gửi:',
    droppedGuide: 'Nội dung các cột sau đã được bỏ vì danh sách không được thu thập: {columns}.',
    call: {
      headings: [
        'STT',
        'Dòng',
        'Mã nhân viên',
        'Họ và tên',
        'Bộ phận',
        'Điện thoại đang có',
        'Mức độ',
        'Cần hỏi',
        'Trả lời',
      ],
      must: 'Bắt buộc',
      should: 'Nên hỏi',
    },
  },
  en: {
    rejectSheet: 'To correct',
    guideSheet: 'Guide',
    callSheet: 'To phone',
    reason: 'Reason to correct',
    recordId: 'Record id (do not edit)',
    droppedColumn: 'The content of this column was removed: the list must not collect health information or consent.',
    guide: [
      'This file holds {count} rows that were not accepted, in the layout of the list that was sent.',
      'Correct the red cells and look over the yellow ones. The reasons stand in the column “Reason to correct” and in the notes of the cells.',
    ],
    recordIdGuide:
      'Leave the column “Record id (do not edit)” as it is: by it a corrected row is recognised and not taken for another person.',
    sendAgain: 'When done, send this same file. Accepted rows need not be sent again.',
    row: 'Row {record} of the list that was sent:',
    droppedGuide: 'The content of these columns was removed, because the list must not collect it: {columns}.',
    call: {
      headings: [
        'No.',
        'Row',
        'Employee code',
        'Full name',
        'Department',
        'Phone at hand',
        'Urgency',
        'To ask',
        'Answer',
      ],
      must: 'Must ask',
      should: 'Better ask',
    },
  },
};
