const byId = id => document.getElementById(id);
let chosen = null;

/** An element with text and children; nothing is ever read as HTML. */
function element(tag, attributes = {}, ...children) {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (name.startsWith('on')) made.addEventListener(name.slice(2), value);
    else if (value !== false) made.setAttribute(name, value === true ? '' : value);
  }
  made.append(...children);
  return made;
}

async function call(method, path, body) {
  const response = await answered('/_sim/' + path, {
    method,
    headers: { 'Content-Type': 'application/json' },
    body: body === undefined ? undefined : JSON.stringify(body),
  });
  const json = response.status === 204 ? null : await response.json();
  if (!response.ok) throw new Error(`${json.field}: ${json.problem}`);
  return json;
}

/** A simulator that is stopped or starting again is told apart from one that refuses. */
async function answered(address, request) {
  try {
    return await fetch(address, request);
  } catch {
    throw new Error('The simulator does not answer. Is it still running?');
  }
}

function say(text) {
  const notice = byId('notice');
  notice.textContent = text;
  notice.hidden = false;
  clearTimeout(say.timer);
  say.timer = setTimeout(() => { notice.hidden = true; }, 8000);
}

/** Does something, says what came of it, and shows how things stand then. */
async function attempt(done, action) {
  try {
    await action();
    if (done) say(done);
  } catch (refused) {
    say(refused.message);
  }
  await refresh();
}

async function refresh() {
  const status = await call('GET', 'status');
  byId('summary').textContent = `${status.active} active and ${status.archived} archived people`;
  byId('now').textContent = new Intl.DateTimeFormat('en-GB', {
    dateStyle: 'full', timeStyle: 'short', timeZone: status.zone,
  }).format(new Date(status.now)) + ` (${status.zone})`;
  byId('clock').elements.to.min = status.today;
  refresh.today = status.today;
  showQuota(status.quota);
  byId('requests').replaceChildren(...Object.entries(status.requests).sort().map(([label, count]) =>
    element('tr', {}, element('td', {}, label), element('td', { class: 'number' }, String(count)))));
  showFaults(status.faults);
  showSwitches(status.switches);
}

function showQuota(windows) {
  byId('quota').replaceChildren(...windows.map(window => {
    const bar = element('meter', { min: 0, max: window.granted || 1, value: window.granted ? window.used : 0,
      high: window.granted * 0.8, optimum: 0, 'aria-label': `Requests of this ${window.window}` });
    return element('div', { class: 'quota' }, element('span', {}, window.window), bar,
      element('span', {}, window.granted ? `${window.used} of ${window.granted}` : `${window.used}, no limit`));
  }));
}

function showFaults(faults) {
  byId('faults').replaceChildren(...faults.map(armed => {
    const { kind, ...more } = armed.fault;
    const details = Object.entries(more).map(([name, value]) => ` ${name} ${value}`).join('');
    const scope = (armed.scope.endpoint ?? 'every endpoint')
      + (armed.scope.after ? `, after ${armed.scope.after} more` : '')
      + (armed.scope.times ? `, ${armed.scope.times} more times` : ', until cleared');
    return element('li', {}, element('span', {}, `${kind}${details}: ${scope}`),
      element('button', { type: 'button', onclick: () => attempt('Cleared.', () => call('DELETE', 'faults/' + armed.id)) }, 'Clear'));
  }));
  byId('clear-faults').hidden = faults.length === 0;
}

function showSwitches(switches) {
  const place = byId('switches');
  if (place.contains(document.activeElement)) return;
  place.replaceChildren(...switches.map(one => {
    const change = event => attempt(`${one.key} is ${event.target.value} now.`,
      () => { event.target.blur(); return call('PATCH', 'switches', { [one.key]: event.target.value }); });
    const choices = one.accepted.includes('|') ? one.accepted.split('|') : null;
    const input = choices
      ? element('select', { onchange: change }, ...choices.map(choice =>
          element('option', { selected: choice === one.value }, choice)))
      : element('input', { value: one.value, title: one.accepted, onchange: change });
    return element('label', { class: one.value === one.standard ? '' : 'changed' }, one.key, input);
  }));
}

const stateOf = person => person.archived ? 'archived'
  : person.employment.hireDate > refresh.today ? 'starts ' + person.employment.hireDate
  : !person.employment.terminationDate ? 'employed'
  : person.employment.terminationDate < refresh.today ? 'left ' + person.employment.terminationDate
  : 'leaves ' + person.employment.terminationDate;

const nameOf = person => `${person.firstName} ${person.lastName}`.trim();

async function search() {
  const wanted = byId('search').value;
  const people = await call('GET', 'people?limit=100&q=' + encodeURIComponent(wanted));
  if (wanted !== byId('search').value) return;
  byId('found').replaceChildren(...people.map(person => element('li', {},
    element('button', { type: 'button', 'aria-pressed': String(person.id === chosen), 'data-id': person.id, onclick: () => show(person.id) },
      element('bdi', {}, nameOf(person)), element('small', {}, `${person.id} · ${person.email} · ${stateOf(person)}`)))));
  byId('more').textContent = people.length === 0 ? 'Nobody is found.'
    : people.length === 100 ? 'These are the first 100; write more of the name.' : '';
}

async function managerOf(person) {
  const id = person.employment.manager;
  if (id === undefined) return '–';
  const manager = await call('GET', 'people/' + id).catch(() => null);
  if (manager === null) return String(id);
  return element('button', { type: 'button', class: 'link', onclick: () => show(id) }, element('bdi', {}, nameOf(manager)));
}

async function show(id) {
  chosen = id;
  for (const button of byId('found').querySelectorAll('button')) {
    button.setAttribute('aria-pressed', String(button.dataset.id === String(id)));
  }
  const [person, absences] = await Promise.all([call('GET', 'people/' + id), call('GET', `people/${id}/absences`)]);
  const manager = await managerOf(person);
  if (chosen !== id) return;
  byId('person').replaceChildren(
    element('h3', {}, element('bdi', {}, nameOf(person))),
    element('span', { class: 'badge' + (person.archived ? ' left' : '') }, stateOf(person)),
    facts(person, manager), absenceList(absences), buttons(person));
}

function facts(person, manager) {
  const work = person.employment;
  const shown = { Number: person.id, 'E-mail': person.email, 'External number': person.externalNumber,
    Position: work.position, Teams: work.teams.join(', '), Contract: work.contractType, 'Working week': work.workingWeek,
    Manager: manager, 'First day': work.hireDate, 'Last day': work.terminationDate,
    Phone: person.businessPhone, 'Time zone': person.timeZone };
  return element('dl', {}, ...Object.entries(shown).flatMap(([name, value]) =>
    [element('dt', {}, name), element('dd', {}, value === undefined || value === '' ? '–' : value instanceof Node ? value : String(value))]));
}

function absenceList(absences) {
  return element('ul', { 'aria-label': 'Absences' }, ...absences.map(absence => {
    const isOpen = ['PENDING', 'ACCEPTED'].includes(absence.status);
    return element('li', { class: 'row' },
      element('span', {}, `${absence.type}, ${absence.from} to ${absence.to}: ${absence.status}`),
      ...(isOpen ? [element('button', { type: 'button', onclick: () => onPerson('The absence is cancelled.',
        () => call('POST', `absences/${absence.id}/decide`, { status: 'CANCELED' })) }, 'Cancel the absence')] : []));
  }));
}

function buttons(person) {
  const at = 'people/' + person.id;
  const button = (label, onclick, bad) => element('button', { type: 'button', onclick, class: bad ? 'bad' : '' }, label);
  const simple = (label, action, done, bad) => button(label, () => onPerson(done, () => call('POST', `${at}/${action}`, {})), bad);
  const all = [button('Change…', () => change(person))];
  const hasLeft = person.archived || (person.employment.terminationDate ?? '9') < refresh.today;
  if (!hasLeft) all.push(
    button('Absence…', () => absence(person)),
    button('Last day…', () => ask('Last day of work', [{ name: 'date', type: 'date', value: refresh.today }],
      values => call('POST', at + '/terminate', values), 'Set', 'The last day is set.')));
  if (person.employment.terminationDate && !person.archived) all.push(simple('Take the last day back', 'clear-termination', 'The last day is taken back.'));
  if (!person.archived) all.push(simple('Archive', 'archive', 'Archived.', true));
  if (hasLeft) all.push(
    button('Comes back…', () => ask('Comes back', [
      { name: 'as', label: 'As', choices: ['same-record', 'new-record'] },
      { name: 'firstDay', label: 'First day', type: 'date', value: refresh.today }], values => call('POST', at + '/return', values), 'Bring back', 'Back at work.')));
  if (person.archived) all.push(button('Delete for ever', () => ask(`Delete ${nameOf(person)} for ever?`, [],
    () => call('POST', at + '/delete', {}), 'Delete', 'Deleted for ever.'), true));
  return element('div', { class: 'row' }, ...all);
}

async function onPerson(done, action) {
  await attempt(done, action);
  await search();
  if (chosen !== null) await show(chosen).catch(() => forget());
}

function forget() {
  chosen = null;
  byId('person').replaceChildren(element('p', { class: 'quiet' }, 'Choose a person to see and change them.'));
}

const FIELDS = [
  { name: 'firstName', label: 'First name' }, { name: 'middleName', label: 'Middle name', empty: null }, { name: 'lastName', label: 'Last name' },
  { name: 'email', label: 'E-mail address' }, { name: 'position', label: 'Position', in: 'employment', empty: null },
  { name: 'teams', label: 'Teams, with commas between', in: 'employment', list: true },
  { name: 'contractType', label: 'Contract type', in: 'employment', empty: null },
  { name: 'manager', label: 'Manager (number or e-mail address)', in: 'employment', empty: null },
  { name: 'hireDate', label: 'First day', type: 'date', in: 'employment', empty: null },
  { name: 'businessPhone', label: 'Phone', empty: null }, { name: 'externalNumber', label: 'External number', empty: null },
  { name: 'timeZone', label: 'Time zone' },
];

const before = (person, field) => {
  const value = (field.in ? person[field.in] : person)[field.name];
  return value === undefined ? '' : field.list ? value.join(', ') : String(value);
};

const wire = (field, text) => field.list ? text.split(',').map(item => item.trim()).filter(item => item)
  : text === '' && 'empty' in field ? field.empty : text;

function change(person) {
  ask('Change ' + nameOf(person), FIELDS.map(field => ({ ...field, value: before(person, field) })), values => {
    const changes = {};
    for (const field of FIELDS) {
      if (values[field.name] !== before(person, field)) changes[field.name] = wire(field, values[field.name]);
    }
    return call('PATCH', 'people/' + person.id, changes);
  });
}

function hire() {
  const fresh = { timeZone: 'Europe/Warsaw', teams: 'Team-IT, Office-Kraków', hireDate: refresh.today };
  ask('Hire somebody', FIELDS.map(field => ({ ...field, value: fresh[field.name] ?? '' })), async values => {
    const wished = {};
    for (const field of FIELDS) if (values[field.name] !== '' || field.list) wished[field.name] = wire(field, values[field.name]);
    chosen = (await call('POST', 'people', wished)).id;
  }, 'Hire', 'Hired.');
}

function absence(person) {
  ask('Absence of ' + nameOf(person), [
    { name: 'type', label: 'Kind', value: 'Annual Leave' },
    { name: 'category', label: 'Category', choices: ['timeoff', 'work'] },
    { name: 'status', label: 'Status', choices: ['accepted', 'pending', 'rejected'] },
    { name: 'from', label: 'First day', type: 'date', value: refresh.today },
    { name: 'to', label: 'Last day', type: 'date', value: refresh.today }],
  values => call('POST', `people/${person.id}/absences`, values), 'Save', 'The absence is entered.');
}

/** Asks for the fields, and goes on asking until the answer is accepted or given up. */
function ask(title, fields, action, ok = 'Save', done = 'Saved.') {
  const dialog = byId('dialog');
  byId('dialog-title').textContent = title;
  byId('dialog-ok').textContent = ok;
  byId('dialog-problem').hidden = true;
  byId('dialog-fields').replaceChildren(...fields.map(field => element('label', {}, field.label ?? title, field.choices
    ? element('select', { name: field.name }, ...field.choices.map(choice => element('option', {}, choice)))
    : element('input', { name: field.name, type: field.type ?? 'text', value: field.value ?? '', autocomplete: 'off' }))));
  byId('dialog-form').onsubmit = async event => {
    event.preventDefault();
    try {
      await action(Object.fromEntries(new FormData(event.target)));
      dialog.close();
      await onPerson(done, async () => {});
    } catch (refused) {
      byId('dialog-problem').textContent = refused.message;
      byId('dialog-problem').hidden = false;
    }
  };
  byId('dialog-cancel').onclick = () => dialog.close();
  dialog.showModal();
}

function faultOf(form) {
  const value = name => form.elements[name].value;
  const kind = value('kind');
  const fault = { kind };
  if (kind === 'server-error') fault.status = Number(value('status'));
  if (kind === 'too-many-requests' && value('retryAfter')) fault.retryAfter = `PT${value('retryAfter')}S`;
  if (kind === 'slow-body') fault.over = `PT${value('over')}S`;
  if (kind === 'missing-key' && value('column')) fault.column = value('column');
  const scope = { after: Number(value('after')) };
  if (value('endpoint')) scope.endpoint = value('endpoint');
  if (value('times')) scope.times = Number(value('times'));
  return { fault, scope };
}

async function start() {
  const words = await call('GET', 'words');
  const arm = byId('arm');
  arm.elements.kind.append(...words.faults.map(kind => element('option', {}, kind)));
  arm.elements.endpoint.append(...words.endpoints.map(label => element('option', {}, label)));
  const fitting = () => arm.querySelectorAll('[data-for]').forEach(label => { label.hidden = label.dataset.for !== arm.elements.kind.value; });
  arm.elements.kind.onchange = fitting;
  fitting();
  arm.onsubmit = event => { event.preventDefault(); attempt('Armed.', () => call('POST', 'faults', faultOf(arm))); };
  byId('clear-faults').onclick = () => attempt('All faults are cleared.', () => call('DELETE', 'faults'));
  byId('reset-requests').onclick = () => attempt('Counters and quota are at zero.', () => call('POST', 'requests/reset', {}));
  byId('reset').onclick = () => ask('Found the company anew? Every change is lost.', [], () => { forget(); return call('POST', 'reset', {}); }, 'Found anew', 'The company is founded anew.');
  byId('hire').onclick = hire;
  byId('search').oninput = () => { clearTimeout(search.timer); search.timer = setTimeout(search, 150); };
  const clock = byId('clock');
  clock.onsubmit = event => { event.preventDefault(); onPerson('The time is set.', () => call('POST', 'clock', { to: clock.elements.to.value })); };
  clock.querySelectorAll('[data-advance]').forEach(button => {
    button.onclick = () => onPerson('The time is set.', () => call('POST', 'clock', { advance: button.dataset.advance }));
  });
  await refresh();
  await search();
  document.querySelectorAll('[inert]').forEach(part => { part.inert = false; });
  setInterval(() => refresh().catch(unreachable => say(unreachable.message)), 2000);
}

start().catch(unreachable => {
  byId('summary').textContent = unreachable.message;
  setTimeout(() => location.reload(), 3000);
});
