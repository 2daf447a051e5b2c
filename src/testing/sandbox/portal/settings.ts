/** What the reference does not know of the public portal (platform-api, section 7), and the sandbox therefore chooses. */

/** The sandbox's own choices; every one can be changed, since the portal may do otherwise. */
export interface PortalSettings {
  /** How long an OTP is good for, in milliseconds of the sandbox's clock; default 300,000. */
  readonly otpLifetimeMs: number;
  /** After so many wrong OTPs the right one is refused too, until another is asked for; default 5. */
  readonly otpAttempts: number;
  /**
   * `birthday` of people born when the zone Asia/Ho_Chi_Minh was UTC+8, until 12 June 1975: 07:00 in that zone, which is
   * 23:00 UTC of the day before (`zone-hour-7`), or 00:00 UTC of the birth date as for everybody (`utc-midnight`). Default
   * `mixed`: the first for the 2nd, 4th, 6th … of the people, the second for the others, so that who tries one only fails.
   */
  readonly oldBirthdays: 'mixed' | 'zone-hour-7' | 'utc-midnight';
  /** How the certificate calls refuse: HTTP 400 (default), or 200 with a `code` other than 1. */
  readonly refusals: 'http-400' | 'code-on-200';
}

/** The choices as they are before anybody changes them. */
export const defaultPortalSettings: PortalSettings = {
  otpLifetimeMs: 5 * 60_000,
  otpAttempts: 5,
  oldBirthdays: 'mixed',
  refusals: 'http-400',
};
