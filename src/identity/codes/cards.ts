/** Codes of what a card or passport carries for machines: the MRZ lines and the QR of the identity card. */
import type { CodeTable } from '../../values/index.ts';

export const codesCards = {
  MRZ_MISSING: {
    severity: 'error',
    vi: 'Không có dòng MRZ nào. Hãy nhập hai hoặc ba dòng chữ in hoa ở mặt sau thẻ hoặc cuối trang hộ chiếu.',
    en: 'There is no MRZ line. Enter the two or three lines of capitals on the back of the card or at the foot of the passport page.',
  },
  MRZ_LAYOUT: {
    severity: 'error',
    vi: 'MRZ có {characters} ký tự; thẻ có ba dòng 30 ký tự, hộ chiếu có hai dòng 44 ký tự.',
    en: 'The MRZ has {characters} characters; a card has three lines of 30, a passport two lines of 44.',
  },
  MRZ_CHARACTER: {
    severity: 'error',
    vi: 'Dòng {line}, vị trí {position} của MRZ có ký tự lạ; chỉ dùng A–Z, 0–9 và <.',
    en: 'Line {line}, position {position} of the MRZ holds a foreign character; only A–Z, 0–9 and < stand there.',
  },
  MRZ_CHECK_DIGIT: {
    severity: 'error',
    vi: 'Chữ số kiểm tra ở dòng {line}, vị trí {position} của MRZ ({field}) không khớp: dòng này bị đọc hoặc gõ sai.',
    en: 'The check digit at line {line}, position {position} of the MRZ ({field}) does not agree: the line was misread or mistyped.',
  },
  MRZ_ISSUER: {
    severity: 'error',
    vi: 'Giấy tờ này không do Việt Nam cấp (MRZ không ghi VNM ở vị trí nước cấp).',
    en: 'This document was not issued by Vietnam (the MRZ does not name VNM as issuer).',
  },
  MRZ_DATE: {
    severity: 'error',
    vi: 'Ngày trong MRZ ({field}) không có trên lịch.',
    en: 'A date of the MRZ ({field}) is not in the calendar.',
  },
  MRZ_NAME: {
    severity: 'error',
    vi: 'Dòng tên của MRZ trống hoặc có chữ số.',
    en: 'The name line of the MRZ is empty or holds digits.',
  },
  MRZ_PERSONAL_NUMBER: {
    severity: 'error',
    vi: 'Ô tuỳ chọn của MRZ không chứa số định danh cá nhân 12 chữ số hợp lệ.',
    en: 'The optional field of the MRZ does not hold a valid personal number of 12 digits.',
  },
  MRZ_NUMBER_MISMATCH: {
    severity: 'warning',
    vi: 'Số thẻ trong MRZ không phải là chín chữ số cuối của số định danh; hãy đối chiếu với mặt trước thẻ.',
    en: 'The document number of the MRZ is not the last nine digits of the personal number; compare the front of the card.',
  },
  MRZ_HOLDER_MISMATCH: {
    severity: 'warning',
    vi: 'MRZ và số định danh không thống nhất ({field}); hãy đối chiếu với giấy tờ.',
    en: 'The MRZ and the personal number disagree ({field}); compare the document.',
  },
  MRZ_SEX: {
    severity: 'warning',
    vi: 'Ô giới tính của MRZ không phải M, F hay <; hãy đối chiếu với giấy tờ.',
    en: 'The sex field of the MRZ holds none of M, F and <; compare the document.',
  },
  MRZ_NATIONALITY: {
    severity: 'warning',
    vi: 'Ô quốc tịch của MRZ không ghi VNM dù giấy tờ do Việt Nam cấp; hãy đối chiếu với giấy tờ.',
    en: 'The nationality field of the MRZ is not VNM although Vietnam issued the document; compare the document.',
  },
  CARD_QR_MISSING: {
    severity: 'error',
    vi: 'Chưa có nội dung mã QR. Hãy quét lại mã trên thẻ.',
    en: 'The QR text is empty. Scan the code of the card again.',
  },
  CARD_QR_LAYOUT: {
    severity: 'error',
    vi: 'Đây không phải nội dung mã QR của thẻ căn cước: cần ít nhất bảy mục ngăn bởi dấu |, ở đây có {fields}.',
    en: 'This is not the QR text of an identity card: at least seven fields parted by | are needed, here are {fields}.',
  },
  CARD_QR_FIELD: {
    severity: 'error',
    vi: 'Một mục trong mã QR của thẻ không đọc được ({field}). Hãy quét lại.',
    en: 'One field of the card QR cannot be read ({field}). Scan it again.',
  },
  CARD_QR_EXTRA_FIELDS: {
    severity: 'info',
    vi: 'Mã QR có thêm {fields} mục của thẻ đời mới; được giữ nguyên, chưa có quy định công bố về thứ tự.',
    en: 'The QR carries {fields} more fields of newer cards; they are kept as they stand, since their order is not published.',
  },
  CARD_QR_KEYSTROKES: {
    severity: 'warning',
    vi: 'Máy quét gõ qua bộ gõ tiếng Việt nên tên bị biến dạng. Có tên gợi ý; hãy đối chiếu với thẻ, và tắt bộ gõ khi quét.',
    en: 'The scanner typed through a Vietnamese input method and garbled the name. A name is suggested; compare the card, and switch the input method off.',
  },
} as const satisfies CodeTable;
