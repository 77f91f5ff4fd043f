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

  const end = (text) => {
    list.ariaBusy = "false";
    say(text);
  };

  const show = (items) => {
    list.append(...items);
    shown += items.length;
  };

  // Shows results until there are so many, and tells how many there are; where somebody still types, it pauses
  // once there is a result and more texts must be loaded, and says so. Where very many must be, it ends early.
  const showUntil = async (number, count, isTyping = false) => {
    list.ariaBusy = "true";
    more.hidden = true;
    say(status.dataset.busy);
    const items = [];
    let [isDone, loads] = [false, 0];
    while (!isDone && shown + items.length < count) {
      const { value, done } = await results.next();
      if (number !== current) return false;
      isDone = Boolean(done);
      if (value) items.push(resultItem(value));
      // The first result is shown as soon as it is there.
      if (shown === 0) show(items.splice(0));
      if (value === null && shown > 0 && (isTyping || ++loads > 5 * count)) break;
    }
    show(items);
    const { busy, found, some, none } = status.dataset;
    const isPaused = isTyping && !isDone && shown < count;
    more.hidden = isDone || isPaused;
    end(isPaused ? busy : shown === 0 ? none : (isDone ? found : some).replace("#", shown));
    return isPaused;
  };

  // Searches for what the form says: filters alone list all that they leave.
  const start = async (count, isTyping) => {
    const number = ++current;
    const chosen = chosenFilters();
    const [isBlank, isFiltered] = [field.value.trim() === "", Object.values(chosen).some(Boolean)];
    more.hidden = true;
    list.ariaBusy = "true";
    say(isBlank && !isFiltered ? "" : status.dataset.busy);
    await attempt(number, async () => {
      const words = await wordsIn(field.value);
      if (number !== current) return;
      if (words.length === 0 && !(isBlank && isFiltered)) {
        list.replaceChildren();
        end(isBlank ? "" : status.dataset.short);
        return;
      }
      const departments = await departmentsNamed(words, chosen);
      if (number !== current) return;
      list.replaceChildren(...departments.slice(0, 6).map((each) => departmentItem(each, words)));
      shown = 0;
      results = search(words, chosen);
      const isPaused = await showUntil(number, count, isTyping);
      if (!isPaused) return;
      // Who stays gets the rest of a first screen.
      await new Promise((resolve) => { setTimeout(resolve, 600); });
      if (number === current) await showUntil(number, count);
    });
  };

  const attempt = async (number, work) => {
    try {
      await work();
    } catch {
      if (number === current) end(status.dataset.failed);
    }
  };

  const chosenFilters = () => Object.fromEntries(filters.map((each) => [each.name, each.value]));

  // The address carries the query behind `#`, which no server sees or keeps.

  const keepInAddress = () => {
    const all = [["q", field.value.trim()], ...Object.entries(chosenFilters())].filter((each) => each[1]);
    const address = all.length > 0 ? `#${new URLSearchParams(all)}` : location.pathname.split("/").pop();
    history.replaceState(null, "", address || "search.html");
  };

  const searchAgain = (isTyping = true) => {
    keepInAddress();
    start(atFirst, isTyping);
  };

  // Searches for what the address says, and goes to where a reader has left the results for one of them.
  const searchFromAddress = async () => {
    const given = new URLSearchParams(location.hash.slice(1) || location.search);
    const fields = [field, ...filters];
    if (!fields.some((each) => given.has(each.name))) return;
    for (const each of fields) each.value = given.get(each.name) ?? "";
    if (filters.some((each) => each.value !== "")) form.querySelector("details").open = true;
    const { shown: count, link, top } = history.state ?? {};
    const number = current + 1;
    await start(Math.max(count ?? 0, atFirst), false);
    if (number !== current || link === undefined) return;
    list.querySelectorAll("a")[link]?.focus({ preventScroll: true });
    scrollTo(0, top);
  };

  list.addEventListener("click", (event) => {
    const link = [...list.querySelectorAll("a")].indexOf(event.target.closest("a"));
    if (link >= 0) history.replaceState({ shown, link, top: scrollY }, "");
  });

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
      searchAgain();
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
    searchAgain(false);
  });
  field.addEventListener("input", (event) => { if (!event.isComposing) searchAgain(); });
  field.addEventListener("compositionend", () => searchAgain());
  for (const each of filters) each.addEventListener("change", () => searchAgain());
  more.addEventListener("click", async () => {
    const before = links().length;
    const number = ++current;
    await attempt(number, () => showUntil(number, shown + Math.max(20, shown)));
    if (number !== current) return;
    history.replaceState({ shown }, "");
    links()[before]?.focus();
  });
  addEventListener("hashchange", searchFromAddress);

  directory().then(({ departments, segments, levels }) => {
    const options = {
      year: segments.map((each) => String(each.year)),
      department: departments.map((each) => each.name),
      level: levels,
    };
    for (const [name, values] of Object.entries(options)) {
      form.elements[name].append(...[...new Set(values)].map((value) => element("option", value)));
    }
    if (current === 0) searchFromAddress();
    if (current === 0 && field.value.trim() !== "") searchAgain();
  }, () => say(status.dataset.failed));

  // `site.js` sees that the scripts have come and run.
  form.dataset.ready = "";
})();
