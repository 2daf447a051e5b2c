/** The sandbox's own accounts, facility and vaccines; the real lists are not public. */

/** Somebody who may sign in. */
export interface OfficeAccount {
  readonly username: string;
  readonly password: string;
  /** Where the code of the second factor goes; without it there is none. */
  readonly phone?: string;
}

/** Both are in `docs/back-office.md`; they open nothing but the sandbox. */
export const officeAccounts: readonly OfficeAccount[] = [
  { username: 'can-bo-thu', password: 'mat-khau-thu' },
  { username: 'can-bo-otp', password: 'mat-khau-thu', phone: '0912000902' },
];

/** The only facility that the accounts may record doses for. */
export const officeFacility = { id: '8701', name: 'Trạm y tế mẫu thử' } as const;

/** A vaccine in the names of V20 (reference: platform-api 2.3). */
export interface OfficeVaccine {
  readonly VACXIN_ID: number;
  readonly TEN_VACXIN: string;
  readonly TEN_THUONG_MAI: string;
  readonly KHANG_NGUYEN: string;
  /** 1 expanded programme, 2 paid. */
  readonly TCMR: 1 | 2;
}

/** Vaccines of V20: none against COVID-19. */
export const officeVaccines: readonly OfficeVaccine[] = [
  { VACXIN_ID: 1, TEN_VACXIN: 'BCG', TEN_THUONG_MAI: 'BCG (mẫu thử)', KHANG_NGUYEN: 'Lao', TCMR: 1 },
  { VACXIN_ID: 2, TEN_VACXIN: 'Viêm gan B', TEN_THUONG_MAI: 'VGB (mẫu thử)', KHANG_NGUYEN: 'Viêm gan B', TCMR: 1 },
  { VACXIN_ID: 4, TEN_VACXIN: 'OPV', TEN_THUONG_MAI: 'OPV (mẫu thử)', KHANG_NGUYEN: 'Bại liệt', TCMR: 1 },
  { VACXIN_ID: 9, TEN_VACXIN: 'Uốn ván', TEN_THUONG_MAI: 'UV (mẫu thử)', KHANG_NGUYEN: 'Uốn ván', TCMR: 1 },
  { VACXIN_ID: 31, TEN_VACXIN: 'Cúm mùa', TEN_THUONG_MAI: 'Cúm (mẫu thử)', KHANG_NGUYEN: 'Cúm', TCMR: 2 },
];
