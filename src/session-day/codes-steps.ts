/** Why a step of a person at the site is refused. */
import type { CodeTable } from '../values/index.ts';

export const stepCodes = {
  STEP_NOT_ALLOWED: {
    severity: 'error',
    vi: 'Không thể ghi bước "{step}" khi người này đang ở trạng thái "{status}". Được phép lúc này: {allowed}.',
    en: 'The step "{step}" is not allowed in the state "{status}". Allowed now: {allowed}.',
  },
  STEP_TIME_BACKWARDS: {
    severity: 'error',
    vi: 'Giờ của bước này sớm hơn bước trước đó ({previous}). Hãy sửa giờ hoặc kiểm tra đồng hồ của máy.',
    en: 'This step is earlier than the one before it ({previous}). Correct the time, or check the clock of the device.',
  },
  STEP_DOSE_OF_OTHER_PERSON: {
    severity: 'error',
    vi: 'Mũi tiêm mang mã đăng ký của người khác. Hãy quét lại mã của người đang ngồi trước bàn.',
    en: 'The dose carries the registration id of somebody else. Scan the code of the person at the table again.',
  },
  STEP_DOSE_OF_OTHER_SESSION: {
    severity: 'error',
    vi: 'Mũi tiêm ghi cho buổi hoặc ngày khác. Buổi này là ngày {date}: hãy chọn đúng buổi.',
    en: 'The dose is for another session or day. This session is on {date}: choose the right one.',
  },
  STEP_LOT_MISSING: {
    severity: 'error',
    vi: 'Mũi tiêm chưa ghi số lô. Hãy đọc số lô trên lọ rồi nhập.',
    en: 'The dose has no lot. Read the lot from the vial and enter it.',
  },
  STEP_LOT_NOT_ISSUED: {
    severity: 'error',
    vi: 'Lô {lot} không có trong số vắc xin được cấp cho buổi tiêm. Hãy đọc lại số lô trên lọ và kiểm tra phiếu xuất.',
    en: 'Lot {lot} was not issued to this session. Read the vial again and check the delivery note.',
  },
  STEP_LOT_OF_OTHER_PRODUCT: {
    severity: 'error',
    vi: 'Lô {lot} là của vắc xin {product}, không phải loại đã chọn. Hãy chọn lại vắc xin hoặc số lô.',
    en: 'Lot {lot} belongs to vaccine {product}, not to the one chosen. Correct the vaccine or the lot.',
  },
  STEP_LOT_EXPIRED: {
    severity: 'error',
    vi: 'Lô {lot} đã hết hạn ngày {expiry}. Không tiêm; hãy tách riêng lô và báo người phụ trách.',
    en: 'Lot {lot} expired on {expiry}. Do not inject; set the lot apart and tell the person in charge.',
  },
  STEP_LOT_EXPIRY_DIFFERS: {
    severity: 'warning',
    vi: 'Hạn dùng đã nhập khác hạn của lô {lot} trên phiếu xuất ({expiry}). Hãy đối chiếu với nhãn lọ.',
    en: 'The expiry entered is not that of lot {lot} on the delivery note ({expiry}). Compare with the vial.',
  },
  STEP_TOO_YOUNG: {
    severity: 'error',
    vi: 'Người này chưa đủ tuổi để tiêm vắc xin {product} vào ngày {date}. Không tiêm; hãy kiểm tra ngày sinh.',
    en: 'This person is too young for vaccine {product} on {date}. Do not inject; check the birth date.',
  },
  STEP_TOO_EARLY: {
    severity: 'error',
    vi: 'Chưa đủ khoảng cách giữa các mũi: sớm nhất ngày {earliest}. Không tiêm; hãy hẹn lại từ ngày đó.',
    en: 'The interval is too short: {earliest} at the earliest. Do not inject; ask the person to come on that day or later.',
  },
  STEP_WRONG_PRODUCT: {
    severity: 'error',
    vi: 'Vắc xin {product} không được dùng cho mũi {dose} của người này. Được dùng: {products}.',
    en: 'Vaccine {product} may not serve dose {dose} of this person. Allowed: {products}.',
  },
  STEP_CONTRAINDICATED: {
    severity: 'error',
    vi: 'Vắc xin {product} chống chỉ định với người này. Không tiêm; hãy chuyển bác sĩ khám sàng lọc.',
    en: 'Vaccine {product} is contraindicated for this person. Do not inject; go back to the screening doctor.',
  },
  STEP_DEFERRED: {
    severity: 'error',
    vi: 'Theo lịch tiêm, người này phải hoãn tiêm vào ngày {date}. Không tiêm; hãy chuyển bác sĩ khám sàng lọc.',
    en: 'By the schedule the dose is deferred on {date}. Do not inject; go back to the screening doctor.',
  },
  STEP_NOT_DUE: {
    severity: 'error',
    vi: 'Theo lịch tiêm, người này không có mũi nào tiếp theo vào ngày {date} ({status}). Hãy kiểm tra lịch sử tiêm.',
    en: 'By the schedule no dose is next for this person on {date} ({status}). Check the history.',
  },
  STEP_NEEDS_HOSPITAL: {
    severity: 'error',
    vi: 'Kết quả khám sàng lọc yêu cầu tiêm tại bệnh viện. Hãy chuyển người này đến bệnh viện.',
    en: 'The screening asks for an injection in a hospital. Send the person there.',
  },
  STEP_VOLUME_DIFFERS: {
    severity: 'warning',
    vi: 'Thể tích {volume} ml khác liều quy định {expected} ml. Hãy kiểm tra lại.',
    en: 'The volume of {volume} ml is not the {expected} ml of the schedule. Check it.',
  },
  STEP_OBSERVATION_SHORT: {
    severity: 'error',
    vi: 'Mới theo dõi {minutes} phút sau tiêm; cần ít nhất {least} phút. Hãy đề nghị người này ở lại thêm.',
    en: 'Watched for {minutes} minutes after the injection; at least {least} are needed. Ask the person to stay.',
  },
  STEP_OVERRIDE_NOT_AUTHORISED: {
    severity: 'error',
    vi: 'Tài khoản này không được quyền cho phép ngoại lệ tại buổi tiêm. Hãy gọi người phụ trách buổi tiêm.',
    en: 'This account may not allow exceptions in this session. Call the person in charge.',
  },
} as const satisfies CodeTable;
