"use strict";
(() => {
  const one = (selector, from = document) => from.querySelector(selector);
  const all = (selector, from = document) => [...from.querySelectorAll(selector)];
  const root = document.documentElement;
  root.classList.add("js");

  const notes = all(".note");
  const byId = new Map(notes.map((note) => [note.id, note]));
  const marks = all(".mark");
  const styleOf = new Map(marks.map((mark) => [mark, mark.className]));
  const quick = matchMedia("(prefers-reduced-motion: reduce)");
  const wide = matchMedia("(min-width: 44.01rem)");
  let current = null;
  let lit = [];

  // --- light: the pieces of a finding or of a reason, all together
  const pieces = (where) => {
    if (!where) return [];
    const [prefix, first, last] = where.split(" ");
    const found = [];
    for (let n = +first; n <= +last; n++) found.push(document.getElementById(prefix + n));
    return found.filter(Boolean);
  };
  const light = (elements) => {
    lit.forEach((element) => element.classList.remove("lit"));
    lit = elements;
    lit.forEach((element) => element.classList.add("lit"));
  };
  const relight = () => light(current ? pieces(current.dataset.where) : []);

  // --- a mark under the pointer shows which notes are its own
  let pointed = [];
  const point = (mark) => {
    pointed.forEach((note) => note.classList.remove("pointed"));
    pointed = mark ? mark.dataset.notes.split(" ").map((id) => byId.get(id)) : [];
    pointed.forEach((note) => note.classList.add("pointed"));
  };

  // --- filters
  const chosen = () => new Set(all("[name=severity]:checked").map((box) => box.value));
  const filter = () => {
    const severities = chosen();
    const category = one("#category")?.value || "";
    const floor = +one("#floor").value;
    one("#floor-shown").textContent = floor + " %";
    for (const note of notes) {
      const { severity, sure } = note.dataset;
      note.hidden = !severities.has(severity) || +sure < floor || (category !== "" && note.dataset.category !== category);
    }
    for (const mark of marks) restyle(mark);
    if (current && current.hidden) close();
    count();
    arrange();
  };
  const restyle = (mark) => {
    if (!mark.dataset.notes) return;
    const seen = mark.dataset.notes.split(" ").map((id) => byId.get(id)).find((note) => !note.hidden);
    const rest = styleOf.get(mark).replace(/ s-\w+/, "");
    mark.className = rest + (seen ? " s-" + seen.dataset.severity : " off");
    if (mark.dataset.stops) {
      const ended = mark.dataset.stops.split(" ").map((id) => byId.get(id)).filter((note) => !note.hidden);
      mark.dataset.n = ended.map((note) => one(".no", note).textContent).filter(Boolean).join(",");
    }
    if (lit.includes(mark)) mark.classList.add("lit");
  };
  const shown = () => notes.filter((note) => !note.hidden);
  const count = () => {
    const list = shown();
    const at = list.indexOf(current);
    one("#where").textContent = at < 0 ? String(list.length) : at + 1 + " of " + list.length;
  };

  // --- margin notes stand beside their marks; only rows near the view are measured.
  // Notes may hang below their row by DRIFT, so that they do not tear the text apart.
  const DRIFT = 180;
  const GAP = 9;
  const rows = all(".row:not(.heads)");
  const around = new Set();
  const hanging = new WeakMap();
  let waiting = 0;
  const later = () => { waiting ||= requestAnimationFrame(flow); };
  const near = new IntersectionObserver((entries) => {
    for (const { target, isIntersecting } of entries) {
      target.classList.toggle("near", isIntersecting);
      around[isIntersecting ? "add" : "delete"](target);
    }
    later();
  }, { rootMargin: "600px" });
  const paper = matchMedia("print");
  const beside = (row) => wide.matches && !paper.matches && getComputedStyle(one(".margin", row)).gridColumnStart !== "1";
  const flow = () => {
    waiting = 0;
    rows.forEach((row, index) => {
      if (!around.has(row)) return;
      const before = rows[index - 1];
      const hang = before && before.parentNode === row.parentNode ? hanging.get(before) || 0 : 0;
      place(row, hang);
    });
  };
  const place = (row, hang) => {
    const list = all(".note", row).filter((note) => !note.hidden);
    row.style.minHeight = "";
    list.forEach((note) => { note.style.marginTop = ""; });
    const on = beside(row);
    row.classList.toggle("beside", on);
    const top = row.getBoundingClientRect().top;
    const text = row.getBoundingClientRect().height;
    const marked = list.map((note) => pieces(note.dataset.where)[0]?.getBoundingClientRect().top - top || 0);
    const heights = () => list.map((note) => note.getBoundingClientRect().height);
    row.classList.remove("tight");
    let tall = heights();
    if (on && hang + tall.reduce((sum, height) => sum + height + GAP, 0) > text + DRIFT) {
      row.classList.add("tight");
      tall = heights();
    }
    let bottom = 0;
    if (on) {
      list.forEach((note, index) => {
        const at = Math.max(marked[index], index ? bottom + GAP : hang);
        note.style.marginTop = at - bottom + "px";
        bottom = at + tall[index];
      });
    }
    const spill = on ? Math.max(bottom + GAP, hang) - text : 0;
    const extra = row === row.parentNode.lastElementChild ? spill : spill - DRIFT;
    if (extra > 0) row.style.minHeight = text + extra + "px";
    hanging.set(row, Math.max(Math.min(spill, DRIFT), 0));
  };
  const arrange = () => {
    rows.forEach((row) => hanging.delete(row));
    later();
  };
  rows.forEach((row) => near.observe(row));

  // --- moving
  const close = () => {
    if (current) { current.open = false; current.removeAttribute("aria-current"); }
    current = null;
    light([]);
    count();
  };
  const go = (note, focus = true) => {
    if (!note) return;
    if (note.hidden) reveal(note);
    if (current && current !== note) close();
    if (note.dataset.side === "source" && !root.classList.contains("sides")) sides(true);
    current = note;
    note.open = true;
    note.setAttribute("aria-current", "true");
    relight();
    if (focus) one("summary", note).focus({ preventScroll: true });
    const to = wide.matches && lit[0] ? lit[0] : note;
    to.scrollIntoView({ block: "center", behavior: quick.matches ? "auto" : "smooth" });
    history.replaceState(null, "", "#" + note.id);
    count();
  };
  const reveal = (note) => {
    all("[name=severity]").forEach((box) => { if (box.value === note.dataset.severity) box.checked = true; });
    if (one("#category")) one("#category").value = "";
    one("#floor").value = 0;
    filter();
  };
  const step = (by) => {
    const list = shown();
    if (!list.length) return;
    const at = list.indexOf(current);
    go(list[at < 0 ? (by > 0 ? 0 : list.length - 1) : (at + by + list.length) % list.length]);
  };
  const rank = { critical: 0, major: 1, minor: 2, neutral: 3 };
  const worst = () => go(shown().reduce((a, b) => {
    const by = rank[a.dataset.severity] - rank[b.dataset.severity] || b.dataset.sure - a.dataset.sure;
    return by > 0 ? b : a;
  }, shown()[0]));

  // --- source beside the text
  const pairs = new Map();
  all(".pair").forEach((pair) => {
    const bead = pair.dataset.bead;
    if (!pairs.has(bead)) pairs.set(bead, []);
    pairs.get(bead).push(pair);
  });
  const ours = all(".target .pair");
  let bead = null;
  const pair = (element) => {
    if (bead) pairs.get(bead).forEach((other) => other.classList.remove("lit"));
    bead = element ? element.dataset.bead : null;
    if (bead) pairs.get(bead).forEach((other) => other.classList.add("lit"));
  };
  const sides = (on) => {
    if (!one("#sides")) return;
    root.classList.toggle("sides", on);
    one("#sides").setAttribute("aria-pressed", String(on));
    arrange();
  };
  const stepPair = (by) => {
    if (!ours.length) return;
    sides(true);
    const at = ours.findIndex((element) => element.dataset.bead === bead);
    let next = at + by;
    while (ours[next] && ours[next].dataset.bead === bead) next += by;
    const to = ours[at < 0 ? 0 : Math.min(Math.max(next, 0), ours.length - 1)];
    to.tabIndex = -1;
    to.focus({ preventScroll: true });
    to.scrollIntoView({ block: "center" });
    pair(to);
  };

  // --- copy
  let quiet;
  const say = (text) => {
    one("#said").textContent = text;
    clearTimeout(quiet);
    quiet = setTimeout(() => { one("#said").textContent = ""; }, 2500);
  };
  const byHand = (text) => {
    const box = document.body.appendChild(document.createElement("textarea"));
    box.value = text;
    box.select();
    const done = document.execCommand("copy");
    box.remove();
    return done;
  };
  const copy = async (text) => {
    try {
      await navigator.clipboard.writeText(text);
      say("Copied “" + text + "”");
    } catch {
      say(byHand(text) ? "Copied “" + text + "”" : "This browser does not let pages copy");
    }
  };

  // --- events
  document.addEventListener("click", (event) => {
    const button = event.target.closest("[data-copy]");
    if (button) return void copy(button.dataset.copy);
    const summary = event.target.closest(".note > summary");
    if (summary) {
      event.preventDefault();
      const note = summary.parentNode;
      return void (note === current ? close() : go(note));
    }
    const mark = event.target.closest(".mark[data-notes]:not(.off)");
    if (mark) {
      event.preventDefault();
      const named = [byId.get((mark.getAttribute("href") || "").slice(1)), ...mark.dataset.notes.split(" ").map((id) => byId.get(id))];
      return void go(named.find((note) => note && !note.hidden));
    }
    const link = event.target.closest("a[href^='#f-']");
    if (link && byId.has(link.hash.slice(1))) {
      event.preventDefault();
      go(byId.get(link.hash.slice(1)));
    }
  });
  document.addEventListener("mouseover", (event) => {
    const from = event.target.closest("[data-where]");
    if (from) light(pieces(from.dataset.where)); else relight();
    point(event.target.closest(".mark[data-notes]:not(.off)"));
    if (root.classList.contains("sides")) pair(event.target.closest(".pair"));
  });
  document.addEventListener("focusin", (event) => {
    const from = event.target.closest("li[data-where]");
    if (from) light(pieces(from.dataset.where));
  });
  all("[name=severity], #category, #floor").forEach((input) => input.addEventListener("input", filter));
  one("#on").addEventListener("click", () => step(1));
  one("#back").addEventListener("click", () => step(-1));
  one("#sides")?.addEventListener("click", () => sides(!root.classList.contains("sides")));
  one("#ask").addEventListener("click", () => one("#help").showModal());
  const toggle = (index) => {
    const box = one("[name=severity][value=" + ["critical", "major", "minor", "neutral"][index] + "]");
    if (box) { box.checked = !box.checked; filter(); }
  };
  const keys = {
    n: () => step(1), j: () => step(1), p: () => step(-1), k: () => step(-1), w: worst,
    c: () => { const fix = current && one("[data-copy]", current); if (fix) copy(fix.dataset.copy); },
    s: () => sides(!root.classList.contains("sides")),
    "]": () => stepPair(1), "[": () => stepPair(-1),
    1: () => toggle(0), 2: () => toggle(1), 3: () => toggle(2), 4: () => toggle(3),
    Escape: close, "?": () => one("#help").showModal(),
  };
  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || one("#help").open) return;
    if (event.target.matches("select, textarea, input:not([type=checkbox], [type=range])")) return;
    if (event.key !== "Escape" && !one("#keys").checked) return;
    if (!Object.hasOwn(keys, event.key)) return;
    event.preventDefault();
    keys[event.key]();
  });
  addEventListener("hashchange", () => go(byId.get(location.hash.slice(1))));
  addEventListener("resize", arrange);
  let opened = [];
  addEventListener("beforeprint", () => {
    opened = all("details:not([open], .reading .more, .contents)");
    opened.forEach((details) => { details.open = true; });
  });
  addEventListener("afterprint", () => opened.forEach((details) => { details.open = false; }));

  if (matchMedia("(min-width: 90rem)").matches) sides(true);
  filter();
  go(byId.get(location.hash.slice(1)), false);
})();
