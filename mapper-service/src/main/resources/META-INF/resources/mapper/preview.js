// Shows a preview while it comes, and stops it when nobody wants it any more.
const form = document.getElementById("preview");
const people = document.getElementById("people");
const summary = document.getElementById("summary");
const progress = document.getElementById("progress");
const trouble = document.getElementById("trouble");
const stop = document.getElementById("stop");
let running = null;

form.addEventListener("submit", (event) => {
  if (event.submitter && event.submitter.hasAttribute("formaction")) {
    return;
  }
  event.preventDefault();
  show();
});
stop.addEventListener("click", () => running && running.abort());
document.getElementById("upload").addEventListener("change", async (event) => {
  const file = event.target.files[0];
  if (file) {
    form.elements.file.value = file.name;
    form.elements.text.value = await file.text();
  }
});

async function show() {
  if (running) {
    running.abort();
  }
  const mine = new AbortController();
  running = mine;
  people.replaceChildren();
  summary.replaceChildren();
  trouble.hidden = true;
  stop.hidden = false;
  progress.textContent = "Looking …";
  try {
    const fields = new URLSearchParams(new FormData(form));
    fields.delete("by");
    fields.delete("comment");
    const answer = await fetch("/preview/rows", { method: "POST", body: fields, signal: mine.signal });
    if (!answer.ok) {
      fail(await answer.text());
      return;
    }
    if (!(await read(answer.body.pipeThrough(new TextDecoderStream()).getReader()))) {
      fail("The preview ended before its summary; what is shown is not everything. Ask again.");
    }
  } catch (broken) {
    if (broken.name === "AbortError") {
      progress.textContent += " Stopped.";
    } else {
      fail("The preview broke off; see whether the service answers, then ask again.");
    }
  } finally {
    if (running === mine) {
      running = null;
      stop.hidden = true;
    }
  }
}

async function read(reader) {
  let rest = "";
  let complete = false;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) {
      return complete;
    }
    const lines = (rest + value).split("\n");
    rest = lines.pop();
    for (const line of lines) {
      complete = take(JSON.parse(line)) || complete;
    }
  }
}

function take(piece) {
  if (piece.person) {
    people.insertAdjacentHTML("beforeend", piece.person);
  }
  if (piece.seen !== undefined) {
    progress.textContent = piece.seen + " people looked at, " + piece.listed + " listed.";
  }
  if (piece.summary) {
    summary.innerHTML = piece.summary;
    return true;
  }
  return false;
}

function fail(words) {
  progress.textContent = "";
  trouble.textContent = words;
  trouble.hidden = false;
}
