const byId = id => document.getElementById(id);

/** An element with text and children; nothing is ever read as HTML. */
function element(tag, attributes = {}, ...children) {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  made.append(...children);
  return made;
}

/** camelCase as words. */
const words = name => name.replace(/([a-z])([A-Z])/g, (all, left, right) => `${left} ${right.toLowerCase()}`);

const isRecord = value => value !== null && typeof value === 'object' && !Array.isArray(value);

function cell(value) {
  return element('td', typeof value === 'number' ? { class: 'number' } : {}, shown(value));
}

function shown(value) {
  if (value === null || value === undefined || value === '') return '–';
  if (Array.isArray(value)) return value.length === 0 ? '–' : element('ul', {}, ...value.map(item => element('li', {}, shown(item))));
  if (isRecord(value)) return Object.entries(value).map(([name, item]) => `${words(name)} ${isRecord(item) || Array.isArray(item) ? JSON.stringify(item) : item}`).join(', ') || '–';
  return String(value);
}

function rows(list, title) {
  const columns = [...new Set(list.flatMap(Object.keys))];
  return element('div', { class: 'wide', tabindex: '0', role: 'region', 'aria-label': title }, element('table', {},
    element('thead', {}, element('tr', {}, ...columns.map(name => element('th', { scope: 'col', class: list.every(one => typeof one[name] === 'number') ? 'number' : '' }, words(name))))),
    element('tbody', {}, ...list.map(one => element('tr', {}, ...columns.map(name => cell(one[name])))))));
}

function facts(record) {
  return element('table', {}, element('tbody', {}, ...Object.entries(record).map(([name, value]) =>
    element('tr', {}, element('th', { scope: 'row' }, words(name)), cell(value)))));
}

function section(title, content) {
  return element('section', {}, element('h2', {}, title), content);
}

function contentOf(value, title) {
  if (Array.isArray(value) && value.length > 0 && value.every(isRecord)) return rows(value, title);
  if (Array.isArray(value) && value.length > 0) return shown(value);
  if (isRecord(value) && Object.keys(value).length > 0) return facts(value);
  return element('p', { class: 'quiet' }, 'None.');
}

let last = '';

async function refresh() {
  const text = await (await fetch('/_sim/status')).text();
  byId('notice').hidden = true;
  if (text === last) return;
  last = text;
  const { name, ...status } = JSON.parse(text);
  document.title = name;
  byId('name').textContent = name;
  const plain = Object.fromEntries(Object.entries(status).filter(([, value]) => value === null || typeof value !== 'object'));
  const parts = Object.entries(status).filter(([, value]) => value !== null && typeof value === 'object');
  byId('status').replaceChildren(section('How it stands', facts(plain)),
    ...parts.map(([title, value]) => section(words(title)[0].toUpperCase() + words(title).slice(1), contentOf(value, words(title)))));
}

function unanswered() {
  byId('notice').textContent = 'The simulator does not answer. Is it still running?';
  byId('notice').hidden = false;
}

await refresh().catch(unanswered);
setInterval(() => refresh().catch(unanswered), 2000);
