// Exact search in all tables, from files of an index that are loaded as they are needed: `search/index.js` with
// the tables, files that say which projects hold two neighbouring characters, and files with the projects' texts.
// What the index names is looked at again in the texts, so that nothing is shown that does not hold the words.
// Loaded by `site.js` once a reader is about to search. A classic script, which also runs from a disk.
"use strict";

(() => {
  const form = document.querySelector("form.search");
  const field = form.elements.q;
  const status = form.querySelector("[role=status]");
  const list = form.querySelector(".results");
  const more = form.querySelector("button");
  const filters = ["year", "department", "level", "kind"].map((name) => form.elements[name]);

  // Files of the index come through `site.js`, which may load scripts.
  const file = window.mingzhangFile;

  // Something made from a file, once.
  const made = new Map();
  const make = (name, recipe) => {
    if (!made.has(name)) {
      made.set(name, file(name).then(recipe));
      made.get(name).catch(() => made.delete(name));
    }
    return made.get(name);
  };

  // Numbers, as the index writes them: the first 64 characters end a number, the other 27 go on.

  const values = new Uint8Array(128);
  [..."!\"#%&'()*+,-./0123456789:;<=>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[]^_abcdefghijklmnopqrstuvwxyz{|}~"]
    .forEach((character, value) => { values[character.charCodeAt(0)] = value; });

  class Numbers {
    constructor(text) {
      this.text = text;
      this.place = 0;
    }

    get isAtEnd() { return this.place >= this.text.length; }

    next() {
      let sum = 0;
      let factor = 1;
      for (;;) {
        const value = values[this.text.charCodeAt(this.place++)];
        if (value < 64) return sum + factor * value;
        sum += factor * value;
        factor *= 27;
      }
    }
  }

  // Texts are compared without spaces, in one form of letters, digits, dashes and quotation marks, unit by unit
  // as the index folds them.

  const foldedUnit = (unit) => {
    if (unit >= 0xff01 && unit <= 0xff5e) unit -= 0xfee0;
    if (unit <= 0x20 || unit === 0xa0 || (unit >= 0x2000 && unit <= 0x200b) || unit === 0x2028 ||
      unit === 0x2029 || unit === 0x202f || unit === 0x205f || unit === 0x3000 || unit === 0xfeff) return 0;
    if (unit >= 0x41 && unit <= 0x5a) return unit + 0x20;
    if ((unit >= 0x2010 && unit <= 0x2015) || unit === 0x2212) return 0x2d;
    if (unit === 0x2018 || unit === 0x2019) return 0x27;
    if (unit === 0x201c || unit === 0x201d) return 0x22;
    return unit;
  };

  // The folded text; `places` takes where each of its units stands in the text.
  const fold = (text, places) => {
    let folded = "";
    for (let place = 0; place < text.length; place += 1) {
      const unit = foldedUnit(text.charCodeAt(place));
      if (unit === 0) continue;
      folded += String.fromCharCode(unit);
      places?.push(place);
    }
    return folded;
  };

  // A word that may be part of a code, in which dashes do not count; else nothing.
  const codeOf = (text) => {
    const code = /^[\da-z-]*\d[\da-z-]*$/.test(text) ? text.replaceAll("-", "") : "";
    return code.length > 1 ? code : "";
  };

  // Words of a query. One character alone cannot be looked up: it is taken together with its neighbour.

  const wordsIn = (query) => {
    const parts = [];
    let before = "";
    for (const part of query.split(/\s+/u).map((each) => fold(each)).filter(Boolean)) {
      if (before.length + part.length > 1) {
        parts.push(before + part);
        before = "";
      } else if (parts.length > 0) parts[parts.length - 1] += part;
      else before = part;
    }
    return parts.map((text) => ({ text, code: codeOf(text), isLatin: /^[a-z]+$/.test(text) }));
  };

  // Grams: two neighbouring characters, or four letters or digits in a row.

  const isLetterOrDigit = (unit) => (unit >= 0x30 && unit <= 0x39) || (unit >= 0x61 && unit <= 0x7a);

  const gramsOf = (text) => {
    const units = [...Array(text.length).keys()].map((place) => text.charCodeAt(place));
    const grams = new Set();
    let run = 0;
    units.forEach((unit, place) => {
      run = isLetterOrDigit(unit) ? run + 1 : 0;
      const [first, second, third] = units.slice(Math.max(0, place - 3), place);
      if (run >= 4) grams.add((((first << 8 | second) & 0xffff) << 16 | third << 8 | unit) >>> 0);
      else if (place > 0) grams.add((units[place - 1] << 16 | unit) >>> 0);
    });
    return [...grams].sort((one, other) => commonness(one) - commonness(other));
  };

  // Some pairs are in nearly every project; the others are looked up first.
  let common = "满意意度情况工作人员完成及时按时群众干部组织提升项目资金标准补助经费支付发放参加培训" +
    "管理服务活动达到考核全区机关率≥效果影响符合要求根据统计比例数量质量建设保障单位部门服务对象";
  const commonness = (gram) => {
    const [first, second] = [gram >>> 16, gram & 0xffff];
    const pair = String.fromCharCode(first, second);
    for (let place = common.indexOf(pair); place >= 0; place = common.indexOf(pair, place + 1)) {
      if (place % 2 === 0) return common.length - place;
    }
    return 0;
  };

  // The directory: sizes of blocks, departments, segments with their tables, and the names where they are few.

  // How many projects a file of names has, if there are any, and one of texts; how many bits of a gram's place
  // name the file that says which segments to ask for names, less than 0 where all are asked.
  const sizes = { name: 0, text: 0, bits: -1 };

  const directory = () => make("index", (text) => {
    const lines = text.split("\n");
    const first = new Numbers(lines[0]);
    [sizes.name, sizes.text, sizes.bits] = [first.next(), first.next(), first.next() - 1];
    const end = lines.indexOf("", 1);
    const departments = lines.slice(1, end).map((line) => {
      const [name, address] = line.split("\t");
      return { name, address, folded: fold(name) };
    });
    const numbers = new Numbers(lines[end + 1]);
    const segments = [];
    while (!numbers.isAtEnd) segments.push(segmentFrom(numbers, departments, segments.length));
    if (sizes.name === 0) {
      common = lines[end + 2];
      const names = lines.slice(end + 3, -1).map(nameFrom);
      let start = 0;
      for (const segment of segments) {
        segment.names = names.slice(start, start + segment.count);
        start += segment.count;
      }
    }
    // The latest year comes first; within a year the order of the tables.
    segments.sort((one, other) => other.year - one.year || one.number - other.number);
    return { departments, segments };
  });

  const segmentFrom = (numbers, departments, number) => {
    const [tableCount, bits, year] = [numbers.next(), numbers.next(), numbers.next()];
    const tables = [];
    let count = 0;
    for (let index = 0; index < tableCount; index += 1) {
      const department = departments[numbers.next()];
      const stage = numbers.next();
      const size = numbers.next();
      tables.push({ year, department, stage, start: count, end: count + size });
      count += size;
    }
    return { number, bits, year, tables, count };
  };

  const nameFrom = (line) => {
    const [name, page, code] = line.split("\t");
    const printed = code === "" ? page.replace("-", "—") : code;
    return { name, page, code: printed ?? "", folded: fold(name), foldedCode: fold(printed ?? "") };
  };

  const nameOf = async (segment, project) => {
    if (segment.names) return segment.names[project];
    const block = Math.floor(project / sizes.name);
    const names = await make(`${segment.number}/n${block}`, (text) => text.split("\n").slice(0, -1).map(nameFrom));
    return names[project - block * sizes.name];
  };

  // Texts of projects

  const promiseOf = async (segment, project) => {
    const promises = await make(textFile(segment, project), promisesFrom);
    return promises[project % sizes.text];
  };

  const textFile = (segment, project) => `${segment.number}/t${Math.floor(project / sizes.text)}`;

  const promisesFrom = (text) => {
    const lines = text.split("\n");
    const numbers = new Numbers(lines.pop());
    const texts = lines.map((line) => ({ text: line, folded: fold(line) }));
    const nothing = { text: "", folded: "" };
    let count = 0;
    const next = () => {
      const number = numbers.next();
      if (number === 1) count += 1;
      return number === 0 ? nothing : texts[number === 1 ? count - 1 : count - number + 1];
    };
    const promises = [];
    while (!numbers.isAtEnd) {
      const rows = Array(numbers.next());
      const goal = next();
      for (let row = 0; row < rows.length; row += 1) {
        rows[row] = { level: next(), kind: numbers.next(), name: next(), target: next(), explanation: next() };
      }
      promises.push({ goal, rows });
    }
    return promises;
  };

  // Pinyin: names are found by syllables, the last of which may be incomplete, or by their initials.

  const readings = () => make("pinyin", (text) => {
    const syllables = new Map();
    for (const line of text.split("\n").filter(Boolean)) {
      const [syllable, characters] = line.split(" ");
      for (const character of characters) syllables.set(character, syllable);
    }
    return syllables;
  });

  // Where a folded text is read like a word in Latin letters: its first unit and the one after its last.
  const readAs = (folded, word, syllables) => {
    for (let start = 0; start < folded.length; start += 1) {
      for (const isWhole of [true, false]) {
        let [rest, end] = [word, start];
        while (rest !== "" && end < folded.length) {
          const reading = syllables.get(folded[end]) ?? (/[a-z]/.test(folded[end]) ? folded[end] : "");
          const part = isWhole ? reading : reading.slice(0, 1);
          if (part === "" || !(rest.startsWith(part) || part.startsWith(rest))) break;
          rest = rest.slice(part.length);
          end += 1;
        }
        if (rest === "") return [start, end];
      }
    }
    return null;
  };

  // The initials of every way to part a word into syllables.
  const initialsOf = (word, syllables) => {
    const known = new Set(syllables.values());
    const found = new Set([word]);
    const part = (rest, initials) => {
      if (found.size > 16) return;
      if (rest === "") return void found.add(initials);
      for (let length = Math.min(6, rest.length); length > 0; length -= 1) {
        const syllable = rest.slice(0, length);
        const isLast = length === rest.length;
        if (known.has(syllable) || (isLast && [...known].some((each) => each.startsWith(syllable)))) {
          part(rest.slice(length), initials + syllable[0]);
        }
      }
    };
    part(word, "");
    return [...found].filter((each) => each.length > 1).map((each) => each.toUpperCase());
  };

  // Where a word stands in a folded text.
  const placeOf = (word, folded) => {
    const start = folded.indexOf(word.text);
    if (start >= 0) return [start, start + word.text.length];
    return word.syllables ? readAs(folded, word.text, word.syllables) : null;
  };

  // Candidates: 2 for projects that may hold a word in their names, 1 elsewhere, 0 for none.

  const marksFor = async (gram, folder, bits, count) => {
    const place = Math.imul(gram, 0x9e3779b1) >>> 0;
    const shard = bits === 0 ? 0 : place >>> (32 - bits);
    const numbers = new Numbers(await file(folder + shard));
    const found = new Uint8Array(count);
    let at = bits === 0 ? 0 : (shard << (32 - bits)) >>> 0;
    while (!numbers.isAtEnd) {
      at += numbers.next();
      for (const mark of [2, 1]) {
        let project = 0;
        for (let count = numbers.next(); count > 0; count -= 1) {
          project += numbers.next();
          if (at === place) found[project] = mark;
          project += 1;
        }
      }
      if (at >= place) break;
    }
    return found;
  };

  // How a word may be listed.
  const formsOf = (word) => {
    const forms = new Set([word.text]);
    if (word.code !== "") forms.add(word.code);
    if (word.syllables) initialsOf(word.text, word.syllables).forEach((each) => forms.add(each));
    return [...forms];
  };

  // So many grams of a word are looked up, the rarest first.
  const candidatesFor = async (segment, form, depth) => {
    const marks = new Uint8Array(segment.count).fill(2);
    for (const [index, gram] of gramsOf(form).entries()) {
      const found = await marksFor(gram, `${segment.number}/g`, segment.bits, segment.count);
      found.forEach((mark, project) => { marks[project] = Math.min(marks[project], mark); });
      if (index + 1 >= depth || marks.every((mark) => mark === 0)) break;
    }
    return marks;
  };

  const candidates = async (segment, word, depth) => {
    const marks = new Uint8Array(segment.count);
    for (const form of formsOf(word)) {
      const others = await candidatesFor(segment, form, depth);
      others.forEach((mark, project) => { marks[project] = Math.max(marks[project], mark); });
    }
    for (const table of segment.tables) {
      if (placeOf(word, table.department.folded)) {
        for (let project = table.start; project < table.end; project += 1) marks[project] ||= 1;
      }
    }
    return marks;
  };

  // The segments in which names may hold one of the words; all of them where there are few.
  const segmentsNaming = async (words) => {
    const { segments } = await directory();
    if (sizes.bits < 0) return segments;
    const marks = new Uint8Array(segments.length);
    for (const form of words.flatMap(formsOf)) {
      const all = await Promise.all(gramsOf(form).map((gram) => marksFor(gram, "f", sizes.bits, segments.length)));
      marks.forEach((_, number) => { if (all.every((each) => each[number] > 0)) marks[number] = 1; });
    }
    return segments.filter((segment) => marks[segment.number] > 0);
  };

  // Finding

  const isInHead = (word, name, table) => placeOf(word, name.folded) !== null ||
    name.foldedCode.includes(word.text) ||
    (word.code !== "" && name.foldedCode.replaceAll("-", "").includes(word.code)) ||
    placeOf(word, table.department.folded) !== null;

  const holds = (row, word) =>
    [row.name, row.target, row.explanation].some((each) => each.folded.includes(word.text));

  const fits = (row, { level, kind }) => (level === "" || row.level.text.includes(level)) &&
    (kind === "" || kind.split(" ").includes(String(row.kind)));

  // A project as a result, if it holds all words.
  const examine = async (segment, table, project, words, chosen) => {
    const name = await nameOf(segment, project);
    const inHead = words.filter((word) => isInHead(word, name, table));
    const hit = { name, table, rows: [], goal: null, words };
    const narrows = chosen.level !== "" || chosen.kind !== "";
    if (inHead.length === words.length && !narrows) return hit;
    const { goal, rows } = await promiseOf(segment, project);
    const own = rows.filter((row) => fits(row, chosen));
    if (narrows && own.length === 0) return null;
    const isHeld = (word) => inHead.includes(word) || goal.folded.includes(word.text) ||
      own.some((row) => holds(row, word));
    if (!words.every(isHeld)) return null;
    if (words.some((word) => goal.folded.includes(word.text))) hit.goal = goal;
    hit.rows = own.filter((row) => words.some((word) => holds(row, word)));
    if (hit.rows.length === 0 && narrows) hit.rows = own;
    return hit;
  };

  // The results, those with a word in their names first, as far as somebody asks for them; `null` before a file
  // of texts must be loaded for the next.
  async function* search(words, chosen) {
    const { segments } = await directory();
    const tablesIn = (segment) => segment.tables.filter(({ year, department }) =>
      (chosen.year === "" || chosen.year === String(year)) &&
      (chosen.department === "" || chosen.department === department.name));
    const named = new Set();
    for (const segment of (await segmentsNaming(words)).filter((each) => tablesIn(each).length > 0)) {
      const marks = segment.names ? null : await marksOf(segment, words, Infinity);
      for (const { table, project } of projectsIn(tablesIn(segment))) {
        if (marks && marks[project] < 2) continue;
        const name = await nameOf(segment, project);
        if (!words.some((word) => placeOf(word, name.folded))) continue;
        if (!words.every((word) => isInHead(word, name, table))) continue;
        named.add(name);
        const hit = await examine(segment, table, project, words, chosen);
        if (hit) yield hit;
      }
    }
    const rest = segments.filter((segment) => tablesIn(segment).length > 0);
    for (const [index, segment] of rest.entries()) {
      let depth = 1;
      let marks = await marksOf(segment, words, depth);
      // Where the last segment had nothing the next ones may have nothing either.
      if (marks.every((mark) => mark === 0)) {
        for (const next of rest.slice(index + 1, index + 5)) marksOf(next, words, 1).catch(() => {});
      }
      for (const { table, project } of projectsIn(tablesIn(segment))) {
        if (marks[project] === 0) continue;
        if (!made.has(textFile(segment, project))) yield null;
        if (named.has(await nameOf(segment, project))) continue;
        const hit = await examine(segment, table, project, words, chosen);
        if (hit) {
          yield hit;
        } else if (depth < 6) {
          depth += 1;
          marks = await marksOf(segment, words, depth);
        }
      }
    }
  }

  const projectsIn = (tables) => tables.flatMap((table) =>
    Array.from({ length: table.end - table.start }, (_, index) => ({ table, project: table.start + index })));

  // The candidates for all words: the least mark of each, but 2 if any word may stand in the name.
  const marksOf = async (segment, words, depth) => {
    const all = [];
    for (const word of words) all.push(await candidates(segment, word, depth));
    return all[0].map((_, project) => {
      const marks = all.map((each) => each[project]);
      return Math.min(...marks) === 0 ? 0 : Math.max(...marks);
    });
  };

  // Showing

  const element = (name, ...children) => {
    const made = document.createElement(name);
    made.append(...children);
    return made;
  };

  // A text with its words marked; of a long one what stands around the first.
  const marked = (text, words) => {
    const places = [];
    const folded = fold(text, places);
    const isMarked = new Uint8Array(text.length);
    for (const word of words) {
      for (let from = folded.indexOf(word.text); from >= 0; from = folded.indexOf(word.text, from + 1)) {
        isMarked.fill(1, places[from], places[from + word.text.length - 1] + 1);
      }
    }
    const first = isMarked.indexOf(1);
    const start = text.length > 90 && first > 30 ? first - 20 : 0;
    const end = Math.min(text.length, start + 90);
    return pieces(text, isMarked, start, end);
  };

  const markedName = (text, words) => {
    const places = [];
    const folded = fold(text, places);
    const isMarked = new Uint8Array(text.length);
    for (const place of words.map((word) => placeOf(word, folded)).filter(Boolean)) {
      isMarked.fill(1, places[place[0]], places[place[1] - 1] + 1);
    }
    return pieces(text, isMarked, 0, text.length);
  };

  const pieces = (text, isMarked, start, end) => {
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

  const stages = ["", "-adjusted-budget", "-final-accounts", "-self-evaluation"];

  const rowItem = (row, address, words) => {
    const link = element("a", ...marked(row.name.text, words));
    link.href = `${address}#${fragmentOf(row)}`;
    const item = element("li", link, " ", element("b", ...marked(row.target.text, words)));
    if (words.some((word) => row.explanation.folded.includes(word.text))) {
      item.append(" ", element("small", `${list.dataset.explanation}：`), ...marked(row.explanation.text, words));
    }
    return item;
  };

  const shownRows = 3;

  const resultItem = ({ name, table, rows, goal, words }) => {
    const address = `${table.year}/${table.department.address}/${name.page}.html`;
    const link = element("a", ...markedName(name.name, words));
    link.href = address;
    const facts = element("p", `${table.year} · `, ...markedName(table.department.name, words));
    if (name.code) facts.append(" · ", ...markedCode(name.code, words));
    facts.className = "note";
    const item = element("li", link, facts);
    const places = rows.slice(0, shownRows).map((row) => rowItem(row, address, words));
    if (goal) places.unshift(element("li", element("small", `${list.dataset.goal}：`), ...marked(goal.text, words)));
    if (rows.length > shownRows) {
      places.push(element("li", element("small", list.dataset.more.replace("#", rows.length - shownRows))));
    }
    if (places.length > 0) item.append(element("ul", ...places));
    return item;
  };

  // In codes dashes do not count.
  const markedCode = (code, words) => {
    const places = [];
    fold(code, places);
    const kept = places.filter((place) => foldedUnit(code.charCodeAt(place)) !== 0x2d);
    const folded = fold(code).replaceAll("-", "");
    const isMarked = new Uint8Array(code.length);
    for (const word of words.filter((each) => each.code !== "")) {
      const start = folded.indexOf(word.code);
      if (start >= 0) isMarked.fill(1, kept[start], kept[start + word.code.length - 1] + 1);
    }
    return pieces(code, isMarked, 0, code.length);
  };

  // Departments whose names hold all words: a link to each year's page.
  const departmentItems = async (words, chosen) => {
    const { segments } = await directory();
    const tables = segments.flatMap((segment) => segment.tables);
    return tables.filter(({ year, department }) =>
      words.every((word) => placeOf(word, department.folded)) &&
      (chosen.year === "" || chosen.year === String(year)) &&
      (chosen.department === "" || chosen.department === department.name))
      .slice(0, 6)
      .map(({ year, department }) => {
        const link = element("a", ...markedName(department.name, words));
        link.href = `${year}/${department.address}/index.html`;
        const item = element("li", link, element("p", `${list.dataset.department} · ${year}`));
        item.lastChild.className = "note";
        item.className = "department";
        return item;
      });
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
    const words = wordsIn(field.value);
    const chosen = Object.fromEntries(filters.map((each) => [each.name, each.value]));
    keepInAddress(chosen);
    more.hidden = true;
    if (words.length === 0) {
      list.replaceChildren();
      list.ariaBusy = "false";
      say(field.value.trim() === "" ? "" : status.dataset.short);
      return;
    }
    say(status.dataset.busy);
    list.ariaBusy = "true";
    await attempt(number, async () => {
      for (const word of words.filter((each) => each.isLatin)) word.syllables = await readings();
      const departments = await departmentItems(words, chosen);
      if (number !== current) return;
      list.replaceChildren(...departments);
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

  directory().then(({ departments, segments }) => {
    const options = (select, values) => select.append(...values.map((value) => element("option", value)));
    options(form.elements.year, [...new Set(segments.map((each) => String(each.year)))]);
    options(form.elements.department, [...new Set(departments.map((each) => each.name))]);
    takeFromAddress();
    if (field.value.trim() !== "") start();
  }, () => say(status.dataset.failed));
})();
