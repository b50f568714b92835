/* Searches the index in search-data.js: every word must occur, after folding, in one task or one plan's own text. */
(function () {
  "use strict";

  const index = window.fanganIndex;
  const form = document.getElementById("fg-query");
  const input = form.elements.q;
  const place = {
    status: document.getElementById("fg-status"),
    units: document.getElementById("fg-units"),
    hits: document.getElementById("fg-hits"),
    more: document.getElementById("fg-more"),
  };
  const STEP = 50;
  const BEFORE = 30;
  const AFTER = 110;

  /* ---- folding: the same as fangan.text.fold ---- */

  const simplified = new Map();
  const targets = Array.from(index.tables.simplified);
  Array.from(index.tables.traditional).forEach((char, at) => simplified.set(char, targets[at]));
  const KEPT = /[\p{L}\p{N}]/u;

  function fold(text) {
    let folded = "";
    for (const char of text.normalize("NFKC")) {
      for (const lower of index.tables.case[char] || char.toLowerCase()) {
        if (KEPT.test(lower)) folded += simplified.get(lower) || lower;
      }
    }
    return folded;
  }

  function wordsOf(query) {
    return Array.from(new Set(query.split(/\s+/u).map(fold).filter(Boolean)));
  }

  /* ---- finding ---- */

  function find(words) {
    const inTitle = [];
    const inText = [];
    for (const record of index.records) {
      if (!words.every((word) => record.head.includes(word) || record.folded.includes(word))) continue;
      (words.every((word) => record.head.includes(word)) ? inTitle : inText).push(record);
    }
    return inTitle.concat(inText);
  }

  function findUnits(words) {
    const query = words.join("");
    const all = index.units.filter((unit) => unit.names.some((name) => name.includes(query)));
    return all.sort((a, b) => a.names[0].length - b.names[0].length).slice(0, 12);
  }

  /* ---- marking: positions in the folded text lead back to the text itself ---- */

  function marked(text, words) {
    const chars = Array.from(text);
    let folded = "";
    const origin = [];
    chars.forEach((char, at) => {
      for (const unit of fold(char).split("")) {
        folded += unit;
        origin.push(at);
      }
    });
    const flags = new Array(chars.length).fill(false);
    for (const word of words) {
      for (let at = folded.indexOf(word); at >= 0; at = folded.indexOf(word, at + word.length)) {
        flags.fill(true, origin[at], origin[at + word.length - 1] + 1);
      }
    }
    return { chars, flags };
  }

  function write(node, { chars, flags }, start, end) {
    let at = start;
    while (at < end) {
      let stop = at;
      while (stop < end && flags[stop] === flags[at]) stop += 1;
      const run = chars.slice(at, stop).join("");
      node.append(flags[at] ? element("mark", "", run) : run);
      at = stop;
    }
  }

  function snippet(record, words) {
    const node = element("p", "fg-hit__text");
    const pieces = record.text.split("\n");
    const folded = record.folded.split("\n");
    const best = folded.findIndex((piece) => words.some((word) => piece.includes(word)));
    const text = marked(pieces[Math.max(best, 0)], words);
    const first = Math.max(text.flags.indexOf(true), 0);
    const start = first > BEFORE ? first - BEFORE + 10 : 0;
    const end = Math.min(text.chars.length, start + BEFORE + AFTER);
    if (start > 0) node.append("……");
    write(node, text, start, end);
    if (end < text.chars.length) node.append("……");
    return node;
  }

  /* ---- showing ---- */

  function element(tag, className, text) {
    const node = document.createElement(tag);
    if (className) node.className = className;
    if (text) node.textContent = text;
    return node;
  }

  function hit(record, words) {
    const node = element("li", "fg-hit");
    const plan = index.plans[record.plan];
    const link = element("a", "fg-hit__title");
    node.dataset.hit = record.task ? record.plan + "#" + record.task : record.plan;
    link.href = "plans/" + record.plan + ".html" + (record.task ? "#" + record.task : "");
    const title = marked(record.title, words);
    write(link, title, 0, title.chars.length);
    node.append(link, snippet(record, words));
    const facts = [record.task ? plan.title : "方案", plan.number, plan.day].filter(Boolean);
    const line = element("p", "fg-plans__facts");
    facts.forEach((fact) => line.append(element("span", "", fact)));
    node.append(line);
    return node;
  }

  let found = [];
  let shown = 0;
  let current = [];

  function showMore() {
    const next = found.slice(shown, shown + STEP);
    place.hits.append(...next.map((record) => hit(record, current)));
    shown += next.length;
    place.more.hidden = shown >= found.length;
  }

  function showUnits(words) {
    place.units.replaceChildren(...(words.length ? findUnits(words) : []).map((unit) => {
      const node = element("li");
      const link = element("a", "", unit.name);
      link.href = "units/" + unit.id + ".html";
      link.append(element("span", "fg-count", String(unit.tasks)));
      node.append(link);
      return node;
    }));
  }

  function status(query) {
    if (!current.length) return query ? "请输入文字或数字。" : "";
    if (found.length) return "找到 " + found.length + " 条";
    if (place.units.children.length) return "上面是名称相符的单位；方案和任务里没有“" + query + "”。";
    return "没有找到“" + query + "”。已检索全部方案的标题、文号、正文和任务；可以减少字词，或者换一种说法。";
  }

  function run() {
    const query = input.value.trim();
    delete place.hits.dataset.total;
    current = wordsOf(query);
    found = current.length ? find(current) : [];
    shown = 0;
    place.hits.replaceChildren();
    showUnits(current);
    showMore();
    place.status.textContent = status(query);
    place.hits.dataset.total = String(found.length);
  }

  function remember() {
    const address = new URL(location.href);
    const query = input.value.trim();
    if (query) address.searchParams.set("q", query);
    else address.searchParams.delete("q");
    try {
      history.replaceState(history.state, "", address);
    } catch (refused) {
      /* Some browsers keep addresses of files as they are: the results stand all the same. */
    }
  }

  function update() {
    run();
    remember();
  }

  let composing = false;
  input.addEventListener("compositionstart", () => { composing = true; });
  input.addEventListener("compositionend", () => { composing = false; update(); });
  input.addEventListener("input", () => { if (!composing) update(); });
  form.addEventListener("submit", (event) => { event.preventDefault(); update(); });
  place.more.addEventListener("click", showMore);

  window.fanganFold = fold;
  input.value = new URL(location.href).searchParams.get("q") || "";
  run();
  if (!input.value) input.focus();
})();
