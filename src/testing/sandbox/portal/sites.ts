/** Made-up vaccination sites in a few real communes (statistics codes of 2021), for P8 and for the people's addresses. */

/** A commune that the sandbox knows. */
export interface SandboxCommune {
  readonly provinceCode: string;
  readonly districtCode: string;
  readonly wardCode: string;
  readonly ward: string;
  readonly district: string;
  readonly province: string;
  /** Number of its sites: more than a page, just a page, or few. */
  readonly sites: number;
}

const commune = (codes: string, ward: string, district: string, province: string, sites: number): SandboxCommune => ({
  provinceCode: codes.slice(0, 2),
  districtCode: codes.slice(2, 5),
  wardCode: codes.slice(5),
  ward,
  district,
  province,
  sites,
});

/** The communes with sites; the first four are the homes of the synthetic people. */
export const sandboxCommunes = (): readonly SandboxCommune[] => [
  commune('8786929926', 'Sa Rài', 'Huyện Tân Hồng', 'Đồng Tháp', 13),
  commune('8787730244', 'Cái Tàu Hạ', 'Huyện Châu Thành', 'Đồng Tháp', 10),
  commune('8787029971', 'Thường Thới Tiền', 'Huyện Hồng Ngự', 'Đồng Tháp', 3),
  commune('8787330109', 'Mỹ Hội', 'Huyện Cao Lãnh', 'Đồng Tháp', 1),
  commune('0100100001', 'Phúc Xá', 'Quận Ba Đình', 'Hà Nội', 2),
  commune('0100400148', 'Thạch Bàn', 'Quận Long Biên', 'Hà Nội', 25),
  commune('4849020194', 'Hòa Hiệp Bắc', 'Quận Liên Chiểu', 'Đà Nẵng', 4),
  commune('7976026734', 'Tân Định', 'Quận 1', 'Hồ Chí Minh', 7),
];

/** A site in the fields of the portal (reference: platform-api 2.1.5). */
interface PortalSite {
  readonly name: string;
  readonly address: string;
  /** 0 inactive, 1 active. */
  readonly status: number;
  readonly injectionExecutorAmount: number;
  readonly emergencyExecutorAmount: number;
}

function sitesOf({ ward, district, province, sites }: SandboxCommune): PortalSite[] {
  return Array.from({ length: sites }, (_, index) => ({
    name: `Điểm tiêm mẫu thử số ${index + 1}, ${ward}`,
    address: `${ward}, ${district}, ${province}`,
    status: index % 6 === 4 ? 0 : 1,
    injectionExecutorAmount: 1 + (index % 4),
    emergencyExecutorAmount: index % 3,
  }));
}

const WHOLE_NUMBER = /^\d{1,6}$/;
const DEFAULT_SIZE = 20;
const LARGEST_SIZE = 1000;

/** One page of sites; undefined when `page` or `size` is no number that can be meant. A filter left out or empty is none. */
export function sitePage(query: URLSearchParams): readonly PortalSite[] | undefined {
  const [page, size] = [query.get('page') || '0', query.get('size') || String(DEFAULT_SIZE)];
  if (!WHOLE_NUMBER.test(page) || !WHOLE_NUMBER.test(size)) return undefined;
  const rows = Number(size);
  if (rows < 1 || rows > LARGEST_SIZE) return undefined;
  const wanted = (name: 'provinceCode' | 'districtCode' | 'wardCode', own: SandboxCommune): boolean =>
    (query.get(name) || own[name]) === own[name];
  const found = sandboxCommunes()
    .filter((own) => wanted('provinceCode', own) && wanted('districtCode', own) && wanted('wardCode', own))
    .flatMap(sitesOf);
  return found.slice(Number(page) * rows, (Number(page) + 1) * rows);
}

/** Number of sites in a province. */
export function siteCount(provinceCode: string): number {
  return sandboxCommunes().reduce((sum, own) => (own.provinceCode === provinceCode ? sum + own.sites : sum), 0);
}
