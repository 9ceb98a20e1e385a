// A sheet is saved while one writes: a field at a time, never two requests for one field, and what could not be
// sent is sent again as it was until there is an answer, so that nobody meets their own words as another's.
const PAUSE = 900;
const AGAIN = 5000;
const PATIENCE = 20000;

export function canvas(form) {
  const words = JSON.parse(document.getElementById("canvas-words").textContent);
  const said = form.querySelector("[data-canvas-said]");
  const spoken = form.querySelector("[data-canvas-spoken]");
  const signIn = form.querySelector("[data-canvas-sign-in]");
  const fields = new Map();
  let last = "";
  let lastClock = "";
  let leaving = false;

  function tell(kind, text) {
    said.textContent = text;
    form.dataset.canvasState = kind;
    // A screen reader hears that it changed, not every save and never the time.
    if (kind !== "saving" && kind !== last) {
      spoken.textContent = kind === "saved" ? words.saved_spoken : text;
      last = kind;
    }
  }
  const fill = (text, name, value) => text.replace(`{${name}}`, value);
  const pause = (time) => new Promise((done) => setTimeout(done, time));
  const busy = () => [...fields.values()].some((one) => one.dirty || one.body || one.stuck);

  function sum(clock) {
    lastClock = clock || lastClock;
    const stuck = [...fields.values()].find((one) => one.stuck);
    signIn.hidden = stuck?.stuck !== words.signed_out;
    if (stuck) tell("not-saved", fill(words.not_saved, "why", stuck.stuck));
    else if (busy()) tell("saving", words.saving);
    else if (clock) tell("saved", fill(words.saved, "time", clock));
  }

  function bodyOf(box, solve) {
    const body = new URLSearchParams();
    for (const one of box.querySelectorAll("input, textarea")) {
      if ((one.type === "radio" || one.type === "checkbox") && !one.checked) continue;
      body.append(one.name, one.value);
    }
    if (solve) body.append(solve.name, solve.value);
    return body;
  }

  function draw(id, html) {
    const box = fields.get(id).box;
    const fresh = new DOMParser().parseFromString(html, "text/html").querySelector("[data-canvas-field]");
    box.replaceWith(fresh);
    fields.get(id).box = fresh;
    dress(fresh);
    return fresh;
  }

  // "new" where the page gives another token; "signed-out" where it leads to the sign-in page; else "none".
  async function freshToken() {
    const page = await fetch(new URL("..", form.action), { redirect: "manual" });
    if (page.type === "opaqueredirect") return "signed-out";
    const found = page.ok && new DOMParser().parseFromString(await page.text(), "text/html");
    const token = found && found.querySelector("form[data-canvas] input[name=csrfmiddlewaretoken]");
    if (!token) return "none";
    form.querySelector("input[name=csrfmiddlewaretoken]").value = token.value;
    return "new";
  }

  async function send(id, solve) {
    const one = fields.get(id);
    clearTimeout(one.timer);
    if (one.sending) return;
    if (!one.body) {
      one.body = bodyOf(one.box, solve);
      one.dirty = false;
    }
    one.sending = true;
    sum();
    const stop = new AbortController();
    const timer = setTimeout(() => stop.abort(), PATIENCE);
    let why = words.offline;
    let clock = "";
    let again = AGAIN;
    try {
      const answer = await fetch(form.dataset.fieldUrl, {
        method: "POST",
        body: one.body,
        headers: { "X-CSRFToken": form.querySelector("input[name=csrfmiddlewaretoken]").value },
        redirect: "manual",
        // A page that is put aside may be closed before there is an answer.
        keepalive: document.hidden,
        signal: stop.signal,
      });
      why = answer.type === "opaqueredirect" ? words.signed_out : words.trouble;
      const json = (answer.headers.get("Content-Type") || "").includes("json") ? await answer.json() : null;
      if (answer.ok && json) {
        one.body = one.met = null;
        one.stuck = "";
        one.renewed = false;
        clock = json.clock;
        if (json.html && !one.dirty) draw(id, json.html);
        else one.box.querySelector(`[name="seen.${id}"]`).value = json.seen;
        wrong(one.box, "");
      } else if (answer.status === 409 && json) {
        one.body = null;
        one.dirty = true;
        one.met = true;
        one.stuck = words.met;
        meet(id, json.html);
      } else if (answer.status === 422 && json) {
        one.body = null;
        one.dirty = true;
        one.wrong = true;
        one.stuck = json.why;
        wrong(one.box, json.why);
      } else if (answer.status === 403) {
        // Whoever has signed in again has a new token. It is tried once, and at once.
        const token = json || one.renewed ? "none" : await freshToken();
        one.renewed = token === "new";
        one.final = token === "none";
        if (one.renewed) again = 0;
        why = { new: "", "signed-out": words.signed_out, none: json ? json.why : words.refused }[token];
      } else if (answer.status === 404) {
        one.final = true;
        why = words.refused;
      }
    } catch {
      // No answer: the same words again, until there is one.
    }
    clearTimeout(timer);
    one.sending = false;
    if (one.body) {
      one.stuck = why;
      if (!one.final) one.timer = setTimeout(() => send(id), again);
    } else if (one.dirty && !one.stuck) await send(id);
    sum(clock);
  }

  // The other's words beside one's own; the field itself, and the cursor in it, stay where they are.
  function meet(id, html) {
    const box = fields.get(id).box;
    box.querySelectorAll(`[data-canvas-met], [name="met.${id}"]`).forEach((old) => old.remove());
    const fresh = new DOMParser().parseFromString(html, "text/html");
    const mark = fresh.querySelector(`[name="met.${id}"]`);
    const met = fresh.querySelector("[data-canvas-met]");
    if (mark && met) box.append(mark, met);
  }

  function wrong(box, why) {
    const error = box.querySelector("[data-canvas-error]");
    error.hidden = !why;
    // Even a hidden error would be read aloud for whoever is told that it describes the field.
    const described = box.querySelector("[data-canvas-described]");
    const others = described.getAttribute("aria-describedby").split(" ").filter((one) => one !== error.id);
    described.setAttribute("aria-describedby", [...others, ...(why ? [error.id] : [])].join(" "));
    error.querySelector("[data-canvas-why]").textContent = why;
    box.querySelector(".form-group").classList.toggle("form-error", Boolean(why));
  }

  function changed(id, pause) {
    const one = fields.get(id);
    one.dirty = true;
    if (one.wrong) {
      one.wrong = false;
      one.stuck = "";
    }
    clearTimeout(one.body ? undefined : one.timer);
    if (!one.met && !one.body) one.timer = setTimeout(() => send(id), pause);
    sum();
  }

  function dress(box) {
    const id = box.dataset.canvasField;
    if (!fields.has(id)) fields.set(id, { box, dirty: false, body: null, stuck: "", sending: false, timer: 0 });
    const rows = box.querySelector("[data-canvas-rows]");
    const more = box.querySelector("[data-canvas-more]");
    if (!rows) return;
    const count = () => rows.querySelectorAll("[data-canvas-row]").length;
    more.hidden = count() >= Number(rows.dataset.most);
    more.addEventListener("click", () => {
      const number = count();
      const row = rows.querySelector("[data-canvas-row]:last-child").cloneNode(true);
      row.setAttribute("aria-label", fill(words.row, "n", number + 1));
      row.querySelectorAll("textarea").forEach((cell, place) => {
        cell.value = "";
        cell.name = `f.${id}.${number}.${place}`;
        cell.id = `f-${id}-${number}-${place}`;
        cell.previousElementSibling.htmlFor = cell.id;
      });
      rows.append(row);
      row.querySelector("textarea").focus();
      more.hidden = count() >= Number(rows.dataset.most);
    });
  }

  // All that can be saved is on its way and answered.
  async function settle() {
    const waiting = [...fields].map(async ([id, one]) => {
      while (one.sending) await pause(50);
      if (one.body || (one.dirty && !one.met)) await send(id);
    });
    await Promise.all(waiting);
  }

  // To the first field that is not saved, and what is asked there.
  function lead() {
    const one = [...fields.values()].find((each) => each.stuck);
    const place = one?.box.querySelector("[data-canvas-met]") || one?.box.querySelector("textarea, input:not([type=hidden])");
    place?.focus();
  }

  const idOf = (element) => element.closest("[data-canvas-field]")?.dataset.canvasField;
  form.querySelectorAll("[data-canvas-field]").forEach(dress);
  form.addEventListener("input", (event) => idOf(event.target) && changed(idOf(event.target), PAUSE));
  form.addEventListener("change", (event) => idOf(event.target) && changed(idOf(event.target), 0));
  form.addEventListener("submit", async (event) => {
    if (leaving) return;
    const button = event.submitter;
    event.preventDefault();
    if (button?.name.startsWith("solve.")) {
      const id = idOf(button);
      const one = fields.get(id);
      one.met = null;
      one.stuck = "";
      one.body = null;
      await send(id, button);
      one.box.querySelectorAll(`[data-canvas-met], [name="met.${id}"]`).forEach((old) => one.met || old.remove());
      one.box.querySelector("textarea, input:not([type=hidden])").focus();
      return;
    }
    await settle();
    // Nobody is taken from words that are not saved: without a connection the next page would not come either.
    if (busy()) return lead();
    if (button?.name !== "keep") {
      last = "";
      tell("saved", lastClock ? fill(words.saved, "time", lastClock) : words.all);
      return;
    }
    // Not while this event is still under way: a form asked to be sent from its own submit event does nothing.
    await pause(0);
    leaving = true;
    form.requestSubmit(button);
  });
  addEventListener("beforeunload", (event) => {
    if (!leaving && busy()) event.preventDefault();
  });
  const retry = () => fields.forEach((one, id) => one.body && !one.final && send(id));
  addEventListener("online", retry);
  document.addEventListener("visibilitychange", () => {
    // Whoever comes back may have signed in elsewhere.
    if (!document.hidden) retry();
    else fields.forEach((one, id) => one.dirty && !one.met && !one.wrong && send(id));
  });
  tell("saved", words.ready);
  spoken.textContent = "";
}
