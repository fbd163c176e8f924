"use strict";
// The table of submissions: sorted, filtered and searched. Text from outside is only ever set as text.
(() => {
  const data = JSON.parse(document.getElementById("data").content.textContent);
  const section = document.getElementById("browse");
  const pageSize = 100;
  const words = {
    failed: "failed", "cannot-tell": "cannot tell", untested: "not tested", passed: "passed",
    inapplicable: "not needed", unchecked: "could not be checked",
  };
  const order = ["unchecked", "failed", "cannot-tell", "untested", "passed", "inapplicable"];
  const severities = [["note", "note"], ["warning", "warning"], ["cannot-tell", "cannot tell"], ["failed", "error"]];
  const none = [];
  const rows = data.rows.map((row, index) => ({
    index, row, rank: order.indexOf(row.s), failed: (row.x || none).length, unsure: (row.c || none).length,
    warned: row.w || 0, text: null,
  }));
  const collator = new Intl.Collator("en", { numeric: true });

  const make = (tag, attributes, ...children) => {
    const element = document.createElement(tag);
    for (const name in attributes) element.setAttribute(name, attributes[name]);
    element.append(...children);
    return element;
  };
  const sign = (name, word) => {
    const space = "http://www.w3.org/2000/svg";
    const svg = document.createElementNS(space, "svg");
    svg.setAttribute("class", "icon");
    svg.setAttribute("aria-hidden", "true");
    const use = document.createElementNS(space, "use");
    use.setAttribute("href", "#sign-" + (name === "unchecked" ? "untested" : name));
    svg.append(use);
    return make("span", { class: "sign " + name }, svg, word);
  };
  const searched = (each) => {
    if (each.text === null) {
      const row = each.row;
      const parts = [row.n, row.e || "", row.o || ""];
      for (const finding of row.d || none) parts.push(finding[1], finding[2], finding[4]);
      each.text = parts.join("\n").toLowerCase();
    }
    return each.text;
  };

  // What the first key stroke would have to wait for.
  const prepare = (from) => {
    const next = Math.min(from + 500, rows.length);
    for (let i = from; i < next; ++i) searched(rows[i]);
    if (next < rows.length) setTimeout(prepare, 0, next);
  };

  // Controls.
  const option = (value, text) => make("option", { value }, text);
  const search = make("input", { type: "search", id: "search", autocomplete: "off", spellcheck: "false" });
  const status = make("select", { id: "status" }, option("", "all"));
  for (const name of order)
    if (rows.some((each) => each.row.s === name)) status.append(option(name, words[name]));
  const requirement = make("select", { id: "requirement" }, option("", "any"));
  const unmet = new Set();
  for (const each of rows) for (const address of [...(each.row.x || none), ...(each.row.c || none)]) unmet.add(address);
  for (const address of [...unmet].sort(collator.compare)) requirement.append(option(address, address));
  const clear = make("button", { type: "button" }, "Show all");
  const count = make("p", { role: "status", class: "count" });
  const field = (text, control) => make("div", { class: "field" }, make("label", { for: control.id }, text), control);
  section.append(
    make("div", { class: "controls", role: "search" }, field("Search names and findings", search),
      field("Status", status), field("Requirement not met", requirement), clear),
    count);

  // Table.
  const columns = [
    ["Submission", (a, b) => collator.compare(a.row.n, b.row.n)],
    ["Status", (a, b) => a.rank - b.rank || b.failed - a.failed || b.unsure - a.unsure],
    ["Failed", (a, b) => a.failed - b.failed],
    ["Cannot tell", (a, b) => a.unsure - b.unsure],
    ["Warnings", (a, b) => a.warned - b.warned],
  ];
  let sorted = 1, falling = false, first = 0, shown = rows;
  const heads = columns.map(([name], i) => {
    const button = make("button", { type: "button" }, name);
    button.addEventListener("click", () => {
      falling = sorted === i ? !falling : i > 1;
      sorted = i;
      arrange();
    });
    return make("th", { scope: "col" }, button);
  });
  const body = make("tbody", {});
  const table = make("table", { class: "rows" },
    make("caption", { class: "away" }, "Submissions; a heading sorts, a name opens what was found"),
    make("thead", {}, make("tr", {}, ...heads, make("th", { scope: "col" }, "What comes first"))), body);
  const earlier = make("button", { type: "button" }, "Earlier");
  const later = make("button", { type: "button" }, "Later");
  const place = make("span", {});
  const pager = make("nav", { class: "pager", "aria-label": "Pages of the table" }, earlier, place, later);
  section.append(make("div", { class: "scroll", role: "region", "aria-labelledby": "submissions", tabindex: "0" }, table), pager);

  const details = (each) => {
    const row = each.row;
    const cell = make("td", { colspan: "6" });
    if (row.e) cell.append(make("p", {}, row.e + (row.e.endsWith(".") ? " " : ". ") + (row.h || "")));
    if (row.i) cell.append(make("p", {}, "Something in it could not be looked at, so this is not the whole answer."));
    if (row.o) cell.append(make("p", { class: "quiet" }, "Outcome: " + row.o));
    const list = make("ol", { class: "found-here" });
    for (const [severity, where, message, help, id, excerpt] of row.d || none) {
      const item = make("li", {},
        make("p", { class: "where" }, sign(...severities[severity]), make("bdi", {}, where), make("code", {}, id)),
        make("p", { dir: "auto" }, message));
      if (excerpt) item.append(make("blockquote", { dir: "auto" }, excerpt));
      if (help) item.append(make("p", { class: "help", dir: "auto" }, help));
      list.append(item);
    }
    if (list.childElementCount > 0) cell.append(list);
    const typed = "k" in row ? row.k : row.n;
    if (typed && data.rubric)
      cell.append(make("p", { class: "command" }, "Check it alone: ", make("code", {}, "rubricate check " + typed + " -r " + data.rubric)));
    return make("tr", { class: "details", id: "details-" + each.index }, cell);
  };
  const number = (count) => make("td", count > 0 ? {} : { class: "zero" }, String(count));
  const line = (each) => {
    const row = each.row;
    const name = make("button", { type: "button", "aria-expanded": "false" }, make("bdi", {}, row.n));
    const findings = row.d || none;
    let head = row.e || "";
    if (!head && findings.length > 0) head = findings.reduce((a, b) => (b[0] > a[0] ? b : a))[2];
    const element = make("tr", {}, make("th", { scope: "row" }, name),
      make("td", {}, sign(row.s, words[row.s] + (row.i ? ", in part" : ""))), number(each.failed),
      number(each.unsure), number(each.warned),
      make("td", { class: "first", dir: "auto" }, head));
    name.addEventListener("click", () => {
      const open = name.getAttribute("aria-expanded") === "true";
      name.setAttribute("aria-expanded", String(!open));
      if (open) {
        element.nextElementSibling.remove();
        name.removeAttribute("aria-controls");
      } else {
        element.after(details(each));
        name.setAttribute("aria-controls", "details-" + each.index);
      }
    });
    return element;
  };

  const draw = () => {
    body.replaceChildren(...shown.slice(first, first + pageSize).map(line));
    const last = Math.min(first + pageSize, shown.length);
    place.textContent = shown.length > 0 ? `${first + 1}–${last} of ${shown.length}` : "";
    pager.hidden = shown.length <= pageSize;
    earlier.disabled = first === 0;
    later.disabled = last >= shown.length;
  };
  const arrange = () => {
    heads.forEach((head, i) => {
      if (i === sorted) head.setAttribute("aria-sort", falling ? "descending" : "ascending");
      else head.removeAttribute("aria-sort");
    });
    const compare = columns[sorted][1];
    const sense = falling ? -1 : 1;
    rows.sort((a, b) => sense * compare(a, b) || a.index - b.index);
    filter();
  };
  const filter = () => {
    const wanted = search.value.toLowerCase().split(/\s+/).filter(Boolean);
    const address = requirement.value;
    shown = rows.filter((each) => (!status.value || each.row.s === status.value) &&
      (!address || (each.row.x || none).includes(address) || (each.row.c || none).includes(address)) &&
      wanted.every((word) => searched(each).includes(word)));
    first = 0;  // `rows` are in order, and so are those that stay
    clear.disabled = !search.value && !status.value && !address;
    count.textContent = shown.length === rows.length ? `All ${rows.length}` : `${shown.length} of ${rows.length}`;
    draw();
  };
  const turn = (by) => {
    first += by;
    draw();
    section.scrollIntoView();
  };
  earlier.addEventListener("click", () => turn(-pageSize));
  later.addEventListener("click", () => turn(pageSize));
  search.addEventListener("input", filter);
  status.addEventListener("change", filter);
  requirement.addEventListener("change", filter);
  clear.addEventListener("click", () => {
    search.value = status.value = requirement.value = "";
    filter();
    search.focus();
  });

  // From what most trip over to those who did.
  for (const item of document.querySelectorAll(".stumbles li")) {
    const address = item.dataset.address;
    if (!unmet.has(address)) continue;
    const name = item.querySelector(".name");
    const button = make("button", { type: "button", class: "name", title: "Show these submissions" }, ...name.childNodes);
    button.addEventListener("click", () => {
      search.value = status.value = "";
      requirement.value = address;
      filter();
      section.scrollIntoView();
      requirement.focus({ preventScroll: true });
    });
    name.replaceWith(button);
  }
  section.hidden = false;
  arrange();
  setTimeout(prepare, 0, 0);
})();
