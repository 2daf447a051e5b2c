/** A portal on a free loopback port that answers as the reference describes, with one invented person and two pages of sites. */
import { createServer } from 'node:http';

/** What the server holds of its one person. */
interface Held {
  readonly fullname: string;
  /** Milliseconds, as text. */
  readonly birthday: string;
  readonly genderId: string;
  readonly personalPhoneNumber: string;
}

export interface PortalServer {
  readonly url: string;
  /** Paths with their queries, in the order in which they came. */
  readonly calls: URL[];
  hold(person: Held): void;
  close(): Promise<void>;
}

export const OTP = '123456';

const provinces = [
  { provinceCode: '79', provinceName: 'Hồ Chí Minh', population: 9227598, popOverEighteen: 7208800, totalInjected: 99 },
  { provinceCode: '01', provinceName: 'Hà Nội', population: 8053664, popOverEighteen: 5745728 },
];

/** Answers of the calls without parameters, field names as in the reference. */
export const answers: Readonly<Record<string, unknown>> = {
  '/api/public/dashboard/vaccination-statistics/all': provinces.map((row) => ({
    ...row,
    totalInjected: 12_000_000,
    totalOnceInjected: 7_000_000,
    totalTwiceInjected: null,
    totalVaccineAllocated: 11_000_000,
    totalVaccineAllocatedReality: 10_500_000,
    totalVaccinationLocation: 900,
    vaccineInjectionDailies: [{ reportedDate: '2021-09-14', totalInjected: 3 }],
  })),
  '/api/public/dashboard/vaccination-statistics/summary': {
    totalVaccine: 4,
    totalVaccineAllocated: 3,
    totalVaccinationRegistration: 2,
    totalInjected: 1,
  },
  '/api/public/dashboard/vaccination-statistics/get-detail-latest': {
    allocatedDate: '2021-09-14T17:00:00.000+00:00',
    vaccineTotal: 40,
    vaccineAllocation: 30,
    objectInjection: 25_000_000,
    totalPopulation: 800_000,
    totalOneInjected: null,
    totalTwiceInjected: 5_000_000,
  },
  '/api/public/dashboard/vaccine-allocate/province-detail': provinces,
  '/api/public/dashboard/vaccine-allocate/province-detail/reality': [
    { provinceCode: '01', provinceName: 'Hà Nội', totalVaccineAllocated: 7, allocatedList: [{ anything: 1 }] },
  ],
  '/api/province/public/all': [{ provinceCode: '01', shortName: 'HN', name: 'Thành phố Hà Nội', type: 'Thành phố' }],
};

const certificate = (person: Held) => ({
  errorResponse: { code: 1, description: null },
  patientInfo: {
    ...person,
    genderId: undefined,
    birthday: Number(person.birthday),
    identification: '001962912345',
    healthInsuranceNumber: null,
    province: 'Thành phố Hà Nội',
    district: 'Quận Ba Đình',
    ward: 'Phường Phúc Xá',
    currentProvinceId: '01',
    currentDistrictId: '001',
    currentWardId: '00001',
    fullyVaccinated: 1,
    vaccinatedInfoes: [
      {
        vaccineId: '2',
        vaccineName: 'COVID-19 Vaccine AstraZeneca',
        injectionDate: Date.UTC(2021, 11, 1, 18, 30),
        injectionPlace: 'TYT Phúc Xá',
        batchNumber: null,
      },
      {
        vaccineId: '2',
        vaccineName: 'COVID-19 Vaccine AstraZeneca',
        injectionDate: Date.UTC(2021, 8, 14, 2, 30),
        injectionPlace: 'TYT Phúc Xá',
        batchNumber: 'ABV1234',
        qrCode: 'x',
      },
    ],
  },
  qrCode: 'opaque',
});

export async function portalServer(): Promise<PortalServer> {
  const calls: URL[] = [];
  let held: Held | undefined;

  const answer = (url: URL): readonly [status: number, body: unknown] => {
    const query = Object.fromEntries(url.searchParams);
    const person = held;
    const known = person && Object.entries(person).every(([name, value]) => query[name] === value);
    switch (url.pathname) {
      case '/api/vaccination/public/otp-search':
        return known
          ? [200, { code: 1, message: 'Mã OTP đã được gửi.' }]
          : [400, { status: 400, title: `Không tìm thấy ${query.fullname}`, message: 'error' }];
      case '/api/vaccination/public/patient-vaccinated':
        if (!known) return [400, { status: 400, title: 'Không tìm thấy' }];
        return query.otp === OTP
          ? [200, certificate(person)]
          : [400, { errorResponse: { code: 2, description: 'Mã OTP không đúng' }, title: 'Bad Request' }];
      case '/api/public/dashboard/vaccination-location/search': {
        const first = Number(query.page) * Number(query.size);
        const sites = Array.from({ length: 23 }, (_, index) => ({
          name: `Điểm tiêm ${index + 1}`,
          address: 'Phúc Xá',
          status: index === 4 ? 0 : 1,
          injectionExecutorAmount: 3,
          emergencyExecutorAmount: null,
        }));
        return [200, sites.slice(first, first + Number(query.size))];
      }
      default:
        return url.pathname in answers ? [200, answers[url.pathname]] : [404, { status: 404 }];
    }
  };

  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '', 'http://portal.test');
    calls.push(url);
    const [status, body] = answer(url);
    response.writeHead(status, { 'content-type': 'application/json;charset=UTF-8' }).end(JSON.stringify(body));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  return {
    url: `http://127.0.0.1:${typeof address === 'object' ? address?.port : 0}`,
    calls,
    hold: (person) => {
      held = person;
      calls.length = 0;
    },
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}
