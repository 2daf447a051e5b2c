/** Options that several commands take. Texts only, as in `commands.ts`. */
import type { CommandSpec, OptionSpec } from './command.ts';

export const profile: OptionSpec = {
  name: 'profile',
  value: 'ID',
  example: '--profile covid-2021-adult',
  text: {
    vi: 'hồ sơ chiến dịch, mặc định covid-2021-adult',
    en: 'campaign profile, covid-2021-adult by default',
  },
};
export const referenceDate: OptionSpec = {
  name: 'reference-date',
  value: 'YYYY-MM-DD',
  example: '--reference-date 2021-09-20',
  text: {
    vi: 'ngày lấy làm "hôm nay", mặc định ngày ở Việt Nam',
    en: 'the day to take as today, by default today in Vietnam',
  },
};
export const sheet: OptionSpec = {
  name: 'sheet',
  value: 'NAME',
  example: '--sheet "Danh sách"',
  text: {
    vi: 'tên trang tính, mặc định trang đầu có danh sách',
    en: 'name of the sheet, by default the first that holds a list',
  },
};
export const out: OptionSpec = {
  name: 'out',
  value: 'DIR',
  example: '--out ket-qua',
  text: {
    vi: 'thư mục ghi kết quả: dòng bị trả lại, người cần gọi điện, báo cáo',
    en: 'folder for the results: rejected rows, people to phone, report',
  },
};
export const asOf: OptionSpec = {
  name: 'as-of',
  value: 'DATE',
  example: '--as-of 2021-09-20',
  text: {
    vi: 'ngày xét (YYYY-MM-DD hoặc dd/MM/yyyy), mặc định ngày ở Việt Nam',
    en: 'the day asked about (YYYY-MM-DD or dd/MM/yyyy), by default today in Vietnam',
  },
};
export const birthDate: OptionSpec = {
  name: 'birth-date',
  value: 'DATE',
  example: '--birth-date 1985-02-02',
  text: {
    vi: 'ngày sinh; chỉ biết năm hoặc tháng cũng được',
    en: 'birth date; the year or month alone will do',
  },
};
export const dose: OptionSpec = {
  name: 'dose',
  value: 'PRODUCT@DATE',
  example: '--dose AZ@2021-04-10',
  repeats: true,
  text: {
    vi: 'mũi đã tiêm, mỗi mũi một lần ghi: mã hoặc tên vắc xin, @, ngày',
    en: 'a dose given, once for each: code or name of the vaccine, @, date',
  },
};
export const condition: OptionSpec = {
  name: 'condition',
  value: 'NAME=VALUE',
  example: '--condition infected=2021-05-01',
  repeats: true,
  text: {
    vi: 'điều kiện của người tiêm, theo tên của lịch tiêm; ghi được nhiều lần',
    en: 'a fact about the person, by its name in the schedule; may be repeated',
  },
};
export const setting: OptionSpec = {
  name: 'setting',
  value: 'NAME=VALUE',
  example: '--setting azGapWeeks=6',
  repeats: true,
  text: {
    vi: 'lựa chọn mà văn bản để ngỏ, ví dụ azGapWeeks; ghi được nhiều lần',
    en: 'a choice that the acts leave open, such as azGapWeeks; may be repeated',
  },
};
export const offered: OptionSpec = {
  name: 'offered',
  value: 'PRODUCT',
  example: '--offered PFZ',
  text: { vi: 'vắc xin đang có để tiêm', en: 'the vaccine that is on offer' },
};
export const file: CommandSpec['argument'] & object = {
  placeholder: 'FILE',
  text: {
    vi: 'danh sách .xlsx hoặc .csv; "-" đọc từ đầu vào chuẩn',
    en: 'a list, .xlsx or .csv; "-" reads standard input',
  },
};
