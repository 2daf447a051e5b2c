/** Short Vietnamese names of fields and causes for the one-screen report; whole sentences stand in the workbooks. */

/** Fields in the order of the report; several fields may share a name. */
export const FIELD_NAMES: Readonly<Record<string, string>> = {
  fullName: 'họ tên',
  birthDate: 'ngày sinh',
  sex: 'giới tính',
  idNumber: 'số giấy tờ',
  phone: 'điện thoại',
  priorityGroup: 'nhóm ưu tiên',
  dose1Date: 'mũi đã tiêm',
  dose1Vaccine: 'mũi đã tiêm',
  row: 'cả dòng',
};

const CAUSES: Readonly<Record<string, string>> = {
  NAME_MISSING: 'thiếu',
  NAME_INVALID_CHAR: 'hỏng chữ',
  DOB_MISSING: 'thiếu',
  DOB_INVALID: 'không có thật',
  DOB_FUTURE: 'ở tương lai',
  SEX_UNKNOWN: 'không hiểu được',
  ID_MISSING: 'thiếu',
  ID_LENGTH: 'sai độ dài',
  ID_NON_DIGIT: 'lẫn chữ cái',
  ID_PROVINCE_UNKNOWN: 'sai mã tỉnh',
  ID_SCIENTIFIC: 'mất chữ số',
  ID_DUPLICATE: 'trùng',
  PHONE_MISSING: 'thiếu',
  PHONE_LENGTH: 'sai độ dài',
  PHONE_PREFIX_UNKNOWN: 'sai đầu số',
  GROUP_UNKNOWN: 'ngoài nhóm 1–16',
  DOSE_FUTURE: 'ngày tiêm ở tương lai',
  VACCINE_UNKNOWN: 'không rõ loại vắc xin',
  ROW_DUPLICATE: 'lặp lại dòng trước',
};

/** A cause in two or three words; the code itself where it has none here. */
export const causeName = (code: string): string => CAUSES[code] ?? code;
