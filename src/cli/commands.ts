/** The commands, in the order of the help. Texts only: the work behind a command is loaded when it is called. */
import type { CommandSpec, OptionSpec } from './command.ts';
import { portalCommands } from './portal-commands.ts';
import {
  asOf,
  birthDate,
  condition,
  dose,
  file,
  offered,
  out,
  profile,
  referenceDate,
  setting,
  sheet,
} from './shared-options.ts';

/** Options of every command. */
export const commonOptions: readonly OptionSpec[] = [
  {
    name: 'json',
    text: {
      vi: 'in đúng một tài liệu JSON, không in gì khác',
      en: 'print one JSON document and nothing else',
    },
  },
  {
    name: 'lang',
    value: 'vi|en',
    example: '--lang en',
    choices: ['vi', 'en'],
    text: { vi: 'ngôn ngữ, mặc định vi', en: 'language, vi by default' },
  },
  { name: 'help', text: { vi: 'in trợ giúp này', en: 'print this help' } },
];

export const commands: readonly CommandSpec[] = [
  {
    name: 'check',
    argument: file,
    summary: {
      vi: 'kiểm tra một danh sách, không gửi đi đâu',
      en: 'check a list without sending it anywhere',
    },
    options: [profile, referenceDate, sheet, out],
    examples: ['tiemchung check danh-sach.xlsx --out ket-qua'],
    load: () => import('./check.ts'),
  },
  {
    name: 'register',
    argument: file,
    summary: {
      vi: 'kiểm tra rồi đăng ký tổ chức và những người hợp lệ; chạy lại không trùng',
      en: 'check, then register the organisation and its accepted people; safe to run again',
    },
    options: [
      {
        name: 'url',
        value: 'URL',
        required: true,
        example: '--url http://127.0.0.1:8787',
        text: {
          vi: 'địa chỉ; đăng nhập: TIEMCHUNG_TOKEN, hoặc TIEMCHUNG_CLIENT_ID và …_SECRET',
          en: 'address; sign in by TIEMCHUNG_TOKEN, or TIEMCHUNG_CLIENT_ID and …_SECRET',
        },
      },
      {
        name: 'org-name',
        value: 'NAME',
        required: true,
        example: '--org-name "Công ty TNHH May Mẫu Thử"',
        text: { vi: 'tên tổ chức', en: 'name of the organisation' },
      },
      {
        name: 'tax-code',
        value: 'MST',
        required: true,
        example: '--tax-code 1400000000',
        text: { vi: 'mã số thuế của tổ chức', en: 'tax code of the organisation' },
      },
      profile,
      referenceDate,
      sheet,
      out,
    ],
    examples: ['tiemchung register danh-sach.xlsx --url URL --org-name NAME --tax-code MST'],
    load: () => import('./register.ts'),
  },
  {
    name: 'forecast',
    argument: { ...file, optional: true },
    summary: {
      vi: 'mũi tiếp theo, ngày nào, vắc xin nào, theo văn bản nào: một người hoặc cả danh sách',
      en: 'next dose, when, with which vaccine, by which act: of one person or of a list',
    },
    options: [
      birthDate,
      dose,
      condition,
      asOf,
      setting,
      offered,
      {
        name: 'trace',
        text: {
          vi: 'cho người xây dựng quy tắc: quy tắc nào, văn bản nào, ngày nào cộng bao lâu ra ngày nào',
          en: 'for experts: which rule, which act, which date plus which interval gives which date',
        },
      },
      {
        name: 'html',
        value: 'OUT.html',
        example: '--html lich-tiem.html',
        text: {
          vi: 'ghi dòng thời gian của một người thành trang để xem hoặc in',
          en: "write one person's timeline as a page to look at or print",
        },
      },
      profile,
      sheet,
    ],
    examples: [
      'tiemchung forecast --birth-date 02/02/1985 --dose AZ@10/04/2021 --as-of 20/09/2021',
      'tiemchung forecast --birth-date 1985 --dose "Vero Cell@2021-07-01" --html lich-tiem.html',
      'tiemchung forecast danh-sach.xlsx --as-of 2021-09-20 --setting azGapWeeks=6',
    ],
    load: () => import('./forecast.ts'),
  },
  {
    name: 'screen',
    summary: {
      vi: 'khám sàng lọc một người: đủ điều kiện, thận trọng, hoãn, tiêm tại bệnh viện, chống chỉ định',
      en: 'screen one person: eligible, caution, defer, in hospital, contraindicated',
    },
    options: [
      { ...birthDate, required: true },
      dose,
      condition,
      asOf,
      setting,
      offered,
      {
        name: 'answer',
        value: 'N=yes|no|unknown',
        example: '--answer 1-12=no',
        repeats: true,
        text: {
          vi: 'trả lời trên phiếu đăng ký, theo số 1-12; ghi được nhiều lần, lần sau thay lần trước',
          en: 'answers of the registration form, by number 1-12; may be repeated, the later one counts',
        },
      },
      {
        name: 'temperature',
        value: 'N',
        example: '--temperature 37.6',
        text: { vi: 'thân nhiệt, °C', en: 'temperature, °C' },
      },
      {
        name: 'blood-pressure',
        value: 'N/N',
        example: '--blood-pressure 120/80',
        text: { vi: 'huyết áp tối đa/tối thiểu, mmHg', en: 'systolic/diastolic blood pressure, mmHg' },
      },
      {
        name: 'pulse',
        value: 'N',
        example: '--pulse 70',
        text: { vi: 'mạch, lần/phút', en: 'pulse, per minute' },
      },
      {
        name: 'respiratory-rate',
        value: 'N',
        example: '--respiratory-rate 18',
        text: { vi: 'nhịp thở, lần/phút', en: 'respiration, per minute' },
      },
      {
        name: 'spo2',
        value: 'N',
        example: '--spo2 97',
        text: { vi: 'SpO2, %', en: 'SpO2, %' },
      },
    ],
    examples: [
      'tiemchung screen --birth-date 1985-02-02 --answer 1-12=no --temperature 37.6 --blood-pressure 120/80 --pulse 70',
      'tiemchung screen --birth-date 1985-02-02 --dose AZ@2021-04-10 --condition pregnantWeeks=20',
    ],
    load: () => import('./screen.ts'),
  },
  {
    name: 'identify',
    argument: {
      placeholder: 'VALUE',
      repeats: true,
      text: {
        vi: 'giá trị cần xem, có dấu cách thì đặt trong ngoặc kép; "-" đọc từng dòng của đầu vào chuẩn',
        en: 'a value to look at, in quotation marks where it has blanks; "-" reads lines of standard input',
      },
    },
    summary: {
      vi: 'cho biết một giá trị là gì: số giấy tờ, điện thoại, QR, MRZ, họ tên, ngày sinh, địa danh, chữ lỗi',
      en: 'say what a value is: paper or phone number, QR, MRZ, name, birth date, place, garbled text',
    },
    options: [
      {
        name: 'as',
        value: 'KIND',
        example: '--as phone',
        choices: [
          'cccd',
          'cmnd',
          'passport',
          'phone',
          'mst',
          'bhyt',
          'bhxh',
          'qr',
          'mrz',
          'name',
          'birth-date',
          'place',
          'legacy',
        ],
        text: {
          vi: 'đọc mọi giá trị theo một loại:',
          en: 'read every value as one kind:',
        },
      },
      referenceDate,
    ],
    examples: [
      'tiemchung identify 34912 "+82 2 123 4567"',
      'tiemchung identify "Phường Phúc Xá, Quận Ba Đình, Hà Nội" "Nguyeenx Vawn An"',
      'tiemchung identify - < qr-va-mrz.txt',
      'tiemchung identify --as birth-date - < ngay-sinh.txt',
    ],
    load: () => import('./identify.ts'),
  },
  ...portalCommands,
  {
    name: 'sandbox',
    summary: {
      vi: 'chạy nền tảng thử trên máy này (chỉ máy này truy cập được)',
      en: 'run a practice platform on this machine, for this machine only',
    },
    options: [
      {
        name: 'port',
        value: 'N',
        example: '--port 8787',
        text: { vi: 'cổng, mặc định 0: một cổng trống', en: 'port, by default 0: any free one' },
      },
      {
        name: 'seed',
        value: 'N',
        example: '--seed 1',
        text: { vi: 'hạt giống của dữ liệu thử, mặc định 1', en: 'seed of the invented data, 1 by default' },
      },
      {
        name: 'state',
        value: 'memory|FILE',
        example: '--state nen-tang-thu.sqlite',
        text: {
          vi: 'giữ dữ liệu trong bộ nhớ (mặc định) hay trong tệp',
          en: 'keep the data in memory (default) or in a file',
        },
      },
    ],
    examples: ['tiemchung sandbox --port 8787 --state nen-tang-thu.sqlite'],
    load: () => import('./sandbox.ts'),
  },
];
