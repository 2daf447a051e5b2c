/** What keeps a session from being closed: people, doses, the platform's answers, stock. */
import type { CodeTable } from '../values/index.ts';

export const closingCodes = {
  CLOSE_PEOPLE_UNBALANCED: {
    severity: 'error',
    vi: 'Số người không khớp: {expected} người (theo kế hoạch, vãng lai, chuyển đến) nhưng có {accounted} kết quả. Xem từng người bên dưới.',
    en: 'The people do not add up: {expected} were expected (planned, walk-ins, moved in), {accounted} have an outcome. See each person.',
  },
  CLOSE_PERSON_TWICE: {
    severity: 'error',
    vi: 'Người này được kê {count} lần trong số người của buổi tiêm. Hãy bỏ dòng lặp.',
    en: 'This person is counted {count} times among the people of the session. Remove what is double.',
  },
  CLOSE_PERSON_NOT_EXPECTED: {
    severity: 'error',
    vi: 'Có kết quả cho người này nhưng không có trong kế hoạch, vãng lai hay chuyển đến. Hãy ghi rõ người này đến từ đâu.',
    en: 'This person has an outcome but is neither planned, a walk-in nor moved in. Record where they came from.',
  },
  CLOSE_OUTCOME_MISSING: {
    severity: 'error',
    vi: 'Người này chưa có kết quả: tiêm, hoãn, chống chỉ định, không đồng ý, chuyển viện, vắng hay chuyển đi. Hãy nhập kết quả.',
    en: 'This person has no outcome: injected, deferred, contraindicated, refused, sent to hospital, absent or moved out. Enter it.',
  },
  CLOSE_OUTCOME_TWICE: {
    severity: 'error',
    vi: 'Người này có {count} kết quả. Hãy giữ một kết quả đúng.',
    en: 'This person has {count} outcomes. Keep the one that is true.',
  },
  CLOSE_OUTCOME_CONTRADICTS_SCREENING: {
    severity: 'error',
    vi: 'Kết quả "{outcome}" không khớp với kết quả khám sàng lọc ({screening}). Hãy đối chiếu phiếu khám.',
    en: 'The outcome "{outcome}" does not agree with the screening ({screening}). Compare with the screening form.',
  },
  CLOSE_TRANSFER_MISSING: {
    severity: 'error',
    vi: 'Người này ghi là chuyển đi nhưng không có phiếu chuyển. Hãy bổ sung phiếu hoặc sửa kết quả.',
    en: 'This person is said to have moved out, but there is no transfer. Add it, or correct the outcome.',
  },
  CLOSE_TRANSFER_CONTRADICTS_OUTCOME: {
    severity: 'error',
    vi: 'Có phiếu chuyển đi nhưng kết quả là "{outcome}". Hãy kiểm tra người này đã tiêm ở đâu.',
    en: 'There is a transfer to another session, but the outcome is "{outcome}". Find out where this person was injected.',
  },
  CLOSE_TRANSFER_INVALID: {
    severity: 'error',
    vi: 'Phiếu chuyển ghi chính buổi tiêm này. Hãy ghi mã của buổi kia.',
    en: 'The transfer names this very session. Name the other one.',
  },
  CLOSE_DOSE_NOT_RECORDED: {
    severity: 'error',
    vi: 'Người này ghi là đã tiêm nhưng không tìm thấy mũi tiêm trên máy của điểm tiêm. Hãy nhập mũi tiêm từ phiếu.',
    en: 'This person is said to be injected, but the site has no record of the dose. Enter the dose from the paper.',
  },
  CLOSE_DOSE_TWICE: {
    severity: 'error',
    vi: 'Mũi tiêm này được ghi {count} lần. Hãy đối chiếu và giữ một.',
    en: 'This dose is recorded {count} times. Compare them and keep one.',
  },
  CLOSE_PERSON_TWO_DOSES: {
    severity: 'error',
    vi: 'Người này có {count} mũi tiêm trong cùng buổi. Hãy hỏi hai bàn tiêm: tiêm hai lần hay nhập hai lần?',
    en: 'This person has {count} doses in one session. Ask both tables: injected twice, or entered twice?',
  },
  CLOSE_DOSE_WITHOUT_OUTCOME: {
    severity: 'error',
    vi: 'Có mũi tiêm nhưng người này không được ghi là đã tiêm mũi đó. Hãy sửa kết quả hoặc mũi tiêm.',
    en: 'There is a dose, but no outcome of this person names it. Correct the outcome or the dose.',
  },
  CLOSE_DOSE_OF_OTHER_SESSION: {
    severity: 'error',
    vi: 'Mũi tiêm ghi cho buổi, cơ sở hoặc ngày khác. Hãy sửa lại hoặc chuyển sang đúng buổi.',
    en: 'The dose is recorded for another session, facility or day. Correct it, or close it where it belongs.',
  },
  CLOSE_DOSE_LOT_EXPIRED: {
    severity: 'error',
    vi: 'Mũi tiêm dùng lô đã hết hạn mà không có ngoại lệ được duyệt. Hãy kiểm tra hạn trên lọ và báo cáo.',
    en: 'The dose is of a lot that had expired, and no exception was recorded. Check the vial and report it.',
  },
  CLOSE_DOSE_EXPIRY_DIFFERS: {
    severity: 'error',
    vi: 'Hạn dùng ghi ở mũi tiêm ({entered}) khác hạn của lô trên phiếu xuất ({issued}). Hãy đối chiếu với nhãn lọ.',
    en: 'The expiry of the dose ({entered}) is not that of its lot on the delivery note ({issued}). Compare with the vial.',
  },
  CLOSE_DOSE_NOT_ACKNOWLEDGED: {
    severity: 'error',
    vi: 'Nền tảng chưa xác nhận đã nhận mũi tiêm này. Hãy gửi lại; không có bản ghi trùng.',
    en: 'The platform has not acknowledged this dose. Send it again; nothing is doubled.',
  },
  CLOSE_ACKNOWLEDGEMENT_TWICE: {
    severity: 'error',
    vi: 'Mũi tiêm này có {count} xác nhận. Hãy kiểm tra hàng đợi gửi.',
    en: 'This dose has {count} acknowledgements. Look at the queue of what was sent.',
  },
  CLOSE_ACKNOWLEDGEMENT_WITHOUT_DOSE: {
    severity: 'error',
    vi: 'Có xác nhận cho mũi tiêm {dose} nhưng trên máy không có mũi tiêm đó. Hãy khôi phục bản ghi của điểm tiêm.',
    en: 'Dose {dose} was acknowledged, but the site has no record of it. Restore the record of the site.',
  },
  CLOSE_DOSE_NOT_LOOKED_UP: {
    severity: 'error',
    vi: 'Chưa tra cứu mũi tiêm này trên nền tảng. Hãy tra cứu rồi đóng lại.',
    en: 'This dose was not looked up on the platform. Look it up, then close again.',
  },
  CLOSE_DOSE_NO_ANSWER: {
    severity: 'error',
    vi: 'Nền tảng không trả lời khi tra cứu mũi tiêm này ({reason}). Hãy tra cứu lại khi có mạng.',
    en: 'The platform gave no answer about this dose ({reason}). Look it up again when the network is back.',
  },
  CLOSE_DOSE_NOT_ON_PLATFORM: {
    severity: 'error',
    vi: 'Mũi tiêm này chỉ có trên máy của điểm tiêm: nền tảng trả lời là không có. Hãy gửi lại.',
    en: 'This dose exists at the site only: the platform answers that it has none. Send it again.',
  },
  CLOSE_DOSE_DIFFERS: {
    severity: 'error',
    vi: 'Mũi tiêm trên nền tảng khác bản ghi của điểm tiêm: {fields}. Hãy đối chiếu rồi gửi bản đúng.',
    en: 'The dose on the platform is not the one of the site: {fields}. Compare, then send the right one.',
  },
  CLOSE_DOSE_CHANGED_SINCE: {
    severity: 'error',
    vi: 'Nền tảng giữ phiên bản {now}, còn xác nhận là phiên bản {acknowledged}. Hãy đọc lại và đối chiếu.',
    en: 'The platform holds version {now}, acknowledged was {acknowledged}. Read it again and compare.',
  },
  CLOSE_DOSE_ONLY_ON_PLATFORM: {
    severity: 'error',
    vi: 'Nền tảng có mũi tiêm {dose} của buổi này mà máy của điểm tiêm không có. Hãy tìm thiết bị đã nhập và lấy bản ghi về.',
    en: 'The platform has dose {dose} of this session, which the site has not. Find the device that entered it, and fetch its records.',
  },
  CLOSE_LOOKUP_TWICE: {
    severity: 'error',
    vi: 'Có {count} câu trả lời tra cứu cho mũi tiêm này. Hãy tra cứu lại một lần.',
    en: 'There are {count} answers about this dose. Look it up once more.',
  },
  CLOSE_APPOINTMENT_MISSING: {
    severity: 'error',
    vi: 'Nền tảng không có lịch hẹn của người này trong buổi tiêm. Hãy thêm người này vào buổi rồi gửi kết quả.',
    en: 'The platform has no appointment of this person in the session. Add the person, then send the outcome.',
  },
  CLOSE_APPOINTMENT_TWICE: {
    severity: 'error',
    vi: 'Nền tảng trả về {count} lịch hẹn cho người này. Hãy đọc lại danh sách hoặc báo người quản trị nền tảng.',
    en: 'The platform lists {count} appointments of this person. Read the list again, or tell its operator.',
  },
  CLOSE_APPOINTMENT_UNKNOWN: {
    severity: 'error',
    vi: 'Nền tảng có lịch hẹn của một người mà điểm tiêm không ghi nhận. Hãy kiểm tra người này đã đến chưa.',
    en: 'The platform has an appointment of somebody whom the site does not know of. Find out whether they came.',
  },
  CLOSE_APPOINTMENT_DIFFERS: {
    severity: 'error',
    vi: 'Lịch hẹn trên nền tảng không phải lịch hẹn của kế hoạch: {fields}. Hãy đối chiếu.',
    en: 'The appointment on the platform is not the one of the plan: {fields}. Compare them.',
  },
  CLOSE_APPOINTMENT_CONTRADICTS: {
    severity: 'error',
    vi: 'Kết quả của điểm tiêm là "{outcome}" nhưng nền tảng ghi "{status}". Hãy gửi lại kết quả.',
    en: 'The outcome of the site is "{outcome}", the platform says "{status}". Send the outcome again.',
  },
  CLOSE_STOCK_UNBALANCED: {
    severity: 'error',
    vi: 'Lô {lot} ({product}) không khớp: có {available} liều (tồn đầu, nhận, chuyển đến) nhưng ghi {accounted} liều (dùng, hủy, chuyển đi, tồn cuối). Hãy đếm lại.',
    en: 'Lot {lot} ({product}) does not add up: {available} doses came in (opening, received, transferred in), {accounted} are accounted for (used, discarded, transferred out, closing). Count again.',
  },
  CLOSE_STOCK_USE_UNBALANCED: {
    severity: 'error',
    vi: 'Lô {lot} ({product}): ghi dùng {used} liều, nhưng theo số đã tiêm, hao phí và liều dôi thì là {derived}. Hãy kiểm tra vỏ lọ và số mũi tiêm.',
    en: 'Lot {lot} ({product}): {used} doses used, but injections, open-vial waste and extra doses give {derived}. Check the empty vials and the doses.',
  },
  CLOSE_STOCK_COUNT_INVALID: {
    severity: 'error',
    vi: 'Lô {lot} ({product}): ô "{field}" không phải số nguyên không âm. Hãy nhập lại.',
    en: 'Lot {lot} ({product}): "{field}" is not a whole number of 0 or more. Enter it again.',
  },
  CLOSE_STOCK_MISSING: {
    severity: 'error',
    vi: 'Lô {lot} ({product}) đã cấp cho buổi tiêm hoặc đã dùng nhưng không có dòng kiểm kê. Hãy kiểm kê lô này.',
    en: 'Lot {lot} ({product}) was issued or used, but not counted. Count it.',
  },
  CLOSE_STOCK_TWICE: {
    severity: 'error',
    vi: 'Lô {lot} ({product}) có {count} dòng. Hãy gộp thành một.',
    en: 'Lot {lot} ({product}) stands in {count} lines. Make it one.',
  },
  CLOSE_LOT_NOT_ISSUED: {
    severity: 'error',
    vi: 'Lô {lot} ({product}) không có trong phiếu xuất của buổi tiêm. Hãy bổ sung phiếu xuất hoặc sửa số lô.',
    en: 'Lot {lot} ({product}) is not among the lots issued to the session. Add the delivery note, or correct the lot.',
  },
  CLOSE_STOCK_OPENING_DIFFERS: {
    severity: 'error',
    vi: 'Lô {lot} ({product}): tồn đầu {opening} liều khác số đã cấp {issued}. Hãy đối chiếu phiếu xuất.',
    en: 'Lot {lot} ({product}): {opening} doses at the opening, {issued} were issued. Compare with the delivery note.',
  },
} as const satisfies CodeTable;
