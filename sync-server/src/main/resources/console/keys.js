// One letter for each action, shown on its button; Escape goes back. Without this file every page works.
(function () {
  "use strict";
  const typing = (e) => e.target.closest("input, select, textarea, [contenteditable]");
  const letter = (key) => Array.from(document.querySelectorAll("kbd"))
      .filter((k) => k.textContent.trim().toLowerCase() === key)
      .map((k) => k.closest("a, button"))
      .find((b) => b && !b.disabled && b.getAttribute("aria-disabled") !== "true");
  document.addEventListener("keydown", (e) => {
    if (e.defaultPrevented || e.ctrlKey || e.altKey || e.metaKey) return;
    if (e.key === "Escape") {
      const open = document.querySelector("[popover]:popover-open");
      if (open) return;
      if (typing(e)) { e.target.blur(); return; }
      const back = document.querySelector("[data-back]");
      if (back) { e.preventDefault(); back.click(); }
      return;
    }
    if (typing(e) || e.key.length !== 1) return;
    if (e.key === "/") {
      const search = document.querySelector("input[type=search]");
      if (search) { e.preventDefault(); search.focus(); }
      return;
    }
    const does = letter(e.key.toLowerCase());
    if (does) { e.preventDefault(); does.click(); }
  });
})();
