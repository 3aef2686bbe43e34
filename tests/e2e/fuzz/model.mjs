// What the offices acknowledged, kept outside of every browser: plain data, and what follows from them.
//
// A person is filed by requests. What was asked never changes and has its place in `requests`; who knows which answer
// is each office's own.

import { judged } from './order.mjs';

/** The offices of the fuzzer: a province, a city of it, two counties of the city. */
export const OFFICES = {
  province: { name: '江苏省总工会', clerk: '高宁', level: 'province' },
  city: { name: '苏州市总工会', clerk: '沈建国', level: 'city', above: 'province' },
  kunshan: { name: '昆山市总工会', clerk: '陈静', level: 'county', above: 'city', letter: '甲' },
  taicang: { name: '太仓市总工会', clerk: '顾明', level: 'county', above: 'city', letter: '乙' },
};
export const COUNTIES = ['kunshan', 'taicang'];
export const named = (key) => OFFICES[key].name;

/** Of what the fuzzer changes, what a request stands for (R-REFILE); it stands in the record of the engagement. */
export const ENGAGED = ['用工方式'];
const recordOf = (field) => (ENGAGED.includes(field) ? 'engagement' : 'person');

/** A field of somebody is changed here, and its record with it. */
export function changes(person, field, value) {
  if (value === undefined) delete person.facts[field];
  else person.facts[field] = value;
  if (!person.touched.includes(recordOf(field))) person.touched.push(recordOf(field));
}

export function fresh() {
  const office = (key) => ({
    key,
    life: `${key}-1`,
    // Entries of its journal that were counted last, and how many acknowledged acts have written since.
    entries: 0,
    since: 0,
    people: {},
    answers: {},
    /** Own files, in the order in which they were made. */
    made: [],
    /** Others' files, in the order in which they were taken in. */
    taken: [],
    /** Whom it removed since its life began. */
    removed: [],
    /** What was filled in for several people last, with what stood before, while it can be taken back. */
    undo: null,
    /** Of each county: its people as its file taken last says them. */
    views: {},
  });
  return {
    offices: Object.fromEntries(Object.keys(OFFICES).map((key) => [key, office(key)])),
    requests: {},
    files: {},
    backups: {},
    counts: { person: 0, request: 0, file: 0, life: 1, roster: 0 },
  };
}

export const copy = (value) => structuredClone(value);

/** The facts of a person that a request states. */
export const stated = (person) => JSON.stringify(ENGAGED.map((field) => person.facts[field]));

/** The requests for a person that an office sees, oldest first; of two of one number the one still open is the newest. */
function asked(model, office, person) {
  const all = person.requests.map((id) => ({ id, ...model.requests[id], answer: office.answers[id] }));
  return all.sort((a, b) => a.sequence - b.sequence || Number(Boolean(b.answer)) - Number(Boolean(a.answer)));
}

/** Whether the two newest requests stand under one number and are both answered, as after an old backup was restored: which is the newer one, only the register knows. */
export function muddy(model, office, person) {
  const [before, last] = asked(model, office, person).slice(-2);
  return Boolean(last?.answer && before.answer && before.sequence === last.sequence);
}

/** In which of the four a person stands at an office: 已备案, 审核中, 已退回, 未报送; nobody of whom only the name is known. */
function counter(model, office, person) {
  if (!person.complete) return undefined;
  const all = asked(model, office, person);
  if (all.some(({ answer }) => answer === 'recorded')) return 0;
  const last = all.at(-1);
  if (!last) return 3;
  return last.answer ? 2 : 1;
}

/** The people whom an office sees: its own, and those of the files taken in. */
export function seen(office) {
  return [office.people, ...Object.values(office.views)].flatMap((people) => Object.entries(people));
}

/** The four counters of an office. */
export function counters(model, office) {
  const sums = [0, 0, 0, 0];
  for (const [, person] of seen(office)) {
    const at = counter(model, office, person);
    if (at !== undefined) sums[at] += 1;
  }
  return sums;
}

/** Who can be filed now, by name. */
export function ready(model, office) {
  const may = ([, person]) => {
    if (!person.complete) return false;
    const last = asked(model, office, person).at(-1);
    if (!last || last.answer === 'returned') return true;
    return last.answer === 'recorded' && last.facts !== stated(person);
  };
  return Object.entries(office.people).filter(may).map(([name]) => name).sort();
}

/** Whose requests wait at the province, a name for each request. */
export function waiting(office) {
  return seen(office).flatMap(([name, person]) =>
    person.requests.filter((id) => !office.answers[id]).map((id) => ({ name, id })),
  );
}

/** An office makes its file for the office above, with a request for each of `names`. */
export function filed(model, office, names, more) {
  for (const name of names) {
    const person = office.people[name];
    const id = `r${(model.counts.request += 1)}`;
    const sequence = 1 + Math.max(0, ...person.requests.map((own) => model.requests[own].sequence));
    model.requests[id] = { name, sequence, facts: stated(person) };
    person.requests.push(id);
  }
  const to = OFFICES[office.key].above;
  const latest = (county) => office.taken.map((id) => model.files[id]).filter((file) => file.from === county).at(-1);
  const below = COUNTIES.map(latest).filter(Boolean).map((file) => file.id);
  // No telephone leaves its county.
  const people = copy(office.people);
  for (const person of Object.values(people)) delete person.facts.手机;
  return made(model, office, { kind: 'up', to, people, below, ...more });
}

/** An office answers another. */
export function answered(model, office, to, more) {
  return made(model, office, { kind: 'receipt', to, answers: { ...office.answers }, ...more });
}

function made(model, office, file) {
  const row = office.made.map((id) => model.files[id]).filter((own) => own.to === file.to);
  // The row goes on behind the highest number.
  const previous = row.reduce((last, own) => (!last || own.number >= last.number ? own : last), undefined);
  const whole = { from: office.key, life: office.life, number: (previous?.number ?? 0) + 1, previous: previous?.id, ...file };
  model.files[whole.id] = whole;
  office.made.push(whole.id);
  office.undo = null;
  office.since += 1;
  return whole;
}

/**
 * What an office must say of a file that it is given: `refused`, or `review`, and there whether the file, or one that
 * it carries, does not go on from what was taken before.
 */
export function expected(model, office, file) {
  if (file.from === office.key) return { says: office.made.includes(file.id) ? 'refused' : 'review', own: true };
  if (file.to !== office.key) return { says: 'refused' };
  const taken = office.taken.map((id) => model.files[id]);
  const order = judged(taken, file);
  const carried = (file.below ?? []).map((id) => ({ id, order: judged(taken, model.files[id]) }));
  // The file taken last is opened again for what was left out of it.
  const leftOut = carried.some((own) => own.order !== 'same' && own.order !== 'older');
  if (order === 'older' || (order === 'same' && !leftOut)) return { says: 'refused', order };
  return { says: 'review', order, fork: order === 'fork', carried, forks: carried.filter((own) => own.order === 'fork') };
}

/** The office has taken the file in; of the carried ones that do not fit, those agreed to. */
export function took(model, office, file, agreed = []) {
  const { own, carried = [] } = expected(model, office, file);
  office.undo = null;
  office.since += 1;
  if (own) return recovered(model, office, file);
  office.taken.push(file.id);
  Object.assign(office.answers, file.answers);
  if (file.kind !== 'up') return undefined;
  if (COUNTIES.includes(file.from)) office.views[file.from] = copy(file.people);
  for (const { id, order } of carried) {
    const news = order === 'fork' ? agreed.includes(id) : order !== 'same' && order !== 'older';
    if (!news) continue;
    office.taken.push(id);
    office.views[model.files[id].from] = copy(model.files[id].people);
  }
  return undefined;
}

/** An office takes back a file of its own that it lost with an old backup. */
function recovered(model, office, file) {
  for (const [name, person] of Object.entries(file.people)) {
    const ours = office.people[name];
    if (!ours) {
      if (!office.removed.includes(name)) office.people[name] = { ...copy(person), touched: ['person', 'engagement'] };
      continue;
    }
    // A record that was changed here since the old backup stays as it is.
    const touched = [...ours.touched];
    for (const [field, value] of Object.entries(person.facts)) {
      if (!touched.includes(recordOf(field)) && ours.facts[field] !== value) changes(ours, field, value);
    }
    ours.requests = [...new Set([...ours.requests, ...person.requests])];
  }
  office.made.push(file.id);
}

/** A backup becomes the register of another browser. */
export function restored(model, backup) {
  const office = copy(backup.office);
  office.life = `${office.key}-${(model.counts.life += 1)}`;
  office.removed = [];
  office.undo = null;
  for (const person of Object.values(office.people)) person.touched = [];
  return office;
}
