// Shows what is found in all tables, as far as a reader asks for it; `search-index.js` finds it. The address
// carries what is looked for. Loaded by `site.js` once a reader is about to search. A classic script, which also
// runs from a disk.
"use strict";

(() => {
  const { directory, wordsIn, search, departmentsNamed, fold, placeOf } = mingzhangIndex;
  const form = document.querySelector("form.search");
  const field = form.elements.q;
  const status = form.querySelector("[role=status]");
  const list = form.querySelector(".results");
  const more = form.querySelector("button");
  const filters = ["year", "department", "level", "kind"].map((name) => form.elements[name]);

  const element = (name, ...children) => {
    const made = document.createElement(name);
    made.append(...children);
    return made;
  };

  // What tables say keeps its language on the pages of every other.
  const fromTable = (name, ...children) => {
    const made = element(name, ...children);
    if (list.dataset.language) made.lang = list.dataset.language;
    return made;
  };

  const label = (name) => list.dataset[name] + list.dataset.colon;

  // Texts with their words marked, which are found in their folded forms: where each span of units stands.
  const marksIn = (text, spans, leavesOut = [""]) => {
    const places = [...Array(text.length).keys()].filter((place) => !leavesOut.includes(fold(text[place])));
    const isMarked = new Uint8Array(text.length);
    for (const [start, end] of spans) isMarked.fill(1, places[start], places[end - 1] + 1);
    return isMarked;
  };

  // Of a long text what stands around the first word.
  const marked = (text, words) => {
    const folded = fold(text);
    const spans = [];
    for (const { text: word } of words) {
      for (let from = folded.indexOf(word); from >= 0; from = folded.indexOf(word, from + 1)) {
        spans.push([from, from + word.length]);
      }
    }
    const isMarked = marksIn(text, spans);
    const first = isMarked.indexOf(1);
    const start = text.length > 90 && first > 30 ? first - 20 : 0;
    return pieces(text, isMarked, start, Math.min(text.length, start + 90));
  };

  const markedName = (text, words) => {
    const folded = fold(text);
    const spans = words.map((word) => placeOf(word, folded)).filter(Boolean);
    return pieces(text, marksIn(text, spans));
  };

  // In codes dashes do not count.
  const markedCode = (text, words) => {
    const folded = fold(text).replaceAll("-", "");
    const spans = words.filter(({ code }) => code !== "" && folded.includes(code))
      .map(({ code }) => [folded.indexOf(code), folded.indexOf(code) + code.length]);
    return pieces(text, marksIn(text, spans, ["", "-"]));
  };

  const pieces = (text, isMarked, start = 0, end = text.length) => {
    const made = [];
    for (let place = start; place < end;) {
      let next = place + 1;
      while (next < end && isMarked[next] === isMarked[place]) next += 1;
      const piece = text.slice(place, next);
      made.push(isMarked[place] ? element("mark", piece) : piece);
      place = next;
    }
    if (start > 0) made.unshift("…");
    if (end < text.length) made.push("…");
    return made;
  };

  // The fragment of an indicator, as the page of its project has it: FNV-1a of its first level and its name.
  const fragmentOf = (row) => {
    let hash = 0x811c9dc5;
    const add = (byte) => { hash = Math.imul(hash ^ byte, 0x01000193); };
    for (const text of [row.level.text.split("\t")[0], row.name.text]) {
      new TextEncoder().encode(text).forEach(add);
      add(0xff);
    }
    return "i-" + (hash >>> 0).toString(16).padStart(8, "0");
  };

  const rowItem = (row, address, words) => {
    const link = fromTable("a", ...marked(row.name.text, words));
    link.href = `${address}#${fragmentOf(row)}`;
    const item = element("li", link, " ", fromTable("b", ...marked(row.target.text, words)));
    if (words.some((word) => row.explanation.folded.includes(word.text))) {
      const explanation = fromTable("span", ...marked(row.explanation.text, words));
      item.append(" ", element("small", label("explanation")), explanation);
    }
    return item;
  };

  // The year of a table and, where it is not the budget, its stage: the end of its address names it.
  const timeOf = ({ year, department }) => {
    const { stageAdjusted, stageFinal, stageEvaluation } = list.dataset;
    const stages = {
      "-adjusted-budget": stageAdjusted, "-final-accounts": stageFinal, "-self-evaluation": stageEvaluation,
    };
    const end = Object.keys(stages).find((each) => department.address.endsWith(each));
    return end ? `${year} ${stages[end].trim()}` : String(year);
  };

  const goalItem = (goal, words) =>
    element("li", element("small", label("goal")), fromTable("span", ...marked(goal.text, words)));

  const shownRows = 3;

  const resultItem = ({ name, table, rows, goal, words }) => {
    const address = `${table.year}/${table.department.address}/${name.page}.html`;
    const link = fromTable("a", ...markedName(name.name, words));
    link.href = address;
    const department = fromTable("span", ...markedName(table.department.name, words));
    const facts = element("p", `${timeOf(table)} · `, department);
    if (name.code) facts.append(" · ", ...markedCode(name.code, words));
    facts.className = "note";
    const item = element("li", link, facts);
    const places = rows.slice(0, shownRows).map((row) => rowItem(row, address, words));
    if (goal) places.unshift(goalItem(goal, words));
    if (rows.length > shownRows) {
      places.push(element("li", element("small", list.dataset.more.replace("#", rows.length - shownRows))));
    }
    if (places.length > 0) item.append(element("ul", ...places));
    return item;
  };

  // Departments whose names hold all words: a link to each year's page.
  const departmentItem = (table, words) => {
    const link = fromTable("a", ...markedName(table.department.name, words));
    link.href = `${table.year}/${table.department.address}/index.html`;
    const item = element("li", link, element("p", `${list.dataset.department} · ${timeOf(table)}`));
    item.lastChild.className = "note";
    item.className = "department";
    return item;
  };

  // One search at a time: a later one ends the earlier.

  const atFirst = 10;
  let current = 0;
  let results = null;
  let shown = 0;

  const say = (text) => { if (status.textContent !== text) status.textContent = text; };

  // Shows so many more; at first, once there is a result, none for which more texts must be loaded.
  const showMore = async (number, count, isFirst = false) => {
    list.ariaBusy = "true";
    more.hidden = true;
    const items = [];
    let isDone = false;
    while (items.length < count && !isDone) {
      const { value, done } = await results.next();
      if (number !== current) return;
      if (value) items.push(resultItem(value));
      isDone = Boolean(done);
      if (value === null && isFirst && shown > 0) break;
      // The first result is shown as soon as it is there.
      if (shown === 0 && items.length > 0) {
        list.append(...items.splice(0));
        shown = 1;
        count -= 1;
      }
    }
    list.append(...items);
    shown += items.length;
    list.ariaBusy = "false";
    more.hidden = isDone;
    const { found, some, none } = status.dataset;
    say(shown === 0 ? none : (isDone ? found : some).replace("#", shown));
  };

  const start = async () => {
    const number = ++current;
    const chosen = Object.fromEntries(filters.map((each) => [each.name, each.value]));
    keepInAddress(chosen);
    more.hidden = true;
    say(field.value.trim() === "" ? "" : status.dataset.busy);
    list.ariaBusy = "true";
    await attempt(number, async () => {
      const words = await wordsIn(field.value);
      if (number !== current) return;
      if (words.length === 0) {
        list.replaceChildren();
        list.ariaBusy = "false";
        say(field.value.trim() === "" ? "" : status.dataset.short);
        return;
      }
      const departments = await departmentsNamed(words, chosen);
      if (number !== current) return;
      list.replaceChildren(...departments.slice(0, 6).map((each) => departmentItem(each, words)));
      shown = 0;
      results = search(words, chosen);
      await showMore(number, atFirst, true);
      // Who stays gets the rest of a first screen.
      await new Promise((resolve) => { setTimeout(resolve, 1000); });
      if (number === current && !more.hidden && shown < atFirst) await showMore(number, atFirst - shown);
    });
  };

  const attempt = async (number, work) => {
    try {
      await work();
    } catch {
      if (number !== current) return;
      list.ariaBusy = "false";
      say(status.dataset.failed);
    }
  };

  // The address carries the query behind `#`, which no server sees or keeps.

  const keepInAddress = (chosen) => {
    const all = new URLSearchParams([["q", field.value.trim()], ...Object.entries(chosen)].filter((each) => each[1]));
    history.replaceState(null, "", all.size > 0 ? `#${all}` : location.pathname.split("/").pop() || "search.html");
  };

  const takeFromAddress = () => {
    const given = new URLSearchParams(location.hash.slice(1) || location.search);
    if (!given.has("q")) return;
    field.value = given.get("q");
    for (const each of filters) each.value = given.get(each.name) ?? "";
  };

  // Keys

  const links = () => [...list.querySelectorAll(":scope > li > a")];

  addEventListener("keydown", (event) => {
    const isTyping = event.target.matches("input, select, textarea");
    if (event.key === "/" && !isTyping && !event.ctrlKey && !event.metaKey && !event.altKey) {
      event.preventDefault();
      field.focus();
      field.select();
    }
  });

  form.addEventListener("keydown", (event) => {
    if (event.isComposing || event.target.matches("select")) return;
    if (event.key === "Escape") {
      if (event.target === field) field.value = "";
      field.focus();
      start();
    }
    if (event.key !== "ArrowDown" && event.key !== "ArrowUp") return;
    const stops = [field, ...links(), ...(more.hidden ? [] : [more])];
    const place = stops.indexOf(event.target);
    const next = stops[place + (event.key === "ArrowDown" ? 1 : -1)];
    if (place < 0 || !next) return;
    event.preventDefault();
    next.focus();
  });

  form.addEventListener("submit", (event) => {
    event.preventDefault();
    start();
  });
  field.addEventListener("input", (event) => { if (!event.isComposing) start(); });
  field.addEventListener("compositionend", start);
  for (const each of filters) each.addEventListener("change", start);
  more.addEventListener("click", async () => {
    const before = links().length;
    const number = ++current;
    await attempt(number, () => showMore(number, Math.max(20, shown)));
    links()[before]?.focus();
  });
  addEventListener("hashchange", () => {
    takeFromAddress();
    start();
  });

  directory().then(({ departments, segments, levels }) => {
    const options = {
      year: segments.map((each) => String(each.year)),
      department: departments.map((each) => each.name),
      level: levels,
    };
    for (const [name, values] of Object.entries(options)) {
      form.elements[name].append(...[...new Set(values)].map((value) => element("option", value)));
    }
    takeFromAddress();
    if (field.value.trim() !== "") start();
  }, () => say(status.dataset.failed));

  // `site.js` sees that the scripts have come and run.
  form.dataset.ready = "";
})();
