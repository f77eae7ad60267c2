// Starts the published Host on a fresh folder, warms it up, and measures addresses against /health/live with wrk.
// Prints start times, memory, and a table of ratios: median of three interleaved repeats, and the spread between them.
import { execFileSync, spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const host = process.argv[2];
const port = 5178;
const base = `http://127.0.0.1:${port}`;
const data = mkdtempSync(join(tmpdir(), "pori-bench-"));
const seconds = 4;
const repeats = 3;

const sleep = (ms) => new Promise((done) => setTimeout(done, ms));
const memory = (child) => Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${child.pid}/status`, "utf8"))[1]) / 1024;

async function start() {
  const began = performance.now();
  const child = spawn(host, ["--urls", base, "--data", data], {
    stdio: "ignore",
    env: { ...process.env, ASPNETCORE_ENVIRONMENT: "Development", Logging__LogLevel__Default: "Warning" },
  });
  for (;;) {
    try {
      const answer = await fetch(base + "/");
      if (answer.status === 200) return { child, ms: performance.now() - began };
    } catch {
      if (child.exitCode !== null) throw new Error("the server stopped");
    }
    await sleep(50);
  }
}

const stop = (child) => new Promise((done) => { child.once("exit", done); child.kill("SIGTERM"); });

function wrk(path) {
  const out = execFileSync("wrk", ["-t2", "-c64", `-d${seconds}s`, "--latency", base + path], { encoding: "utf8" });
  const rate = Number(/Requests\/sec:\s+([\d.]+)/.exec(out)[1]);
  const p99 = /99%\s+([\d.]+\w+)/.exec(out)[1];
  const bad = /Non-2xx or 3xx responses:\s+(\d+)/.exec(out)?.[1] ?? "0";
  return { rate, p99, bad };
}

const median = (list) => [...list].sort((a, b) => a - b)[list.length >> 1];

let { child, ms } = await start();
console.log(`first start with all demo data, to the first page: ${(ms / 1000).toFixed(1)} s`);
await stop(child);
({ child, ms } = await start());
console.log(`later start, to the first page: ${(ms / 1000).toFixed(2)} s; memory then ${memory(child).toFixed(0)} MiB`);

const list = await (await fetch(base + "/tapahtumat")).text();
const event = /href="(\/tapahtumat\/[^"?]+)"/.exec(list)[1];
const hits = await (await fetch(base + "/api/search?q=kuoro&type=Association&size=1")).json().catch(() => ({ items: [] }));
const paths = [
  ["front page", "/"],
  ["event page", event],
  ["event search, cached", "/tapahtumat?aihe=musiikki&hinta=maksuton"],
  ["directory", "/yhdistykset"],
  ["search API, one word", "/api/search?q=kuoro"],
  ...(hits.items[0] ? [["item API", `/api/content/${hits.items[0].contentItemId}`]] : []),
];
for (const [, path] of paths) for (let i = 0; i < 50; i++) await fetch(base + path).then((r) => r.arrayBuffer());

console.log(`\n| what | requests/s | p99 | ratio to the bare endpoint (median of ${repeats}) | spread |\n|---|---|---|---|---|`);
for (const [name, path] of paths) {
  const ratios = [];
  const runs = [];
  for (let i = 0; i < repeats; i++) {
    const bare = wrk("/health/live");
    const run = wrk(path);
    runs.push(run);
    ratios.push(run.rate / bare.rate);
  }
  const bad = runs.reduce((sum, r) => sum + Number(r.bad), 0);
  console.log(
    `| ${name} | ${median(runs.map((r) => r.rate)).toFixed(0)} | ${runs[0].p99} | ${median(ratios).toFixed(3)} | ` +
      `${Math.min(...ratios).toFixed(3)}–${Math.max(...ratios).toFixed(3)}${bad ? `, ${bad} refused` : ""} |`,
  );
}
console.log(`\nmemory after the load: ${memory(child).toFixed(0)} MiB`);
await stop(child);
rmSync(data, { recursive: true, force: true });
