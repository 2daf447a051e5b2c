/** Where the list of an organisation, registrations, plan, doses and stock disagree. */
import type { CodeTable } from '../values/index.ts';

export const reconcileCodes = {
  RECONCILE_LISTED_TWICE: {
    severity: 'error',
    vi: 'Bản ghi này có {count} lần trong nguồn "{source}". Hãy giữ một.',
    en: 'This record stands {count} times in "{source}". Keep one.',
  },
  RECONCILE_NOT_REGISTERED: {
    severity: 'error',
    vi: 'Người này có trong danh sách của đơn vị nhưng chưa được đăng ký trên nền tảng. Hãy đăng ký.',
    en: 'This person is on the list of the organisation, but not registered with the platform. Register them.',
  },
  RECONCILE_NOT_ON_LIST: {
    severity: 'warning',
    vi: 'Người này đã đăng ký nhưng không có trong danh sách của đơn vị. Hãy hỏi đơn vị: còn làm việc hay đã nghỉ?',
    en: 'This person is registered, but not on the list of the organisation. Ask it: still there, or gone?',
  },
  RECONCILE_WITHDRAWN: {
    severity: 'warning',
    vi: 'Đăng ký của người này đã được rút nhưng vẫn có trong nguồn "{source}". Hãy hỏi đơn vị rồi bỏ ra hoặc đăng ký lại.',
    en: 'The registration was withdrawn, yet the person still stands in "{source}". Ask, then remove or register again.',
  },
  RECONCILE_NOT_PLANNED: {
    severity: 'warning',
    vi: 'Người này đã đăng ký nhưng chưa được xếp buổi tiêm và chưa có mũi tiêm. Hãy xếp lịch.',
    en: 'This person is registered, but has neither a place in a plan nor a dose. Plan them.',
  },
  RECONCILE_PLANNED_NOT_REGISTERED: {
    severity: 'error',
    vi: 'Người này có trong kế hoạch nhưng nền tảng không có đăng ký. Hãy đăng ký trước buổi tiêm.',
    en: 'This person is planned, but the platform has no registration. Register them before the session.',
  },
  RECONCILE_PLANNED_WITHOUT_DOSE: {
    severity: 'warning',
    vi: 'Người này đã được xếp lịch nhưng không có mũi tiêm. Hãy xem lý do và xếp lại.',
    en: 'This person was planned, but has no dose. See why, and plan again.',
  },
  RECONCILE_DOSE_NOT_REGISTERED: {
    severity: 'error',
    vi: 'Có mũi tiêm nhưng nền tảng không có đăng ký của người này. Hãy đăng ký rồi gửi mũi tiêm.',
    en: 'There is a dose, but the platform has no registration of the person. Register them, then send the dose.',
  },
  RECONCILE_DOSE_NOT_PLANNED: {
    severity: 'info',
    vi: 'Người này được tiêm ngoài kế hoạch. Hãy ghi là vãng lai hoặc chuyển đến.',
    en: 'This person was injected without being planned. Record a walk-in or a move.',
  },
  RECONCILE_DOSES_SAME_DAY: {
    severity: 'error',
    vi: 'Người này có {count} mũi tiêm trong ngày {date}. Hãy đối chiếu; không tính hai lần.',
    en: 'This person has {count} doses on {date}. Compare them; count one.',
  },
  RECONCILE_PRODUCT_DIFFERS: {
    severity: 'warning',
    vi: 'Đã tiêm {given} trong khi kế hoạch là {planned}. Hãy kiểm tra phiếu tiêm.',
    en: 'Given was {given}, planned was {planned}. Check the form.',
  },
  RECONCILE_STATUS_BEHIND: {
    severity: 'error',
    vi: 'Có mũi tiêm tại điểm tiêm nhưng đăng ký trên nền tảng vẫn là "{status}". Hãy gửi mũi tiêm.',
    en: 'The site has a dose, but the registration on the platform still says "{status}". Send the dose.',
  },
  RECONCILE_DONE_WITHOUT_DOSE: {
    severity: 'error',
    vi: 'Nền tảng ghi là đã tiêm nhưng ở đây không có mũi tiêm. Hãy tra cứu mũi tiêm trên nền tảng.',
    en: 'The platform says the person was injected, but there is no dose here. Look the dose up.',
  },
  RECONCILE_LOT_MISSING: {
    severity: 'error',
    vi: 'Mũi tiêm của người này không ghi số lô. Hãy bổ sung từ phiếu tiêm.',
    en: 'The dose of this person has no lot. Add it from the form.',
  },
  RECONCILE_LOT_UNKNOWN: {
    severity: 'error',
    vi: 'Lô {lot} ({product}) có {doses} mũi tiêm nhưng không có trong kho. Hãy đối chiếu phiếu xuất hoặc sửa số lô.',
    en: 'Lot {lot} ({product}) has {doses} doses, but is not in the stock. Compare the delivery notes, or correct the lot.',
  },
  RECONCILE_LOT_USE_DIFFERS: {
    severity: 'error',
    vi: 'Lô {lot} ({product}): kho ghi đã tiêm {stock} liều nhưng có {doses} mũi tiêm. Hãy đếm lại và tìm phần lệch.',
    en: 'Lot {lot} ({product}): the stock says {stock} injected, there are {doses} doses. Count again and find the rest.',
  },
} as const satisfies CodeTable;
