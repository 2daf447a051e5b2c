/** Against the sandbox, which was written from the reference and not from the client. */
import { describe, expect, it } from 'vitest';
import {
  type CertificateQuery,
  createPortalClient,
  isPortalRefusal,
  portalText,
} from '../../../src/platform/portal/index.ts';
import { createSandbox, type PortalPerson, type PortalSettings } from '../../../src/testing/index.ts';

const started = (portal: Partial<PortalSettings> = {}) => {
  const sandbox = createSandbox({ seed: 11, people: 60, portal });
  return { sandbox, portal: createPortalClient({ baseUrl: 'http://sandbox.test', fetch: sandbox.fetch, retries: 0 }) };
};

const queryOf = (person: PortalPerson): CertificateQuery => ({
  fullName: person.fullname,
  birthDate: person.birthday,
  sex: person.genderId === 1 ? 'male' : 'female',
  phone: person.personalPhoneNumber,
});

describe.each(['http-400', 'code-on-200'] as const)('refusals as %s', (refusals) => {
  // After a 200 with another code no second form is tried.
  it.each(refusals === 'http-400' ? (['mixed', 'zone-hour-7', 'utc-midnight'] as const) : (['utc-midnight'] as const))(
    'everybody is found, old birth dates %s',
    async (oldBirthdays) => {
      const { sandbox, portal } = started({ refusals, oldBirthdays });
      const used = new Set<string>();
      for (const person of sandbox.people()) {
        const lookup = portal.certificateLookup(queryOf(person));
        const { birthday } = await lookup.requestOtp();
        used.add(birthday);
        const otp = sandbox.messages().findLast(({ phone }) => phone === person.personalPhoneNumber)?.otp ?? '';
        const { holder, doses } = await lookup.confirm(otp);
        expect(holder.birthDate).toBe(person.birthday);
        expect(doses.map(({ date, vaccineName }) => [date, vaccineName])).toEqual(
          person.vaccinatedInfoes.map(({ injectionDate, vaccineName }) => [injectionDate, vaccineName]),
        );
      }
      expect(used.has('zone-history')).toBe(oldBirthdays !== 'utc-midnight');
      // One message for each person: a refused first try sends none.
      expect(sandbox.messages()).toHaveLength(sandbox.people().length);
    },
  );

  it('a stranger and a wrong code are told by the step', async () => {
    const { sandbox, portal } = started({ refusals });
    const [person] = sandbox.people();
    if (!person) throw new Error('nobody');
    const stranger = { ...queryOf(person), fullName: 'Người Lạ' };
    const unknown = await portal
      .certificateLookup(stranger)
      .requestOtp()
      .catch((error: unknown) => error);
    expect([isPortalRefusal(unknown), portalText(unknown)?.startsWith('Không tìm thấy')]).toEqual([true, true]);
    const lookup = portal.certificateLookup(queryOf(person));
    await lookup.requestOtp();
    const right = sandbox.messages().at(-1)?.otp ?? '';
    const wrong = await lookup.confirm(right === '000000' ? '000001' : '000000').catch((error: unknown) => error);
    expect([isPortalRefusal(wrong), portalText(wrong)?.startsWith('Mã OTP')]).toEqual([true, true]);
    expect((await lookup.confirm(right)).holder.fullName).toBe(person.fullname);
  });
});

describe('the dashboard of the sandbox', () => {
  it('has 63 provinces everywhere, all known to geography', async () => {
    const { portal } = started();
    const rows = await portal.statistics();
    expect(rows).toHaveLength(63);
    expect(rows.filter(({ province, sinceMerger, progress }) => !province || !sinceMerger || !progress)).toEqual([]);
    expect(await portal.allocations()).toHaveLength(63);
    expect(await portal.deliveries()).toHaveLength(63);
    expect(await portal.provinces()).toHaveLength(63);
    const [summary, latest] = await Promise.all([portal.summary(), portal.latest()]);
    expect(summary.injected).toBeGreaterThan(0);
    expect(latest.dosesOfLastDay).toBeLessThan(latest.injectedInAll ?? 0);
  });

  it.each([
    ['01', '004', '00148', 25],
    ['87', '877', '30244', 10],
    ['87', '873', '30109', 1],
    ['01', '001', '00000', 0],
  ])('has the sites of %s %s %s', async (provinceCode, districtCode, wardCode, count) => {
    const { portal } = started();
    const names = new Set<string>();
    for await (const { name } of portal.sites({ provinceCode, districtCode, wardCode })) names.add(name);
    expect(names.size).toBe(count);
  });
});
