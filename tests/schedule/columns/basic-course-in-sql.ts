/**
 * The basic course decided by a database: written from the reference, schedule sections 1.2, 1.3 and 5, and from
 * `dose-rules.csv`, not from the engine. It knows nothing of later doses, waits and conditions.
 */
import { DuckDBInstance } from '@duckdb/node-api';
import type { PersonWithHistory } from '../../../src/schedule/columns/index.ts';
import { type CalendarDate, dateBounds, toDayNumber } from '../../../src/values/index.ts';

/** What the database says of one person. */
export interface BasicCourse {
  readonly complete: boolean;
  /** Places of the doses of the course, as bits. */
  readonly doses: number;
  /** Places of every dose until the last of the course, as bits; of all doses while it is incomplete. */
  readonly looked: number;
  /** Another course than the one begun first: which of several is an engine's choice. */
  readonly restarted: boolean;
  /** Day number of the next basic dose; undefined when the course is complete, not begun, or has no rule on that day. */
  readonly next: number | undefined;
}

const TABLES = `
CREATE TABLE person (id INTEGER, birth DATE, as_of DATE);
CREATE TABLE dose (id INTEGER, place INTEGER, product VARCHAR, day DATE);
-- Section 1.2: ages, doses, minimum in days.
CREATE TABLE course AS SELECT * FROM (VALUES
  ('AZ', 18, NULL, 2, 28), ('PFZ', 12, NULL, 2, 21), ('PFZ-C', 5, 12, 2, 28), ('MOD', 6, NULL, 2, 28),
  ('VERO', 18, NULL, 2, 21), ('HAYAT', 18, NULL, 2, 21), ('SPUV', 18, NULL, 2, 21), ('SPUL', 18, NULL, 1, NULL),
  ('JAN', 18, NULL, 1, NULL), ('ABD', 19, 66, 3, 14), ('COVX', 18, NULL, 2, 28)
) AS t(product, age_from, age_below, doses, minimum);
-- Section 1.3; a given dose is judged by the manufacturer's minimum of the first product (section 5).
CREATE TABLE mixed AS SELECT * FROM (VALUES ('AZ', 'PFZ'), ('AZ', 'MOD'), ('MOD', 'PFZ'), ('PFZ', 'MOD')) AS t(first, second);
`;

const RULES = (csv: string): string => `
CREATE TABLE written AS
  SELECT dose_kind AS kind, previous_vaccines AS previous, vaccine AS product,
    effective_from::DATE AS from_day, coalesce(try_cast(effective_to AS DATE), DATE '9999-12-31') AS to_day,
    age_min_years::INTEGER AS age_from, try_cast(age_max_years_exclusive AS INTEGER) AS age_below,
    CASE right(recommended_min, 1) WHEN 'W' THEN 7 ELSE 1 END
      * try_cast(regexp_extract(recommended_min, '\\d+') AS INTEGER) AS days
  FROM read_csv('${csv}', header = true, all_varchar = true)
  WHERE dose_kind IN ('P1', 'P2', 'P3');
CREATE TABLE rule AS
  SELECT kind, product, from_day, to_day, age_from, age_below, days FROM written WHERE kind <> 'P1' AND previous = product
  UNION ALL
  -- Between the approval of a product and the first act on its gap the manufacturer's minimum applies (section 1.2).
  SELECT later.kind, first.product, first.from_day, min(later.from_day), first.age_from, first.age_below, min(course.minimum)
  FROM written first
  JOIN written later ON later.kind <> 'P1' AND later.previous = first.product AND later.product = first.product
    AND later.age_from = first.age_from
  JOIN course ON course.product = first.product
  WHERE first.kind = 'P1'
  GROUP BY later.kind, first.product, first.from_day, first.age_from, first.age_below
  HAVING first.from_day < min(later.from_day);
`;

const QUERY = `
WITH given AS (
  SELECT d.id, d.place, d.product, d.day, p.birth, c.doses, c.minimum,
    row_number() OVER (PARTITION BY d.id ORDER BY d.day, c.rowid, d.place) AS n,
    max(d.day) OVER (PARTITION BY d.id ORDER BY d.day RANGE BETWEEN UNBOUNDED PRECEDING AND INTERVAL 1 DAY PRECEDING) AS before,
    c.product IS NOT NULL AND d.day >= p.birth + to_years(c.age_from)
      AND (c.age_below IS NULL OR d.day < p.birth + to_years(c.age_below)) AS suits,
    d.day >= p.birth + INTERVAL 18 YEAR AS adult
  FROM dose d JOIN person p USING (id) LEFT JOIN course c USING (product)
  WHERE d.day <= p.as_of
), first AS (SELECT * FROM given WHERE suits),
second AS (
  SELECT f.id, f.n AS start, arg_min(g.place, g.n) AS place, min(g.n) AS n, arg_min(g.day, g.n) AS day
  FROM first f JOIN given g ON g.id = f.id AND g.day > f.day
  WHERE f.doses > 1 AND g.suits AND g.day - f.minimum >= g.before
    AND (g.product = f.product
      OR (g.adult AND EXISTS (SELECT 1 FROM mixed m WHERE m.first = f.product AND m.second = g.product)))
  GROUP BY f.id, f.n
), third AS (
  SELECT f.id, f.n AS start, arg_min(g.place, g.n) AS place, min(g.n) AS n
  FROM first f JOIN second s ON s.id = f.id AND s.start = f.n JOIN given g ON g.id = f.id AND g.day > s.day
  WHERE f.doses > 2 AND g.suits AND g.product = f.product AND g.day - f.minimum >= g.before
  GROUP BY f.id, f.n
), attempt AS (
  SELECT f.id, f.n AS start, f.product, f.doses,
    1 + (s.n IS NOT NULL)::INTEGER + (t.n IS NOT NULL)::INTEGER AS counted,
    (1 << f.place) + coalesce(1 << s.place, 0) + coalesce(1 << t.place, 0) AS bits,
    coalesce(t.n, s.n, f.n) AS last
  FROM first f LEFT JOIN second s ON s.id = f.id AND s.start = f.n LEFT JOIN third t ON t.id = f.id AND t.start = f.n
), ranked AS (
  SELECT *, counted = doses AS complete, start > min(start) OVER (PARTITION BY id) AS restarted FROM attempt
), chosen AS (
  -- The course that was begun first, if it is complete; else one that is; else the one that got furthest.
  SELECT * FROM ranked QUALIFY row_number() OVER (
    PARTITION BY id ORDER BY complete AND NOT restarted DESC, complete DESC, counted DESC, start) = 1
), looked AS (
  SELECT g.id, bit_or(1 << g.place) AS bits, max(g.day) AS day
  FROM given g JOIN chosen c USING (id) WHERE NOT c.complete OR g.n <= c.last GROUP BY g.id
), next AS (
  SELECT c.id, min(l.day + r.days) AS day
  FROM chosen c JOIN looked l USING (id) JOIN person p USING (id)
  JOIN rule r ON r.kind = 'P' || (c.counted + 1) AND r.product = c.product AND p.as_of >= r.from_day AND p.as_of < r.to_day
    AND p.as_of >= p.birth + to_years(r.age_from) AND (r.age_below IS NULL OR p.as_of < p.birth + to_years(r.age_below))
  WHERE NOT c.complete
  GROUP BY c.id
)
SELECT p.id, c.complete, c.bits::INTEGER AS bits, l.bits::INTEGER AS looked, c.restarted,
  (n.day::DATE - DATE '1970-01-01')::INTEGER AS next
FROM person p LEFT JOIN chosen c USING (id) LEFT JOIN looked l USING (id) LEFT JOIN next n USING (id) ORDER BY p.id
`;

/** People with the day they are asked about. */
export interface AskedGroup {
  readonly asOf: CalendarDate;
  readonly people: readonly PersonWithHistory[];
}

const EPOCH = "DATE '1970-01-01'";

/** Decides every person of the groups, in their order. */
export async function basicCourses(groups: Iterable<AskedGroup>, csv: string): Promise<BasicCourse[]> {
  const instance = await DuckDBInstance.create(':memory:', { threads: '2' });
  const connection = await instance.connect();
  await connection.run(TABLES);
  await connection.run(RULES(csv));
  await connection.run(`CREATE TABLE raw_person (id INTEGER, birth INTEGER, as_of INTEGER);
    CREATE TABLE raw_dose (id INTEGER, place INTEGER, product VARCHAR, day INTEGER)`);
  const person = await connection.createAppender('raw_person');
  const dose = await connection.createAppender('raw_dose');
  let id = 0;
  for (const { asOf, people } of groups) {
    for (const { birthDate, history } of people) {
      person.appendInteger(id);
      // Of a partial date the last day, so that nobody is called too early.
      person.appendInteger(toDayNumber(dateBounds(birthDate).last));
      person.appendInteger(toDayNumber(asOf));
      person.endRow();
      history.forEach(({ product, date }, place) => {
        dose.appendInteger(id);
        dose.appendInteger(place);
        dose.appendVarchar(product);
        dose.appendInteger(toDayNumber(date));
        dose.endRow();
      });
      id += 1;
    }
  }
  person.closeSync();
  dose.closeSync();
  await connection.run(`INSERT INTO person SELECT id, ${EPOCH} + birth, ${EPOCH} + as_of FROM raw_person;
    INSERT INTO dose SELECT id, place, product, ${EPOCH} + day FROM raw_dose`);
  const [, complete = [], bits = [], looked = [], restarted = [], next = []] = (
    await connection.runAndReadAll(QUERY)
  ).getColumnsJS();
  connection.closeSync();
  instance.closeSync();
  return complete.map((value, at) => ({
    complete: value === true,
    doses: Number(bits[at] ?? 0),
    looked: Number(looked[at] ?? 0),
    restarted: restarted[at] === true,
    next: next[at] === null || next[at] === undefined ? undefined : Number(next[at]),
  }));
}
