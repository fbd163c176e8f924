// Opens pages in a real browser and prints what is wrong with them, one line each. Called by tests/html.py:
// node browser.cjs MODULES CHROMIUM PAGES.json, where a page is {path, batch, findings, rows, words}.
"use strict";
const fs = require("fs");
const path = require("path");
const { pathToFileURL } = require("url");

const [modules, executablePath, list] = process.argv.slice(2);
const { chromium } = require(path.join(modules, "playwright-core"));
const axe = fs.readFileSync(path.join(modules, "axe-core", "axe.min.js"), "utf8");
const pages = JSON.parse(fs.readFileSync(list, "utf8"));
const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];
let problems = 0;
const wrong = (page, what) => {
  ++problems;
  console.log(`${path.basename(page.path)}: ${what}`);
};

// A page on which everything that must not happen is told.
async function open(browser, page, options) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options });
  const tab = await context.newPage();
  const url = pathToFileURL(page.path).href;
  tab.on("dialog", (dialog) => {
    wrong(page, `a script ran: ${dialog.message()}`);
    dialog.dismiss();
  });
  tab.on("console", (message) => {
    if (["error", "warning"].includes(message.type())) wrong(page, `console: ${message.text()}`);
  });
  tab.on("pageerror", (error) => wrong(page, `error: ${error.message}`));
  tab.on("request", (request) => {
    if (request.url() !== url) wrong(page, `it asks for ${request.url()}`);
  });
  if (options.javaScriptEnabled !== false)
    await tab.addInitScript(() => {
      window.violations = [];
      document.addEventListener("securitypolicyviolation", (event) => window.violations.push(event.violatedDirective));
    });
  await tab.goto(url);
  return tab;
}

async function checkAccess(tab, page, how) {
  const result = await tab.evaluate(async (values) => axe.run(document, {
    runOnly: { type: "tag", values }, rules: { "target-size": { enabled: true } }, resultTypes: ["violations"],
  }), tags);
  for (const violation of result.violations)
    wrong(page, `${how}: ${violation.id}: ${violation.nodes[0].html.slice(0, 160)} ${violation.nodes[0].failureSummary}`);
}

// In both themes, on a phone and on a wide screen.
async function checkLooks(browser, page) {
  for (const colorScheme of ["light", "dark"])
    for (const width of [360, 1440]) {
      const how = `${colorScheme}, ${width} px`;
      const tab = await open(browser, page, { viewport: { width, height: 900 }, colorScheme, reducedMotion: "reduce" });
      if (await tab.evaluate(() => document.documentElement.scrollWidth > window.innerWidth)) wrong(page, `${how}: too wide`);
      if (page.batch) await tab.locator("table.rows tbody button").first().click();
      if (width === 360 && await tab.evaluate(() => [...document.querySelectorAll(".scroll")].some((box) => box.scrollWidth > box.clientWidth)))
        wrong(page, `${how}: a table has to be pushed sideways`);
      await tab.evaluate(axe);
      await checkAccess(tab, page, how);
      for (const violated of await tab.evaluate(() => window.violations)) wrong(page, `the policy was violated: ${violated}`);
      if (await tab.evaluate(() => window.ran)) wrong(page, "a script of an applicant ran");
      await tab.context().close();
    }
}

async function checkWithoutScript(browser, page) {
  const tab = await open(browser, page, { javaScriptEnabled: false });
  const seen = await tab.locator(page.batch ? "table.rows tbody tr" : ".findings > li").count();
  const expected = page.batch ? page.rows : page.findings;
  if (seen !== expected) wrong(page, `without JavaScript ${seen} are seen, not ${expected}`);
  const text = await tab.locator("body").innerText();
  for (const words of page.words) if (!text.includes(words)) wrong(page, `without JavaScript ${JSON.stringify(words)} is not seen`);
  for (const summary of await tab.locator("table.rows summary").all()) await summary.click();
  await tab.context().close();
}

// On paper nothing stands that could be pressed.
async function checkPaper(browser, page) {
  const tab = await open(browser, page, {});
  await tab.emulateMedia({ media: "print" });
  for (const what of [".skip", ".contents", ".controls", ".pager"])
    if (await tab.locator(what).and(tab.locator(":visible")).count() > 0) wrong(page, `${what} would be printed`);
  await tab.context().close();
}

async function checkReport(browser, page) {
  const tab = await open(browser, page, {});
  const broken = await tab.evaluate(() => [...document.querySelectorAll('a[href]')]
    .map((link) => link.getAttribute("href")).filter((to) => !to.startsWith("#") || !document.getElementById(to.slice(1))));
  for (const to of broken) wrong(page, `a link leads nowhere: ${to}`);
  await tab.keyboard.press("Tab");
  if (await tab.evaluate(() => document.activeElement.className) !== "skip") wrong(page, "the first stop is not the skip link");
  await tab.context().close();
}

// From the head of the page to the findings of one submission, and back, by keyboard alone.
async function checkKeyboard(browser, page) {
  const tab = await open(browser, page, { reducedMotion: "reduce" });
  const focus = () => tab.evaluate(() => {
    const it = document.activeElement, box = it.getBoundingClientRect(), style = getComputedStyle(it);
    const x = box.x + Math.min(box.width, 20) / 2, top = document.elementFromPoint(x, box.y + box.height / 2);
    return { id: it.id, text: it.textContent, column: it.closest("thead") ? it.closest("th").cellIndex : -1,
             row: it.closest("tbody") !== null, open: it.getAttribute("aria-expanded"),
             shown: style.outlineStyle !== "none" && (top === it || it.contains(top) || top?.contains(it)) };
  });
  const until = async (what, test) => {
    for (let i = 0; i < 200; ++i) {
      await tab.keyboard.press("Tab");
      const at = await focus();
      if (!at.shown && at.text) wrong(page, `the focus is not seen on ${at.id || at.text.slice(0, 40)}`);
      if (test(at)) return at;
    }
    wrong(page, `the keyboard does not reach ${what}`);
    return null;
  };
  const count = () => tab.locator(".count").innerText();
  await until("the search", (at) => at.id === "search");
  const all = await count();
  await tab.keyboard.type("no such words anywhere");
  if (await count() === all || await tab.locator("table.rows tbody tr").count() !== 0) wrong(page, "searching filters nothing");
  await tab.keyboard.press("Control+A");
  await tab.keyboard.press("Delete");
  if (await count() !== all) wrong(page, "an empty search does not show all");
  await until("the status", (at) => at.id === "status");
  await tab.keyboard.press("ArrowDown");
  if (await count() === all && page.rows > 1 && page.statuses > 1) wrong(page, "the status filters nothing");
  await tab.keyboard.press("Home");
  await until("a heading", (at) => at.column === 0);
  await tab.keyboard.press("Enter");
  const sorted = tab.locator("table.rows th").first();
  if (await sorted.getAttribute("aria-sort") !== "ascending") wrong(page, "a heading does not sort");
  await tab.keyboard.press("Space");
  if (await sorted.getAttribute("aria-sort") !== "descending") wrong(page, "a heading does not sort the other way");
  await until("a row", (at) => at.row && at.open === "false");
  await tab.keyboard.press("Enter");
  if (await tab.locator("tr.details").count() !== 1) wrong(page, "a row does not open");
  await tab.keyboard.press("Enter");
  if (await tab.locator("tr.details").count() !== 0) wrong(page, "a row does not close");
  await tab.context().close();
}

(async () => {
  const browser = await chromium.launch({ executablePath, args: ["--no-sandbox"] });
  try {
    for (const page of pages) {
      await checkLooks(browser, page);
      await checkWithoutScript(browser, page);
      await checkPaper(browser, page);
      await (page.batch ? checkKeyboard : checkReport)(browser, page);
    }
  } finally {
    await browser.close();
  }
  process.exitCode = problems === 0 ? 0 : 1;
})().catch((error) => {
  console.log(error.stack);
  process.exitCode = 2;
});
