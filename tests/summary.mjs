// Prints the slowest ten tests of a run and the one line that says how it went.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

const folder = process.argv[2];
const tests = [];
const totals = { passed: 0, failed: 0, skipped: 0 };
const attribute = (tag, name) => new RegExp(`\\b${name}="([^"]*)"`).exec(tag)?.[1] ?? "";

for (const file of readdirSync(folder).filter((f) => f.endsWith(".xml"))) {
  const xml = readFileSync(join(folder, file), "utf8");
  for (const [tag] of xml.matchAll(/<assembly\b[^>]*>/g)) {
    totals.passed += Number(attribute(tag, "passed"));
    totals.failed += Number(attribute(tag, "failed")) + Number(attribute(tag, "errors"));
    totals.skipped += Number(attribute(tag, "skipped"));
  }
  for (const [tag] of xml.matchAll(/<test\b[^>]*>/g))
    tests.push({ name: attribute(tag, "name"), time: Number(attribute(tag, "time")), result: attribute(tag, "result") });
}

tests.sort((a, b) => b.time - a.time);
for (const test of tests.slice(0, 10)) console.log(`${test.time.toFixed(2).padStart(8)} s  ${test.name}`);
for (const test of tests.filter((t) => t.result === "Fail")) console.log(`FAILED  ${test.name}`);
const skipped = totals.skipped > 0 ? `, ${totals.skipped} skipped` : "";
console.log(`\n${totals.passed} passed, ${totals.failed} failed${skipped}`);
process.exit(totals.failed === 0 && totals.passed > 0 ? 0 : 1);
