/**
 * Object codes of health-insurance cards with the benefit levels that they carry: Decision 1351/QĐ-BHXH (2015) art. 2,
 * later codes by Decisions 1697/QĐ-BHXH (2023) and 1018/QĐ-BHXH (2024). Two digits where the level changed over the
 * years: PV and CT by table, CN and LH on 2026-01-01 (Resolution 261/2025/QH15); cards in files show either.
 */
const OBJECTS =
  'DN4 HX4 CH4 NN4 TK4 HC4 XK4 HT3 TB4 NO4 CT24 XB4 TN4 CS4 QN5 CA5 CY5 XN4 MS4 CC1 CK2 CB2 KC2 HD4 TE1 BT2 HN2 DT2 DK2 XD2 TS2 TC3 TQ4 TA4 TY4 HG4 LS4 PV34 CN23 HS4 SV4 GB4 GD4 AK2 LH24 TG3 DS3 HK3 ND4 TH4 TV4 TD4 TU4 BA4';

let levels: ReadonlyMap<string, string> | undefined;

/** Benefit levels by object code, each level one digit of the text. */
export function healthInsuranceObjects(): ReadonlyMap<string, string> {
  levels ??= new Map(OBJECTS.split(' ').map((packed) => [packed.slice(0, 2), packed.slice(2)]));
  return levels;
}
