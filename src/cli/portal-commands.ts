/** The commands of the public portal. Texts only, as in `commands.ts`. */
import type { CommandSpec, OptionSpec } from './command.ts';

const url: OptionSpec = {
  name: 'url',
  value: 'URL',
  example: '--url http://127.0.0.1:8787',
  text: {
    vi: 'địa chỉ khác của cổng: nền tảng thử hoặc máy chuyển tiếp; mặc định tiemchungcovid19.gov.vn',
    en: 'another address: a practice platform or a proxy; tiemchungcovid19.gov.vn by default',
  },
};

const lookup: CommandSpec = {
  name: 'lookup',
  argument: {
    placeholder: '-',
    optional: true,
    text: {
      vi: 'đọc từ đầu vào chuẩn: một đối tượng JSON {"name", "birthDate", "sex", "phone", "id", "bhyt"}, rồi mã OTP ở dòng sau',
      en: 'read standard input: a JSON object {"name", "birthDate", "sex", "phone", "id", "bhyt"}, then the code on a line',
    },
  },
  summary: {
    vi: 'tra cứu các mũi đã tiêm của một người trên cổng, bằng mã OTP gửi tới điện thoại',
    en: 'look up the doses of one person at the portal, by a code sent to the phone',
  },
  options: [
    {
      name: 'name',
      value: 'NAME',
      example: '--name "Trần Thị Hoa"',
      text: {
        vi: 'họ tên có đủ dấu; thiếu trường nào thì hỏi trên màn hình, để không nằm lại trong lịch sử lệnh',
        en: 'full name with its marks; what is left out is asked for, and stays out of the history of the shell',
      },
    },
    {
      name: 'birth-date',
      value: 'DATE',
      example: '--birth-date 04/05/1990',
      text: {
        vi: 'ngày sinh (dd/MM/yyyy hoặc YYYY-MM-DD); chỉ biết năm thì tra theo ngày 01/01',
        en: 'birth date (dd/MM/yyyy or YYYY-MM-DD); of a year alone, 1 January is sent',
      },
    },
    { name: 'sex', value: 'nam|nữ', example: '--sex nữ', text: { vi: 'giới tính', en: 'sex (also male, female)' } },
    {
      name: 'phone',
      value: 'PHONE',
      example: '--phone 0912000345',
      text: {
        vi: 'số điện thoại đã đăng ký, nhận mã OTP; đã có mã thì đặt biến TIEMCHUNG_OTP: không gửi tin nhắn',
        en: 'the phone given at registration, for the code; with TIEMCHUNG_OTP set no message is sent',
      },
    },
    {
      name: 'id',
      value: 'NUMBER',
      example: '--id 087190912345',
      text: { vi: 'số CCCD, CMND hoặc hộ chiếu, nếu muốn ghi', en: 'CCCD, CMND or passport, optional' },
    },
    {
      name: 'bhyt',
      value: 'NUMBER',
      example: '--bhyt DN4870912345678',
      text: { vi: 'số thẻ BHYT, nếu muốn ghi', en: 'number of the health-insurance card, optional' },
    },
    url,
    {
      name: 'show',
      text: {
        vi: 'in đủ số điện thoại, số giấy tờ, số thẻ và nơi ở; mặc định che số, bỏ nơi ở',
        en: 'print whole numbers and the address; by default numbers are masked, the address is left out',
      },
    },
  ],
  examples: [
    'tiemchung lookup',
    'tiemchung lookup - < nguoi-tra-cuu.json',
    'TIEMCHUNG_OTP=123456 tiemchung lookup - < nguoi-tra-cuu.json',
  ],
  load: () => import('./lookup.ts'),
};

const stats: CommandSpec = {
  name: 'stats',
  summary: {
    vi: 'số liệu tiêm chủng mà cổng công bố: toàn quốc và từng tỉnh (63 tỉnh của năm 2021)',
    en: "the portal's published figures: the country and its provinces (the 63 of 2021)",
  },
  options: [
    {
      name: 'province',
      value: 'NAME|CODE',
      example: '--province "Đồng Tháp"',
      text: { vi: 'chỉ một tỉnh, theo tên hoặc mã hai chữ số', en: 'one province, by name or two-digit code' },
    },
    url,
  ],
  examples: ['tiemchung stats --province 87', 'tiemchung stats --url http://127.0.0.1:8787 --json'],
  load: () => import('./stats.ts'),
};

/** In the order of the help. */
export const portalCommands: readonly CommandSpec[] = [lookup, stats];
