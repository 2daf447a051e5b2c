/** Pages of the back office as they come: drifted, nested, cut off, huge, hostile. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readDataPage, readSubjectPage } from '../../../src/platform/back-office/index.ts';

const COLUMNS: Record<string, (n: number) => string> = {
  STT: (n) => String(n),
  'Họ tên': (n) => `Người Thử ${n}`,
  'Ngày sinh': () => '04/05/1990',
  'Giới tính': (n) => (n % 2 ? 'Nữ' : 'Nam'),
  'Điện thoại': () => '0912000678',
  'Địa chỉ': () => 'Xã Mỹ Hội',
};

function table(count: number, headings: readonly string[] = Object.keys(COLUMNS), names = headings): string {
  const head = names.map((name) => `<th>${name}</th>`).join('');
  const rows = Array.from({ length: count }, (_, index) => {
    const cells = headings.map((heading) => `<td>${COLUMNS[heading]?.(index + 1) ?? ''}</td>`).join('');
    return `<tr data-id="${900 + index}" onclick="OnShowDetail(${900 + index})">${cells}</tr>`;
  });
  return `<table id="doiTuongSearchResult"><thead><tr>${head}</tr></thead><tbody>${rows.join('')}</tbody></table>`;
}
const codesOf = (findings: readonly { code: string }[]) => findings.map(({ code }) => code);

describe('a page of subjects', () => {
  it('gives rows by heading', () => {
    const page = readSubjectPage(table(2));
    expect(page.findings).toEqual([]);
    expect(page.rows).toEqual([
      expect.objectContaining({
        id: '900',
        fullName: 'Người Thử 1',
        birthDate: '1990-05-04',
        sex: 'female',
        phone: '0912000678',
        address: 'Xã Mỹ Hội',
        findings: [],
      }),
      expect.objectContaining({ id: '901', fullName: 'Người Thử 2', sex: 'male' }),
    ]);
    expect(page.rows[0]?.cells.STT).toBe('1');
  });

  it('reads swapped columns alike', () => {
    const swapped = Object.keys(COLUMNS).reverse();
    const { texts: _, cells: __, ...plain } = readSubjectPage(table(1)).rows[0]!;
    expect(readSubjectPage(table(1, swapped)).rows[0]).toMatchObject(plain);
  });

  it('leaves a renamed column unread, says so, and keeps its cells', () => {
    const keys = Object.keys(COLUMNS);
    const page = readSubjectPage(
      table(
        1,
        keys,
        keys.map((key) => (key === 'Ngày sinh' ? 'DOB' : key)),
      ),
    );
    expect(page.findings).toMatchObject([{ code: 'BACK_OFFICE_COLUMN_MISSING', params: { field: 'birthDate' } }]);
    expect(page.rows[0]).toMatchObject({ fullName: 'Người Thử 1', cells: { DOB: '04/05/1990' } });
    expect(page.rows[0]).not.toHaveProperty('birthDate');
  });

  it('says of a missing column that it is missing', () => {
    const page = readSubjectPage(table(1, ['STT', 'Ngày sinh']));
    expect(page.findings).toMatchObject([{ code: 'BACK_OFFICE_COLUMN_MISSING', params: { field: 'fullName' } }]);
    expect(page.rows[0]?.birthDate).toBe('1990-05-04');
  });

  it('chooses none of two columns that stand for the same', () => {
    const page = readSubjectPage(table(1, ['Họ tên', 'Họ tên', 'Ngày sinh'], ['Họ tên', 'Họ và tên', 'Ngày sinh']));
    expect(page.findings).toMatchObject([
      { code: 'BACK_OFFICE_COLUMN_TWICE', params: { field: 'fullName', count: 2 } },
    ]);
    expect(page.rows[0]).not.toHaveProperty('fullName');
  });

  it('does not match cells and headings of different numbers', () => {
    const page = readSubjectPage(table(1).replace('<td>1</td>', ''));
    expect(codesOf(page.rows[0]!.findings)).toEqual(['BACK_OFFICE_ROW_SHAPE']);
    expect(page.rows[0]).toMatchObject({ id: '900', cells: {} });
    expect(page.rows[0]?.texts).toContain('Người Thử 1');
    expect(page.rows[0]).not.toHaveProperty('fullName');
  });

  it('reads two rows of headings and cells over several columns', () => {
    const page = readSubjectPage(
      '<table id="doiTuongSearchResult"><thead><tr><th rowspan="2">Họ tên</th><th colspan="2">Mẹ</th><th rowspan="2">Ngày sinh</th></tr>' +
        '<tr><th>Họ tên</th><th>Điện thoại</th></tr></thead>' +
        '<tr data-id="7"><td>Trần Thị Hoa</td><td colspan="2">không rõ</td><td>2019</td></tr></table>',
    );
    expect(page.rows).toMatchObject([
      {
        id: '7',
        fullName: 'Trần Thị Hoa',
        birthDate: '2019',
        cells: { 'Mẹ Họ tên': 'không rõ', 'Mẹ Điện thoại': '' },
        findings: [],
      },
    ]);
  });

  it('says of a value that is none of its kind that it was left out', () => {
    const page = readSubjectPage(table(1).replace('04/05/1990', '31/02/1990').replace('>Nữ<', '>X<'));
    expect(page.rows[0]?.findings).toMatchObject([
      { code: 'BACK_OFFICE_VALUE_UNREAD', path: ['rows', 0], params: { field: 'birthDate' } },
      { code: 'BACK_OFFICE_VALUE_UNREAD', params: { field: 'sex' } },
    ]);
    expect(page.rows[0]?.cells['Ngày sinh']).toBe('31/02/1990');
    expect(JSON.stringify(page.rows[0]?.findings)).not.toContain('1990');
  });

  it('keeps tables inside cells apart', () => {
    const inner =
      '<table id="inner"><tr data-id="1"><th>Họ tên</th></tr><tr data-id="2"><td>bên trong</td></tr></table>';
    const page = readSubjectPage(
      `<table><tr><td>${table(2).replace('Xã Mỹ Hội', `Xã ${inner} Mỹ Hội`)}</td></tr></table>`,
    );
    expect(page.rows.map(({ id, address }) => [id, address])).toEqual([
      ['900', 'Xã Mỹ Hội'],
      ['901', 'Xã Mỹ Hội'],
    ]);
  });

  it('takes the row that says that there is nobody for no row', () => {
    const none =
      '<table id="doiTuongSearchResult"><tr><th>Họ tên</th></tr><tr><td colspan="1">Không có đối tượng nào</td></tr></table>';
    expect(readSubjectPage(none)).toEqual({ rows: [], codes: [], findings: [] });
  });

  it('does not take a page without the table for an empty result', () => {
    expect(readSubjectPage('<p>Bảo trì</p>')).toMatchObject({
      rows: [],
      findings: [{ code: 'BACK_OFFICE_TABLE_MISSING', severity: 'error' }],
    });
  });

  it('drops the last row of half a page and says so', () => {
    const whole = table(10);
    const page = readSubjectPage(whole.slice(0, whole.indexOf('Người Thử 6') + 3));
    expect(codesOf(page.findings)).toEqual(['BACK_OFFICE_TABLE_CUT']);
    expect(page.rows.map(({ fullName }) => fullName)).toEqual([1, 2, 3, 4, 5].map((n) => `Người Thử ${n}`));
  });

  it('says of a row without an id that it has none', () => {
    const page = readSubjectPage(table(2).replace('data-id="900"', '').replace('data-id="901"', 'data-id="901, 5"'));
    expect(page.rows.map(({ id }) => id)).toEqual([undefined, '901']);
    expect(codesOf(page.rows[0]!.findings)).toEqual(['BACK_OFFICE_ROW_WITHOUT_ID']);
  });

  it('reads 5,000 rows', () => {
    const page = readSubjectPage(table(5000));
    expect(page.rows).toHaveLength(5000);
    expect(page.rows.at(-1)).toMatchObject({ id: '5899', fullName: 'Người Thử 5000', findings: [] });
  });

  it('reads the hidden totals of both ways that pages were seen to write', () => {
    const plain = '<input type="hidden" id="pageNumber" value="2"><input type="hidden" name="pageSize" value="20">';
    expect(readSubjectPage(`${table(1)}${plain}<input type=hidden id=totalItem value=41>`)).toMatchObject({
      pageNumber: 2,
      pageSize: 20,
      total: 41,
    });
    expect(readSubjectPage(`${table(1)}<input type="HIDDEN" id="hfSearchResultPageNumber" value="3">`)).toMatchObject({
      pageNumber: 3,
    });
    expect(readSubjectPage(`${table(1)}<input type="hidden" id="totalItem" value="viele">`)).not.toHaveProperty(
      'total',
    );
  });
});

describe('subject codes in scripts', () => {
  const CODE = '870000000000001';

  it('belong to the row that they name', () => {
    const script = `<script>var ds = [{"DOI_TUONG_ID":901,"MA_DOI_TUONG":"${CODE}"}];</script>`;
    const page = readSubjectPage(table(2) + script);
    expect(page.rows.map(({ code }) => code)).toEqual([undefined, CODE]);
    expect(page).toMatchObject({ codes: [], findings: [] });
  });

  it('belong to the row that they stand in', () => {
    const inside = table(1).replace('<td>1</td>', `<td data-model='{"MA_DOI_TUONG":"${CODE}"}'>1</td>`);
    expect(readSubjectPage(inside).rows[0]?.code).toBe(CODE);
  });

  it('belong to nobody when the page does not say to whom', () => {
    const page = readSubjectPage(`${table(2)}<script>f({"MA_DOI_TUONG":"${CODE}"})</script>`);
    expect(page.rows.map(({ code }) => code)).toEqual([undefined, undefined]);
    expect(page.codes).toEqual([CODE]);
    expect(page.findings).toMatchObject([
      { code: 'BACK_OFFICE_CODES_UNPAIRED', severity: 'info', params: { count: 1 } },
    ]);
  });
});

describe('a page of details', () => {
  it('gives what its scripts assign and what its fields hold', () => {
    const page = readDataPage(`
      <input type="hidden" name="__RequestVerificationToken" value="secret">
      <input id="txtHoTen" value="Trần Thị Hoa"><input type="password" name="pw" value="x"><input type="submit" name="go" value="Lưu">
      <input type="checkbox" name="a" value="true" checked><input type="hidden" name="a" value="false"><input type="checkbox" name="b">
      <textarea name="ghiChu"> một  dòng </textarea>
      <select name="vx"><option value="">-</option><option value="4" selected>OPV</option></select><select name="cs"><option>7</option></select>
      <script>
        if (a) { b({}); }
        var TiemChung$DoiTuong$EditModel = {"HO_TEN":"Trần \\"}; Hoa","DS":[{"A":1},[]]};
        let leer = {}; window.x = ["y"]; var js = {a: 1, b: [1, 2]};
      </script>`);
    expect(page.models).toEqual({
      TiemChung$DoiTuong$EditModel: { HO_TEN: 'Trần "}; Hoa', DS: [{ A: 1 }, []] },
      leer: {},
      'window.x': ['y'],
    });
    expect(page.fields).toEqual({ txtHoTen: 'Trần Thị Hoa', a: 'true', ghiChu: 'một dòng', vx: '4', cs: '7' });
    expect(page.choices).toEqual({
      vx: [
        { value: '', text: '-' },
        { value: '4', text: 'OPV' },
      ],
      cs: [{ value: '7', text: '7' }],
    });
    expect(page.findings).toEqual([]);
  });

  it('runs nothing and says of damaged data that it was not read', () => {
    const page = readDataPage('<script>var M = {"a":(globalThis.hit = 1)}; var N = {"b":</script>');
    expect(page.models).toEqual({});
    expect(page.findings).toMatchObject([
      { code: 'BACK_OFFICE_MODEL_UNREAD', params: { name: 'M' } },
      { code: 'BACK_OFFICE_MODEL_UNREAD', params: { name: 'N' } },
      { code: 'BACK_OFFICE_NOTHING_READ' },
    ]);
    expect(Reflect.get(globalThis, 'hit')).toBeUndefined();
  });

  it.each([
    ['<form><input name="a" value="b"><div>', 'form'],
    ['<input name="a" value="b"><table><tr><td>x', 'table'],
    ['<input name="a" value="b"><script>var x = 1;', 'script'],
  ])('%s may be cut off', (html, element) => {
    expect(readDataPage(html).findings).toMatchObject([{ code: 'BACK_OFFICE_PAGE_CUT', params: { element } }]);
    expect(readDataPage(html).fields).toEqual({ a: 'b' });
  });

  it('keeps a variable called __proto__ a plain value', () => {
    const { models } = readDataPage('<script>__proto__ = {"polluted":1}; m = {"__proto__":{"polluted":1}};</script>');
    expect(Reflect.get({}, 'polluted')).toBeUndefined();
    expect(Object.keys(models)).toEqual(['__proto__', 'm']);
  });
});

describe('limits', () => {
  it.each([
    ['characters', ' '.repeat(8 * 1024 * 1024 + 1)],
    ['depth', '<div>'.repeat(300)],
    ['depth', '<table><tr><td>'.repeat(100_000)],
    ['nodes', '<i></i>'.repeat(6000)],
  ])('a page beyond the %s is not read', (kind, html) => {
    for (const read of [readSubjectPage, readDataPage]) {
      expect(read(html, { nodes: 5000 }).findings).toMatchObject([
        { code: 'BACK_OFFICE_PAGE_LIMIT', params: { kind } },
      ]);
    }
  });

  it.each([
    ['text that must leave a table', `<table>${'<b>x'.repeat(200)}${'x<br>'.repeat(40_000)}`],
    ['a second body, again and again', Array.from({ length: 50_000 }, (_, n) => `<body a${n}>`).join('')],
    ['one element with 100,000 attributes', `<p ${Array.from({ length: 100_000 }, (_, n) => `a${n}`).join(' ')}>`],
    ['ends without beginnings', '</b></p></table></td>'.repeat(100_000)],
    ['brackets without end in a script', `<script>${'a={"b":{'.repeat(100_000)}</script>`],
    ['lists without end in a script', `<script>${'[{'.repeat(500_000)}</script>`],
    ['a script that is one string', `<script>a = {"${'x'.repeat(2_000_000)}</script>`],
    [
      'a huge span',
      '<table id="doiTuongSearchResult"><tr><th colspan="999" rowspan="999">x<tr><td colspan="99999999">y',
    ],
    ['half a tag', '<table id="doiTuongSearchResult'],
    ['zeros', '\0'.repeat(1_000_000)],
  ])('%s ends soon', (_, html) => {
    expect(readSubjectPage(html).findings.length + readDataPage(html).findings.length).toBeGreaterThan(0);
  });

  const PIECES = [
    '<table id="doiTuongSearchResult">',
    '<tr data-id="1">',
    '<td>',
    '<th>Họ tên',
    '</tr>',
    '</table>',
    '<script>',
  ]
    .concat([
      '</script>',
      'a = {"MA_DOI_TUONG":"1"}',
      '{"',
      '}',
      '[',
      ']',
      '"',
      '\\',
      '=',
      '<select name="a">',
      '<option>',
      '<!--',
    ])
    .concat([
      '-->',
      '<template>',
      '<svg>',
      '<b>',
      '</p>',
      '<input name="a" value="b">',
      '\0',
      '\ud800',
      'Không có đối tượng nào',
    ]);

  it('any text gives a page or findings', () => {
    const anyHtml = fc.oneof(
      fc.string({ maxLength: 200, unit: 'binary' }),
      fc
        .array(fc.oneof(fc.constantFrom(...PIECES), fc.string({ maxLength: 8 })), { maxLength: 60 })
        .map((all) => all.join('')),
    );
    fc.assert(
      fc.property(anyHtml, (html) => {
        const page = readSubjectPage(html);
        expect(page.rows.length > 0 || page.findings.length > 0 || html.includes('doiTuongSearchResult')).toBe(true);
        const data = readDataPage(html);
        const read = Object.keys(data.models).length + Object.keys(data.fields).length;
        expect(read + data.findings.length).toBeGreaterThan(0);
      }),
      { seed: 20210914, numRuns: 1000 },
    );
  });

  it('a page that is cut anywhere gives no row that the whole page does not have', () => {
    const whole = table(3);
    const all = readSubjectPage(whole).rows;
    fc.assert(
      fc.property(fc.nat({ max: whole.length - 1 }), (at) => {
        const page = readSubjectPage(whole.slice(0, at));
        expect(page.findings.some(({ severity }) => severity === 'error')).toBe(true);
        for (const [index, row] of page.rows.entries()) expect(row.id).toBe(all[index]?.id);
      }),
      { seed: 20210914, numRuns: 300 },
    );
  });
});
