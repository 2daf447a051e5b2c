/**
 * Headings that lists use, by canonical field: the rows of `roster-headers.csv` of the reference, without those that only
 * say a position and without what a rule reads (doses with their number, *Nam* and *Nữ*, legends); see `headings.ts`.
 * A heading may stand under two fields: its neighbours decide.
 */
import type { RosterField } from './roster-field.ts';

/** Headings of the reference table, separated by `|`. */
export const referenceHeadings: Readonly<Partial<Record<RosterField, string>>> = {
  rowNumber: 'STT|Số TT|So TT|Number|TT|S.T.T|No.|Thứ tự',
  employeeCode:
    'Mã nhân viên|Ma nhan vien|employee_code|Mã NV|Số nhân viên|Mã định danh CBCCVC|Số hiệu cán bộ|Mã số|Mã số NV|MSNV|Mã thẻ|Mã chấm công|Employee ID|Emp. No|Staff ID|Mã CN|Mã Sinh Viên',
  fullName:
    'Họ và tên|Full name|Họ tên|Tên|Name|Tên nhân viên|Họ và tên người lao động|Họ và tên đối tượng|Họ tên công nhân|Họ và tên khai sinh|Ho va ten|Employee Name',
  familyAndMiddleName: 'Họ đệm|Họ lót|Họ và tên đệm|Họ và chữ lót|Họ và đệm|Họ|Last Name|Surname|PERSON_SURNAME',
  givenName: 'Tên|First Name|Given Name|PERSON_FORENAME',
  birthDate:
    'Ngày sinh|Date of birth|Ngày, tháng, năm sinh|Sinh ngày|Ngày sinh (dd/mm/yyyy)|NTNS|DOB|Birthday|Năm sinh|PERSON_DOB',
  birthDay: 'Ngày',
  birthMonth: 'Tháng',
  birthYear: 'Năm|Năm sinh',
  sex: 'Giới tính|Gender|Giới|Phái|GT|Nam/Nữ|Sex|PERSON_GENDER_CODE',
  idNumber:
    'Số CMND/CCCD/HC|Number of ID card/passport|số chứng minh nhân dân/căn cước công dân|số CCCD/CMND|CCCD/Passport|CMND/CCCD|CCCD|Số CCCD|CMND/CCCD/HC/Mã DN|Số CMND|CMND|CMT|Số CMT|Số CMTND|Số căn cước|Số CMND/CCCD|Số định danh|Mã định danh|Số định danh cá nhân|ĐDCN|National ID|ID No|ID Number|Passport No|Số hộ chiếu',
  idIssueDate: 'Ngày cấp|Ngày cấp CMND/CCCD|Date of issue',
  idIssuePlace: 'Nơi cấp|Nơi cấp CMND/CCCD|Place of issue',
  phone:
    'Số điện thoại|Phone number|phone_num|phone|Điện thoại|SĐT|Số ĐT|SDT|ĐT|Điện thoại liên hệ|Điện thoại di động|Số điện thoại di động|ĐTDĐ|Mobile|Tel|Zalo',
  email: 'Email|Địa chỉ email|Thư điện tử|E-mail',
  healthInsuranceNumber: 'Số thẻ BHYT|Health insurance card number|Mã thẻ BHYT|Số BHYT|BHYT|Mã BHYT',
  socialInsuranceNumber: 'Mã số BHXH|Số sổ BHXH|Mã BHXH|BHXH|Mã BHXH/BHYT',
  occupation: 'Nghề nghiệp|Occupation|Chức vụ|Chức danh|Công việc|Vị trí việc làm|Job Title|Position|Vị trí',
  employer: 'Đơn vị công tác|Tên đơn vị|Cơ quan|Công ty|Tên doanh nghiệp|Nơi làm việc|Tên cơ quan/doanh nghiệp|Company',
  employerTaxCode: 'Mã số thuế|MST|Mã DN',
  department:
    'Phòng ban|Mã phòng ban|Mã Khu vực/Bộ phận|Bộ phận|Tổ|Tổ/Chuyền|Chuyền|Phân xưởng|Xưởng|Khoa/Phòng|Phòng|Đơn vị|Lớp|Khối/Lớp|Department|Dept|Line',
  address:
    'Địa chỉ|Address|Địa chỉ hiện tại|Nơi ở hiện tại|Chỗ ở hiện nay|Địa chỉ thường trú|Hộ khẩu thường trú|Địa chỉ tạm trú|Địa chỉ liên hệ|Số nhà, đường, ấp|Thôn/ấp|Tổ dân phố',
  province: 'Tỉnh/Thành phố|Province/City|Tỉnh|Tỉnh/TP|Mã tỉnh',
  district: 'Quận/Huyện|District|Huyện|Huyện/TX/TP|Quận/Huyện/Thị xã|Mã huyện',
  ward: 'Xã/Phường|Commune/Ward|Xã|Phường/Xã|Xã/Phường/Thị trấn|Mã xã',
  ethnicity: 'Dân tộc|Ethnicity',
  nationality: 'Quốc tịch|Nationality|Quốc gia|Country|Country of citizenship',
  priorityGroup:
    'Nhóm ưu tiên|Priority group|Nhóm đối tượng ưu tiên|doiTuongMa|idPriority|Đối tượng|Đối tượng ưu tiên|Nhóm đối tượng|Mã nhóm|Mã đối tượng|Nhóm ƯT|Nhóm|Thuộc nhóm',
  desiredDate: 'Ngày muốn được tiêm (dự kiến)|Date you want to be injected (expected)',
  desiredSession: 'Buổi tiêm mong muốn (Buổi sáng/Buổi chiều/Cả ngày)',
  doseNumber: 'Mũi tiêm thứ|Liều số|Mũi tiêm|Mũi|Mũi số|Đăng ký mũi|Đăng ký tiêm mũi|Dose|Liều thứ mấy',
  vaccinationDate: 'Ngày tiêm|DATE_OF_VACCINATION',
  vaccine: 'Vắc xin|Sản phẩm vắc xin|Loại vắc xin|Loại vaccine|Tên vắc xin|VACCINE_GIVEN',
  lotNumber: 'Số lô|Lô vắc xin|Lot|Batch|BATCH_NUMBER',
  lotExpiry: 'BATCH_EXPIRY_DATE|Hạn dùng|HSD|Hạn sử dụng',
  injectionSite: 'Vị trí tiêm',
  injectionRoute: 'Đường tiêm',
  facility: 'Cơ sở tiêm chủng|Điểm tiêm|Cơ sở tiêm|Nơi tiêm',
  result: 'Kết quả|Kết quả khám sàng lọc|Tình trạng',
  reasonNotVaccinated: 'REASON_NOT_VACCINATED',
  medicalHistory:
    'Tiền sử bệnh|Information about medical history|Tiền sử phản vệ từ độ 2 trở lên|Tình trạng sức khoẻ|Bệnh nền|Tiền sử dị ứng|Bệnh lý nền',
  consent: 'Phiếu đồng ý tiêm chủng|Đồng ý tiêm|Đăng ký tiêm (x)',
  guardianName: 'Họ và tên mẹ/bố|Họ tên cha/mẹ|Người giám hộ|Họ tên phụ huynh',
  guardianPhone: 'SĐT phụ huynh|Điện thoại cha/mẹ',
  hireDate: 'Ngày vào làm|Ngày vào công ty|Hire Date|Join Date',
  note: 'Ghi chú|Ghi chú (nếu có)|Remark|Remarks|Note',
};

/**
 * Headings beside the table: the inferred import workbook (reference: platform-api, section 4.2), spellings that follow
 * from those of the table, and the two columns that this package writes itself.
 */
export const furtherHeadings: Readonly<Partial<Record<RosterField, string>>> = {
  rowNumber: 'Số thứ tự|TT.',
  employeeCode: 'Mã số nhân viên|Mã công nhân|Mã người lao động|Mã NLĐ|Mã CBCNV|Mã HS|Mã học sinh|Emp ID|Emp Code',
  fullName: 'Họ tên NLĐ|Họ và tên NLĐ|Họ tên nhân viên|Họ và tên CBCNV|Họ tên học sinh|Tên công nhân',
  familyAndMiddleName: 'Họ và tên lót|Họ tên đệm|Family name',
  middleName: 'Tên đệm|Chữ đệm|Tên lót|Đệm|Middle name',
  birthDay: 'Ngày sinh|Day',
  birthMonth: 'Tháng sinh|Month',
  birthYear: 'Year|Year of birth|Birth year',
  birthDate: 'Ngày tháng năm sinh|Birth date',
  idNumber:
    'Số CMT/CCCD|CCCD/CMND|Căn cước công dân|Số căn cước công dân|Chứng minh nhân dân|Hộ chiếu|Passport|ID card|Citizen ID',
  phone: 'Số di động|Di động|Mobile phone|Telephone|Cell phone',
  healthInsuranceNumber: 'Số thẻ bảo hiểm y tế|Bảo hiểm y tế|Mã thẻ bảo hiểm y tế|Health insurance number',
  socialInsuranceNumber: 'Số BHXH|Mã số bảo hiểm xã hội|Social insurance number',
  address: 'Địa chỉ chi tiết|Số nhà, đường|Chỗ ở hiện tại|Nơi ở|Nơi ở hiện nay|Địa chỉ cư trú',
  province: 'Province|City',
  ward: 'Commune|Ward|Phường',
  district: 'Quận',
  priorityGroup: 'Mã nhóm đối tượng ưu tiên',
  vaccinationDate: 'Vaccination date',
  vaccine: 'Vaccine|Vaccine name|Tên vaccine',
  lotNumber: 'Số lô vắc xin|Lô|Số lô vaccine|Lot number',
  facility: 'Địa điểm tiêm',
  result: 'Kết quả import',
  reasonNotVaccinated: 'Lý do không tiêm|Lý do chưa tiêm',
  consent: 'Đồng ý tiêm chủng|Phiếu đồng ý|Consent',
  medicalHistory: 'Medical history',
  recordId: 'Mã bản ghi (không sửa)|Record id (do not edit)|Mã bản ghi|Record id',
  rejectReason: 'Lý do cần sửa|Reason to correct',
};
