// What a page does beyond its HTML: every page also works without this.
(() => {
  "use strict";
  const $ = (selector, root = document) => root.querySelector(selector);
  const typing = target => target.matches("input, select, textarea, [contenteditable]");

  // a password can be looked at
  document.querySelectorAll("[data-reveal]").forEach(button => {
    button.hidden = false;
    button.addEventListener("click", () => {
      const field = document.getElementById(button.dataset.reveal);
      field.type = field.type === "password" ? "text" : "password";
      [button.textContent, button.dataset.other] = [button.dataset.other, button.textContent];
    });
  });

  // what is wrong is read first; the browser's own autofocus waits for the first painting, and a scan before it would be lost
  ($("[data-focus]") ?? $("[autofocus]"))?.focus();

  // menus close when one clicks elsewhere, or leaves by Escape
  document.addEventListener("click", event => {
    document.querySelectorAll("details.db-drop[open]").forEach(drop => {
      if (!drop.contains(event.target)) drop.open = false;
    });
  });

  // filters and choices that take effect at once
  document.addEventListener("change", event => {
    if (event.target.matches("[data-submit]")) event.target.form.requestSubmit();
  });

  // what another choice makes needless is neither checked nor sent
  const settle = () => document.querySelectorAll("[data-only-if]").forEach(part => {
    const [name, value] = part.dataset.onlyIf.split("=");
    const isWanted = document.getElementById(name).value === value;
    part.querySelectorAll("input, select").forEach(field => { field.disabled = !isWanted; });
  });
  document.addEventListener("change", settle);
  window.addEventListener("pageshow", settle);

  // leaving a form that was changed asks first
  let changed = null;
  document.addEventListener("input", event => {
    const form = event.target.closest("form[data-guard]");
    if (form) changed = form;
  });
  document.addEventListener("submit", event => {
    if (event.target === changed) changed = null;
    const button = event.submitter;
    // a second click while the first is on its way sends nothing
    if (event.target.matches("[data-once]")) {
      if (event.target.dataset.sent) { event.preventDefault(); return; }
      event.target.dataset.sent = "1";
      setTimeout(() => button?.setAttribute("aria-disabled", "true"));
    }
  });
  window.addEventListener("beforeunload", event => { if (changed) event.preventDefault(); });
  window.addEventListener("pageshow", () => document.querySelectorAll("[data-sent]").forEach(form => delete form.dataset.sent));

  // the palette: pages, orders, products and customers by a few letters
  const dialog = $("#db-dialog");
  const openPalette = async () => {
    if (!dialog || dialog.open) return;
    const answer = await fetch("/search?palette", { headers: { "HX-Request": "true" } });
    if (!answer.ok) return;
    dialog.innerHTML = await answer.text();
    window.htmx?.process(dialog);
    dialog.showModal();
    $("input", dialog)?.focus();
  };
  dialog?.addEventListener("click", event => { if (event.target === dialog) dialog.close(); });
  dialog?.addEventListener("keydown", event => {
    const links = [...dialog.querySelectorAll("a[href]")];
    if (!links.length || !["ArrowDown", "ArrowUp", "Enter"].includes(event.key)) return;
    const at = links.findIndex(link => link.getAttribute("aria-selected") === "true");
    if (event.key === "Enter") {
      event.preventDefault();
      (links[at] || links[0]).click();
      return;
    }
    event.preventDefault();
    const next = (at + (event.key === "ArrowDown" ? 1 : -1) + links.length) % links.length;
    links.forEach((link, n) => n === next ? link.setAttribute("aria-selected", "true") : link.removeAttribute("aria-selected"));
    links[next].scrollIntoView({ block: "nearest" });
  });

  // entering an order: a code and Enter adds a line; what is scanned while the server computes waits its turn
  const order = $("#order-form");
  if (order && window.htmx) {
    let sent = null;
    let isStale = false;
    let known = new Map();
    let typed = [];
    const fields = () => [...order.querySelectorAll("input[id], select[id]")];
    const update = () => {
      isStale = !!sent;
      if (!sent) window.htmx.trigger(order, "update");
    };
    const send = (name, value) => {
      const field = document.createElement("input");
      Object.assign(field, { type: "hidden", name, value });
      field.dataset.waiting = "1";
      order.append(field);
      update();
    };
    // half a code is no code yet: with scripts the box itself is never sent
    const mute = () => $("[data-entry]", order).removeAttribute("name");
    mute();
    order.addEventListener("htmx:configRequest", () => {
      sent = [...order.querySelectorAll("[data-waiting]")];
      known = new Map(fields().map(field => [field.id, field.value]));
    });
    // the answer knows nothing of what was typed after the question
    order.addEventListener("htmx:beforeSwap", () => {
      typed = fields().filter(field => field.value !== known.get(field.id) || field === document.activeElement)
        .map(field => [field.id, field.value]);
    });
    order.addEventListener("htmx:afterRequest", event => {
      if (event.detail.successful) sent?.forEach(field => field.remove());
      sent = null;
      mute();
      typed.forEach(([id, value]) => {
        const field = document.getElementById(id);
        if (field && field.value !== value) field.value = value;
      });
      typed = [];
      if (document.activeElement === document.body) $("[data-entry]", order).focus();
      $("#db-live").textContent = $("#total").textContent;
      if (isStale) update();
    });
    order.addEventListener("change", event => {
      if (event.target.matches("[data-live]")) update();
    });
    order.addEventListener("keydown", event => {
      if (event.key !== "Enter" || event.ctrlKey || event.metaKey || event.isComposing || event.target.matches("button, select")) return;
      event.preventDefault();
      const entry = $("[data-entry]", order);
      if (event.target !== entry) { entry.focus(); return; }
      const code = entry.value.trim();
      entry.value = "";
      if (code) send("add", code);
    });
    order.addEventListener("keydown", event => {
      if (event.key === "Delete" && event.altKey) event.target.closest("tr")?.querySelector("[data-remove]")?.click();
      if (event.key !== "ArrowDown" && event.key !== "ArrowUp") return;
      const row = event.target.closest("tbody tr");
      const other = event.key === "ArrowDown" ? row?.nextElementSibling : row?.previousElementSibling;
      other?.querySelector(`input[name="${event.target.name}"]`)?.focus();
    });
    order.addEventListener("click", event => {
      const button = event.target.closest("[data-choice], [data-remove]");
      if (!button) return;
      event.preventDefault();
      send(button.name, button.value);
    });
  }

  // keys
  const places = { h: "/", o: "/orders", p: "/products", s: "/stock", c: "/customers", f: "/journal", d: "/runs" };
  let going = 0;
  // Enter in a small form within a form sends that, not the one around it
  document.addEventListener("keydown", event => {
    if (event.key !== "Enter" || event.isComposing || !event.target.matches("details input")) return;
    const inner = event.target.closest("details").querySelector("[formaction]");
    if (inner) {
      event.preventDefault();
      inner.click();
    }
  });

  document.addEventListener("keydown", event => {
    if (event.isComposing) return;
    if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === "k") {
      event.preventDefault();
      openPalette();
      return;
    }
    if ((event.ctrlKey || event.metaKey) && event.key === "Enter") {
      $("form[data-primary]")?.requestSubmit($("form[data-primary] [data-primary]"));
      return;
    }
    if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === "s" && $("form[data-guard]")) {
      event.preventDefault();
      $("form[data-guard]").requestSubmit();
      return;
    }
    if (event.key === "Escape") document.querySelectorAll("details.db-drop[open]").forEach(drop => { drop.open = false; });
    if (event.ctrlKey || event.metaKey || event.altKey || typing(event.target) || dialog?.open) return;
    if (going && Date.now() - going < 1500 && places[event.key]) {
      const link = document.querySelector(`.db-side a[href="${places[event.key]}"]`);
      if (link) location.href = link.href;
      going = 0;
      return;
    }
    going = event.key === "g" ? Date.now() : 0;
    const rows = [...document.querySelectorAll("tbody a.db-doc")];
    const at = rows.indexOf(document.activeElement);
    if (event.key === "/") { event.preventDefault(); ($("#q") || $("#db-search"))?.focus(); }
    else if (event.key === "j" && rows.length) rows[Math.min(at + 1, rows.length - 1)].focus();
    else if (event.key === "k" && rows.length) rows[Math.max(at - 1, 0)].focus();
    else if (event.key === "n") { const link = $("a[data-new]"); if (link) location.href = link.href; }
    else if (event.key === "[" || event.key === "]") {
      const link = $(`a[rel=${event.key === "[" ? "prev" : "next"}]`);
      if (link) location.href = link.href;
    }
  });
})();
