// Asks the index of all tables, whose files are loaded as they are needed: `search/index.js` with the tables,
// files that say which blocks of projects hold two neighbouring characters, and the blocks with all texts.
// What the index names is looked at again in the texts, so that nothing is found that does not hold the words.
// Loaded by `site.js` once a reader is about to search, with `search.js`, which shows what is found.
"use strict";

const mingzhangIndex = (() => {
  // Something made from a file, once.
  const made = new Map();
  const make = (name, recipe) => {
    if (!made.has(name)) {
      made.set(name, window.mingzhangFile(name).then(recipe));
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

  // Texts are compared without spaces, in one form of letters, digits, dashes and quotation marks, as the index
  // folds them.

  const special = new RegExp("[\\0- A-Z\\u00a0\\u2000-\\u200b\\u2010-\\u2015\\u2018\\u2019\\u201c\\u201d" +
    "\\u2028\\u2029\\u202f\\u205f\\u2212\\u3000\\ufeff\\uff01-\\uff5e]", "g");

  const foldedSign = (sign) => {
    if (sign > "\uff00") return String.fromCharCode(sign.charCodeAt(0) - 0xfee0).toLowerCase();
    if (/[A-Z]/.test(sign)) return sign.toLowerCase();
    if (/[\u2010-\u2015\u2212]/.test(sign)) return "-";
    return /[\u2018\u2019]/.test(sign) ? "'" : /[\u201c\u201d]/.test(sign) ? "\"" : "";
  };

  const fold = (text) => text.replace(special, foldedSign);

  // A word that may be part of a code, in which dashes do not count; else nothing.
  const codeOf = (text) => {
    const code = /^[\da-z-]*\d[\da-z-]*$/.test(text) ? text.replaceAll("-", "") : "";
    return code.length > 1 ? code : "";
  };

  // Words of a query. One character alone cannot be looked up: it is taken together with its neighbour.
  const wordsIn = async (query) => {
    const parts = [];
    let before = "";
    for (const part of query.split(/\s+/u).map(fold).filter(Boolean)) {
      if (before.length + part.length > 1) {
        parts.push(before + part);
        before = "";
      } else if (parts.length > 0) parts[parts.length - 1] += part;
      else before = part;
    }
    const words = parts.map((text) => ({ text, code: codeOf(text), forms: [text] }));
    for (const word of words) {
      if (word.code !== "") word.forms.push(word.code);
      if (!/^[a-z]+$/.test(word.text)) continue;
      word.syllables = await readings();
      word.forms.push(...initialsOf(word.text, word.syllables));
    }
    return words;
  };

  // The slots of a text: of two neighbouring characters, or of four letters or digits in a row; those that few
  // blocks have first.

  const isLetterOrDigit = (unit) => (unit >= 0x30 && unit <= 0x39) || (unit >= 0x61 && unit <= 0x7a);

  const slotsOf = (text) => {
    const slots = new Set();
    let [run, four] = [0, 0];
    for (let place = 0; place < text.length; place += 1) {
      const unit = text.charCodeAt(place);
      run = isLetterOrDigit(unit) ? run + 1 : 0;
      four = four << 8 | unit & 0xff;
      const gram = run >= 4 ? four : text.charCodeAt(place - 1) << 16 | unit;
      if (place > 0) slots.add(Math.imul(gram, 0x9e3779b1) >>> 12);
    }
    return [...slots].sort((one, other) => commonness(one) - commonness(other));
  };

  let common = [];
  const commonness = (slot) => {
    const place = common.indexOf(slot);
    return place < 0 ? 0 : common.length - place;
  };

  // The directory: departments, segments with their tables, levels of indicators, and names where they are few.
  //
  // A list tells for each slot which of `count` units have it, blocks of a segment or segments of the site:
  // its files begin with `folder` and the first `bits` of the slot. Its tables say where their units are.

  const directory = () => make("index", (text) => {
    const lines = text.split("\n");
    const sizes = new Numbers(lines[0]);
    const [blockSize, bits] = [sizes.next(), sizes.next() - 1];
    const end = lines.indexOf("", 1);
    const departments = lines.slice(1, end).map((line) => {
      const [name, address] = line.split("\t");
      return { name, address, folded: fold(name) };
    });
    const numbers = new Numbers(lines[end + 1]);
    const segments = [];
    while (!numbers.isAtEnd) segments.push(segmentFrom(numbers, departments, blockSize, segments.length));
    const slots = new Numbers(lines[end + 3]);
    while (!slots.isAtEnd) common.push(slots.next());
    // Names are looked at after what else is needed has been asked for.
    const names = lines.slice(end + 4, -1);
    let start = 0;
    for (const table of segments.flatMap((segment) => segment.tables)) {
      if (names.length > 0) table.lines = names.slice(start, start += table.count);
    }
    const site = { folder: "f", bits, count: segments.length, tables: [] };
    segments.forEach((segment, start) => {
      for (const { department } of segment.tables) site.tables.push({ department, start, end: start + 1 });
    });
    // The latest year comes first; within a year the order of the tables.
    segments.sort((one, other) => other.year - one.year || one.number - other.number);
    return { departments, segments, site, levels: lines[end + 2].split("\t").filter(Boolean) };
  });

  const segmentFrom = (numbers, departments, blockSize, number) => {
    const [tableCount, bits, year] = [numbers.next(), numbers.next(), numbers.next()];
    const [tables, blocks] = [[], []];
    for (let index = 0; index < tableCount; index += 1) {
      const [department, count, start] = [departments[numbers.next()], numbers.next(), blocks.length];
      const table = { year, department, count, start, end: start + Math.ceil(count / blockSize) };
      for (let first = 0; first < count; first += blockSize) {
        const file = `${year}/${department.address}-${first / blockSize}`;
        blocks.push({ file, table, first, size: Math.min(blockSize, count - first) });
      }
      tables.push(table);
    }
    return { number, year, tables, blocks, folder: `s${number}/g`, bits, count: blocks.length };
  };

  const nameFrom = (line) => {
    const [name, page, code] = line.split("\t");
    const printed = (code === "" ? page.replace("-", "—") : code) ?? "";
    return { name, page, code: printed, folded: fold(name), foldedCode: fold(printed) };
  };

  // Blocks: names, and what is promised under each.

  const blockOf = (block) => make(block.file, (text) => {
    const lines = text.split("\n");
    const numbers = new Numbers(lines.pop());
    const names = lines.slice(0, block.size).map(nameFrom);
    const texts = lines.slice(block.size + 1).map((line) => ({ text: line, folded: fold(line) }));
    const nothing = { text: "", folded: "" };
    let count = 0;
    const next = () => {
      const number = numbers.next();
      if (number === 1) count += 1;
      return number === 0 ? nothing : texts[number === 1 ? count - 1 : count - number + 1];
    };
    const promises = names.map(() => {
      const rows = Array(numbers.next());
      const goal = next();
      for (let row = 0; row < rows.length; row += 1) {
        rows[row] = { level: next(), kind: numbers.next(), name: next(), target: next(), explanation: next() };
      }
      return { goal, rows };
    });
    return { names, promises };
  });

  const namesOf = async (block) => {
    const { table, first, size } = block;
    if (!table.lines) return (await blockOf(block)).names;
    table.names ??= table.lines.map(nameFrom);
    return table.names.slice(first, first + size);
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

  // The initials of every way to part a word into syllables, as capitals, which no folded text has.
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

  // Candidates: 2 for units that may hold a word in names of projects, 1 elsewhere, 0 for none.

  const marksOfSlot = async ({ folder, bits, count }, slot) => {
    const shard = slot >>> (20 - bits);
    const numbers = new Numbers(await make(folder + shard, (text) => text));
    const marks = new Uint8Array(count);
    for (let at = shard << (20 - bits); !numbers.isAtEnd && at <= slot; at += 1) {
      at += numbers.next();
      const head = numbers.next();
      for (const [mark, length] of [[2, head % 2 && numbers.next()], [1, head >> 1]]) {
        for (let unit = 0, index = 0; index < length; index += 1, unit += 1) {
          unit += numbers.next();
          if (at === slot) marks[unit] = mark;
        }
      }
    }
    return marks;
  };

  // So many slots of a form are looked up, all at once.
  const marksOfForm = async (list, form, depth) => {
    const all = await Promise.all(slotsOf(form).slice(0, depth).map((slot) => marksOfSlot(list, slot)));
    return all[0].map((_, unit) => Math.min(...all.map((marks) => marks[unit])));
  };

  const marksOfWord = async (list, word, depth) => {
    const marks = new Uint8Array(list.count);
    for (const form of word.forms) {
      const others = await marksOfForm(list, form, depth);
      others.forEach((mark, unit) => { marks[unit] = Math.max(marks[unit], mark); });
    }
    for (const { department, start, end } of list.tables) {
      if (!placeOf(word, department.folded)) continue;
      for (let unit = start; unit < end; unit += 1) marks[unit] ||= 1;
    }
    return marks;
  };

  // The candidates for all words: 0 if one is missing, 2 if some may stand in a name and all others there, in a
  // code or in the name of a department.
  const marksOf = async (list, words, depth) => {
    if (list.bits < 0) return new Uint8Array(list.count).fill(2);
    const all = await Promise.all(words.map((word) => marksOfWord(list, word, depth)));
    const mayBeBeside = words.map((word) => word.code !== "" ||
      list.tables.some(({ department }) => placeOf(word, department.folded)));
    return all[0].map((_, unit) => {
      const marks = all.map((each) => each[unit]);
      const isInHead = marks.every((mark, index) => mark === 2 || mayBeBeside[index]);
      return Math.min(...marks) && (isInHead ? Math.max(...marks) : 1);
    });
  };

  // Finding

  const isInHead = (word, name, table) => placeOf(word, name.folded) !== null ||
    name.foldedCode.includes(word.text) ||
    (word.code !== "" && name.foldedCode.replaceAll("-", "").includes(word.code)) ||
    placeOf(word, table.department.folded) !== null;

  const holds = (row, word) =>
    [row.name, row.target, row.explanation].some((each) => each.folded.includes(word.text));

  const fits = (row, { level, kind }) => (level === "" || row.level.text.split("\t").includes(level)) &&
    (kind === "" || kind.split(" ").includes(String(row.kind)));

  const isChosen = ({ year, department }, chosen) =>
    (chosen.year === "" || chosen.year === String(year)) &&
    (chosen.department === "" || chosen.department === department.name);

  const narrowsRows = ({ level, kind }) => level !== "" || kind !== "";

  // A project of a block as a result, if it holds all words.
  const examine = async (block, name, index, words, chosen) => {
    const { table } = block;
    const inHead = words.filter((word) => isInHead(word, name, table));
    const hit = { name, table, rows: [], goal: null, words };
    const narrows = narrowsRows(chosen);
    if (inHead.length === words.length && !narrows) return hit;
    const { goal, rows } = (await blockOf(block)).promises[index];
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

  // The segments with tables that are chosen, and what they may hold.
  const segmentsFor = async (words, chosen) => {
    const { segments, site } = await directory();
    const asked = segments.filter((segment) => segment.tables.some((table) => isChosen(table, chosen)));
    // The first one mostly has something: it is asked while names are looked at, or other files are loaded.
    if (asked.length > 0) marksOf(asked[0], words, 1).catch(() => {});
    const marks = await marksOf(site, words, 6);
    return asked.map((segment) => ({ segment, mark: marks[segment.number] }));
  };

  // The blocks in which names may hold words: all of them where names are known.
  async function* namedBlocks(segments, words) {
    for (const { segment, mark } of segments) {
      if (segment.tables.some((table) => table.lines)) yield* segment.blocks;
      else if (mark === 2) {
        const marks = await marksOf(segment, words, 6);
        yield* segment.blocks.filter((_, number) => marks[number] === 2);
      }
    }
  }

  // The results, those with a word in their names first, as far as somebody asks for them; `null` before a
  // block must be loaded for the next.
  async function* search(words, chosen) {
    if (words.length === 0) return yield* chosenProjects(chosen);
    const segments = await segmentsFor(words, chosen);
    const named = new Set();
    for await (const block of namedBlocks(segments, words)) {
      if (!isChosen(block.table, chosen)) continue;
      if (!block.table.lines && !made.has(block.file)) yield null;
      for (const [index, name] of (await namesOf(block)).entries()) {
        if (!words.some((word) => placeOf(word, name.folded))) continue;
        if (!words.every((word) => isInHead(word, name, block.table))) continue;
        named.add(`${block.file} ${index}`);
        const hit = await examine(block, name, index, words, chosen);
        if (hit) yield hit;
      }
    }
    for (const { segment } of segments.filter((each) => each.mark > 0)) {
      let depth = 1;
      let marks = await marksOf(segment, words, depth);
      for (const [number, block] of segment.blocks.entries()) {
        if (marks[number] === 0 || !isChosen(block.table, chosen)) continue;
        if (!made.has(block.file)) yield null;
        const { names } = await blockOf(block);
        let hasHit = false;
        for (const [index, name] of names.entries()) {
          const hit = await examine(block, name, index, words, chosen);
          hasHit ||= Boolean(hit);
          if (hit && !named.has(`${block.file} ${index}`)) yield hit;
        }
        if (!hasHit && depth < 6) marks = await marksOf(segment, words, depth += 1);
      }
    }
  }

  // Without words, every project that is chosen, in the same way.
  async function* chosenProjects(chosen) {
    const { segments } = await directory();
    for (const block of segments.flatMap((segment) => segment.blocks)) {
      if (!isChosen(block.table, chosen)) continue;
      if ((narrowsRows(chosen) || !block.table.lines) && !made.has(block.file)) yield null;
      for (const [index, name] of (await namesOf(block)).entries()) {
        const hit = await examine(block, name, index, [], chosen);
        if (hit) yield hit;
      }
    }
  }

  // The tables whose departments' names hold all words.
  const departmentsNamed = async (words, chosen) => {
    const { segments } = await directory();
    const tables = words.length > 0 ? segments.flatMap((segment) => segment.tables) : [];
    return tables.filter((table) =>
      isChosen(table, chosen) && words.every((word) => placeOf(word, table.department.folded)));
  };

  return { directory, wordsIn, search, departmentsNamed, fold, placeOf };
})();
