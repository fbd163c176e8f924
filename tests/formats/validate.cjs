// Holds JSON files against a schema with ajv: validate.cjs SCHEMA FILE…
const fs = require("node:fs");
const Ajv = require("../node_modules/ajv");
const [schema, ...files] = process.argv.slice(2).map((path) => [path, JSON.parse(fs.readFileSync(path, "utf8"))]);
const validate = new Ajv({ allErrors: true, strict: true }).compile(schema[1]);
for (const [path, json] of files) {
  if (validate(json)) continue;
  process.exitCode = 1;
  for (const error of validate.errors) console.log(`${path}${error.instancePath}: ${error.message}`);
}
