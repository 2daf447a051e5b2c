/** `tiemchung screen`: may this person be vaccinated today, and where? The limits are those of the acts in the pack. */
import { explainScreening } from '../schedule/explain/index.ts';
import { screen } from '../schedule/index.ts';
import { conditionsOfStatements, openStatements, vietnamCovid19 as pack } from '../schedule/vietnam/index.ts';
import type { CommandCall } from './command.ts';
import { conditionsOf } from './conditions.ts';
import { asOfOf } from './day.ts';
import { EXIT, type ExitCode } from './exit-code.ts';
import { forecastOptionsOf } from './forecast-options.ts';
import { writeJson } from './json.ts';
import { birthDateFindings, personOf } from './person.ts';
import { screenText } from './screen-text.ts';
import { screeningConditions } from './screening-conditions.ts';
import { answersOf } from './statements.ts';
import { vitalSignsOf } from './vital-signs.ts';

export async function run(call: CommandCall): Promise<ExitCode> {
  const { io, lang } = call;
  const asOf = asOfOf(call);
  const options = forecastOptionsOf(call, asOf);
  const { birthDate, history, findings } = personOf(call, asOf, pack);
  const stated = conditionsOf(call, pack);
  const known = { ...stated, ...vitalSignsOf(call, pack, stated) };
  const answers = answersOf(call);
  const conditions = conditionsOfStatements(answers, known);
  const screening = screen(pack, { birthDate, conditions }, history, options);
  const sentences = explainScreening(screening, lang, { pack });
  const noticed = birthDateFindings(findings, lang);
  // What nobody asked is said: the answer rests on what is left out as much as on what was declared.
  const open = openStatements(answers, known);
  const notGiven = screeningConditions(pack, asOf).filter((name) => !Object.hasOwn(conditions, name));
  if (call.json) {
    const { reasons, ...verdict } = screening;
    writeJson(io, {
      ok: true,
      schedule: pack.id,
      asOf,
      ...verdict,
      reasons: reasons.map((reason, index) => ({ ...reason, message: sentences[index] ?? reason.code })),
      openStatements: open.map(({ number, name, [lang]: text }) => ({ number, name, text })),
      notGiven: notGiven.map((name) => ({ name, text: pack.conditions[name]?.[lang] ?? name })),
      findings: noticed,
    });
  } else io.stdout.write(screenText({ screening, sentences, noticed, open, notGiven, asOf }, call));
  return EXIT.done;
}
