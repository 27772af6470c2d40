// The workbench beyond its HTML: search among the tables, run by keys, and an editor in the place of the text field.
(() => {
  "use strict";
  const $ = (selector, root = document) => root.querySelector(selector);
  const text = $("#sql-text");
  const form = text.form;
  const run = $("#sql-run");
  let editor = null;

  // tables and columns: those that hold what is searched for; a click puts the name into the query
  const search = $("[data-filter]");
  search.addEventListener("input", () => {
    const wanted = search.value.trim().toLowerCase();
    document.querySelectorAll(`${search.dataset.filter} > details`).forEach(table => {
      const columns = [...table.querySelectorAll("li")];
      const named = $("summary", table).textContent.toLowerCase().includes(wanted);
      const found = columns.filter(column => column.textContent.toLowerCase().includes(wanted));
      table.hidden = !named && !found.length;
      table.open = wanted.length > 1 && !named && found.length > 0;
      columns.forEach(column => { column.hidden = table.open && !found.includes(column); });
    });
  });
  search.addEventListener("keydown", event => { if (event.key === "Enter") event.preventDefault(); });
  const insert = name => {
    if (editor) {
      editor.replaceSelection(name);
      editor.focus();
    } else {
      text.setRangeText(name, text.selectionStart, text.selectionEnd, "end");
      text.focus();
    }
  };
  document.querySelectorAll("[data-insert]").forEach(name => {
    const button = document.createElement("button");
    Object.assign(button, { type: "button", className: "db-insert", textContent: name.textContent, title: name.title });
    button.addEventListener("click", () => insert(name.dataset.insert));
    name.replaceWith(button);
  });

  document.querySelectorAll("[data-snippet]").forEach(link => link.addEventListener("click", event => {
    event.preventDefault();
    insert(`${link.dataset.snippet}\n`);
  }));

  // how much it reads at most is asked when the typing pauses
  let pause = 0;
  const reckon = () => {
    clearTimeout(pause);
    pause = setTimeout(() => {
      editor?.save();
      window.htmx.trigger("#sql-cost", "reckon");
    }, 600);
  };
  text.addEventListener("input", reckon);
  form.elements.release.addEventListener("change", reckon);

  // the part that is selected runs alone
  const select = () => {
    editor?.save();
    editor?.closeHint();
    const from = editor ? editor.indexFromPos(editor.getCursor("from")) : text.selectionStart;
    const to = editor ? editor.indexFromPos(editor.getCursor("to")) : text.selectionEnd;
    form.elements.from.value = from < to ? from : "";
    form.elements.to.value = from < to ? to : "";
  };
  run.addEventListener("click", select, true);
  form.addEventListener("keydown", event => {
    const isCommand = event.ctrlKey || event.metaKey;
    if (isCommand && event.key === "Enter") {
      run.click();
    } else if (isCommand && event.key.toLowerCase() === "s") {
      $("#save").open = true;
      $("#save-name").focus();
    } else if (event.key === "Enter" && event.target.matches("#save input")) {
      $("#save [formaction]").click();
    } else {
      return;
    }
    event.preventDefault();
    event.stopPropagation();
  }, true);

  // where a fault is stands out in the query
  let faulty = null;
  const mark = () => {
    if (!editor) return;
    if (faulty) editor.removeLineClass(faulty, "background", "db-cm-fault");
    const place = $("#result [data-place]");
    faulty = place && editor.addLineClass(Number(place.dataset.line) - 1, "background", "db-cm-fault");
  };
  document.body.addEventListener("htmx:afterSettle", mark);

  // a phone does without the editor
  if (!matchMedia("(min-width: 768px)").matches) return;
  const load = (tag, values) => new Promise((loaded, failed) => {
    const element = Object.assign(document.createElement(tag), values, { onload: loaded, onerror: failed });
    document.head.append(element);
  });
  const files = text.dataset.editor;
  const script = path => load("script", { src: `${files}/${path}`, async: false });
  const style = path => load("link", { rel: "stylesheet", href: `${files}/${path}` });
  Promise.all([
    style("lib/codemirror.css"), style("addon/hint/show-hint.css"), script("lib/codemirror.js"),
    script("mode/sql/sql.js"), script("addon/hint/show-hint.js")
  ]).then(() => edit(window.CodeMirror), () => {});

  const schema = () => {
    const tables = {};
    document.querySelectorAll("#tables > details").forEach(table => {
      const name = $("summary", table).textContent.trim();
      const columns = [...table.querySelectorAll("li > :first-child")].map(column => column.textContent);
      tables[name] = columns;
      tables[name.replace(/^.*\./, "")] = columns;
    });
    return tables;
  };

  // the words of queries that read: a mode of CodeMirror has hundreds more, of databases that this is not
  const words = `select from where group by all order having limit offset join left right full inner cross on using as and
    or not in is null like ilike between exists case when then else end distinct union except intersect with over partition
    rows range preceding following unbounded current row asc desc nulls first last cast filter qualify values interval date
    timestamp true false sum count avg min max median round abs ceil floor coalesce nullif greatest least date_trunc
    date_part date_diff extract strftime current_date lower upper trim substring replace concat length string_agg row_number
    rank dense_rank lag lead first_value last_value`.split(/\s+/);

  // columns of the tables that the query names, of all while it names none; those tables, and the words of SQL; behind a
  // dot what belongs to it; nothing for a name that is given just now
  const completion = CodeMirror => {
    const tables = schema();
    const everyColumn = [...new Set(Object.values(tables).flat())];
    return cm => {
      const cursor = cm.getCursor();
      const before = cm.getLine(cursor.line).slice(0, cursor.ch);
      const [, owner, word] = /(?:([\w.]+)\.)?(\w*)$/.exec(before);
      if (/\bas\s+\w*$/i.test(before)) return null;
      const named = [...cm.getValue().matchAll(/\b(?:from|join)\s+([\w.]+)(?:\s+(?:as\s+)?(\w+))?/gi)];
      const columns = named.filter(([, table, alias]) => !owner || [table, alias].includes(owner)).flatMap(([, table]) => tables[table] ?? []);
      const inside = Object.keys(tables).filter(table => table.startsWith(`${owner}.`)).map(table => table.slice(owner.length + 1));
      const all = owner
        ? [...columns, ...(tables[owner] ?? []), ...inside]
        : [...(named.length ? columns : everyColumn), ...Object.keys(tables), ...words];
      const wanted = word.toLowerCase();
      const found = [...new Set(all)].filter(name => name.toLowerCase().includes(wanted) && name !== word);
      const list = [...found.filter(name => name.toLowerCase().startsWith(wanted)), ...found.filter(name => !name.toLowerCase().startsWith(wanted))];
      return { list: list.slice(0, 50), from: CodeMirror.Pos(cursor.line, cursor.ch - word.length), to: cursor };
    };
  };

  const edit = CodeMirror => {
    const hadFocus = document.activeElement === text;
    editor = CodeMirror.fromTextArea(text, {
      mode: "text/x-pgsql",
      lineNumbers: true,
      lineWrapping: true,
      indentUnit: 2,
      tabSize: 2,
      viewportMargin: Infinity,
      screenReaderLabel: document.querySelector("label[for=sql-text]").textContent,
      hintOptions: { hint: completion(CodeMirror), completeSingle: false },
      extraKeys: { "Ctrl-Space": "autocomplete", Tab: cm => cm.replaceSelection("  "), "Shift-Tab": "indentLess" }
    });
    editor.getInputField().setAttribute("aria-describedby", "sql-keys");
    editor.on("change", reckon);
    editor.addOverlay({
      token: stream => {
        if (stream.match(/\{\{\s*\w+\s*\}\}/)) return "db-var";
        stream.next();
        stream.eatWhile(/[^{]/);
        return null;
      }
    });
    // Escape, then Tab leaves
    const leaving = { Tab: false, "Shift-Tab": false };
    const stay = () => editor.removeKeyMap(leaving);
    editor.on("keydown", (cm, event) => {
      if (event.key === "Escape" && !cm.state.completionActive) cm.addKeyMap(leaving);
      else if (!["Tab", "Shift"].includes(event.key)) stay();
    });
    editor.on("blur", stay);
    editor.on("inputRead", (cm, change) => {
      if (cm.state.completionActive || !/[\w.]$/.test(change.text.at(-1))) return;
      const token = cm.getTokenAt(cm.getCursor());
      if (!["string", "comment"].includes(token.type) && (change.text.at(-1) === "." || token.string.length > 1)) cm.showHint();
    });
    editor.on("change", () => editor.save());
    if (hadFocus) editor.focus();
    mark();
  };
})();
