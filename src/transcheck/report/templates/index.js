"use strict";
(() => {
  const one = (selector) => document.querySelector(selector);
  document.documentElement.classList.add("js");
  const body = one("#articles tbody");
  const rows = [...body.rows].map((row) => ({
    row,
    text: row.textContent.toLowerCase(),
    values: [...row.cells].map((cell) => cell.dataset.value ?? ""),
    counts: Object.fromEntries([...row.querySelectorAll("[data-severity]")].map((cell) => [cell.dataset.severity, +cell.dataset.value])),
  }));
  const worse = { critical: ["critical"], major: ["critical", "major"], minor: ["critical", "major", "minor"] };

  const filter = () => {
    const words = one("#find").value.toLowerCase().split(/\s+/).filter(Boolean);
    const verdict = one("#verdict").value;
    const least = one("#least").value;
    let shown = 0;
    for (const { row, text, counts } of rows) {
      const fits = words.every((word) => text.includes(word))
        && (!verdict || row.dataset.group === verdict)
        && (!least || worse[least].some((severity) => counts[severity] > 0));
      row.hidden = !fits;
      shown += fits;
    }
    one("#where").textContent = shown === rows.length ? String(shown) : shown + " of " + rows.length;
    one("#none").hidden = shown > 0;
  };

  const sort = (head) => {
    const up = head.getAttribute("aria-sort") !== "ascending";
    const column = head.cellIndex;
    const number = head.dataset.sort === "number";
    const compare = (a, b) => (number ? a - b : a.localeCompare(b));
    rows.sort((a, b) => {
      const [x, y] = [a.values[column], b.values[column]];
      if ((x === "") !== (y === "")) return x === "" ? 1 : -1;
      return up ? compare(x, y) : compare(y, x);
    });
    document.querySelectorAll("[aria-sort]").forEach((other) => other.removeAttribute("aria-sort"));
    head.setAttribute("aria-sort", up ? "ascending" : "descending");
    body.append(...rows.map(({ row }) => row));
  };

  document.querySelectorAll("[data-sort]").forEach((head) => head.querySelector("button").addEventListener("click", () => sort(head)));
  ["#find", "#verdict", "#least"].forEach((selector) => one(selector).addEventListener("input", filter));
  filter();
})();
