// tests/bench/replay.ts
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

// src/core/ids.ts
var brandId = (id) => id;
var conversationId = (id) => id;
var messageId = (id) => id;
var authorId = (id) => id;
var caseId = (id) => id;
var alertKey = (id) => id;

// src/core/cases/handles.ts
var LETTER_OR_DIGIT = /^[\p{L}\p{M}\p{N}]/u;
var SPACELESS = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー\p{Script=Hangul}\p{Script=Thai}]/u;
var GAP = /^[\s\u200B-\u200F\u2060-\u2069]*$/;
function handlesIn(text) {
  const found = [];
  let run = 0;
  for (let at2 = text.indexOf("@"); at2 >= 0; at2 = text.indexOf("@", at2 + 1)) {
    if (at2 > 0 && belongsAt(text, at2 - 1) > 0) continue;
    const to = endOfHandle(text, at2 + 1);
    if (to === at2 + 1) continue;
    if (run >= 0 && !GAP.test(text.slice(run, at2))) run = -1;
    found.push({ handle: text.slice(at2 + 1, to).toLowerCase(), from: at2, to, leading: run >= 0 });
    if (run >= 0) run = to;
  }
  return found;
}
function withoutHandles(text) {
  let rest = "";
  let at2 = 0;
  for (const { from, to } of handlesIn(text)) {
    rest += text.slice(at2, from);
    at2 = to;
  }
  return at2 === 0 ? text : rest + text.slice(at2);
}
function handleKey(handle) {
  return (handle.startsWith("@") ? handle.slice(1) : handle).toLowerCase();
}
function endOfHandle(text, from) {
  let at2 = from;
  for (; ; ) {
    const width = belongsAt(text, at2);
    if (width > 0) at2 += width;
    else if (at2 > from && isInner(text.charCodeAt(at2)) && belongsAt(text, at2 + 1) > 0) at2 += 1;
    else return at2;
  }
}
var isInner = (code) => code === 46 || code === 45;
function belongsAt(text, at2) {
  const code = text.codePointAt(at2);
  if (code === void 0) return 0;
  if (code < 128) return isAsciiWord(code) ? 1 : 0;
  const char = String.fromCodePoint(code);
  return LETTER_OR_DIGIT.test(char) && !SPACELESS.test(char) ? char.length : 0;
}
function isAsciiWord(code) {
  return code >= 97 && code <= 122 || code >= 65 && code <= 90 || code >= 48 && code <= 57 || code === 95;
}

// src/core/cases/past-events.ts
function eventsOf(past, context, factsOf) {
  const conversation = {
    brand: context.brand,
    platform: "replay",
    account: past.channel,
    id: conversationId(past.conversation),
    shape: "thread"
  };
  const cast = castOf(past, context.handles ?? []);
  const opener = openerOf(past);
  return past.messages.map((message) => {
    const interaction = message.interaction ?? (message === opener ? "mention" : "reply");
    return {
      kind: "message",
      conversation,
      message: messageId(message.id),
      at: message.at,
      author: authorOf(message),
      interaction,
      refs: refsOf(message, interaction, cast),
      facts: factsOf(message, interaction)
    };
  });
}
var LONGEST_HANDLE = 100;
function castOf(past, ownHandles) {
  const cast = /* @__PURE__ */ new Map();
  for (const message of past.messages) {
    const key = handleKey(message.handle);
    if (cast.get(key) !== "responder") cast.set(key, authorRole(message.role));
  }
  for (const handle of [past.channel, ...ownHandles]) cast.set(handleKey(handle), "responder");
  return cast;
}
function openerOf(past) {
  let opener;
  for (const message of past.messages) {
    if (message.role === "customer" && (opener === void 0 || message.at < opener.at)) opener = message;
  }
  return opener;
}
function authorOf(message) {
  return { id: authorId(handleKey(message.handle)), role: authorRole(message.role) };
}
var authorRole = (role) => role === "brand" ? "responder" : role;
function refsOf(message, interaction, cast) {
  const ref = message.repliesTo === void 0 ? void 0 : messageId(message.repliesTo);
  const quoted2 = interaction === "quote";
  return {
    repliesTo: quoted2 ? void 0 : ref,
    quotes: quoted2 ? ref : void 0,
    addresses: addressesOf(message, interaction, cast)
  };
}
function addressesOf(message, interaction, cast) {
  const named = handlesIn(message.text);
  if (named.length === 0) return [];
  const author = handleKey(message.handle);
  const addresses = /* @__PURE__ */ new Map();
  for (const { handle, leading } of addressing(message, interaction, named)) {
    const key = knownAs(handle, cast);
    const role = cast.get(key) ?? "customer";
    if (key === author) continue;
    if (message.role === "brand" && (role === "responder" || !leading && !cast.has(key))) continue;
    addresses.set(key, { id: authorId(key), role });
  }
  return [...addresses.values()];
}
function addressing(message, interaction, named) {
  if (message.role === "brand" || interaction !== "reply") return named;
  const repeated = message.repliesTo === void 0 ? 1 : 0;
  return named.filter(({ leading }, i) => !leading || i < repeated);
}
function knownAs(handle, cast) {
  if (cast.has(handle) || handle.length > LONGEST_HANDLE) return handle;
  for (let end = lastBreak(handle, handle.length); end > 0; end = lastBreak(handle, end)) {
    const shorter = handle.slice(0, end);
    if (cast.has(shorter)) return shorter;
  }
  return handle;
}
var lastBreak = (handle, before) => Math.max(handle.lastIndexOf(".", before - 1), handle.lastIndexOf("-", before - 1));

// src/core/stats/attainment.ts
var NO_RESULTS = {
  met: 0,
  missed: 0,
  pending: 0,
  withdrawn: 0,
  excluded: 0,
  unknown: 0
};
function attainment({ met, missed }) {
  return met + missed === 0 ? void 0 : met / (met + missed);
}

// src/core/stats/censored-percentile.ts
function censoredPercentile({ answered, waiting }, share) {
  const times = answered.toSorted((a, b) => a - b);
  const censored = waiting.toSorted((a, b) => a - b);
  let atRisk = times.length + censored.length;
  let unanswered = 1;
  let left = 0;
  for (let i = 0; i < times.length; ) {
    const time = times[i];
    if (time === void 0) break;
    while ((censored[left] ?? Infinity) < time) {
      left += 1;
      atRisk -= 1;
    }
    let together = 0;
    while (times[i + together] === time) together += 1;
    unanswered = left === 0 ? (atRisk - together) / (times.length + censored.length) : unanswered * (1 - together / atRisk);
    atRisk -= together;
    i += together;
    if (unanswered <= 1 - share + 1e-12) return time;
  }
  return void 0;
}

// src/core/stats/clock-figures.ts
function clockTally() {
  const results = { ...NO_RESULTS };
  const answered = [];
  const waiting = [];
  let warnings = 0;
  let missesWarned = 0;
  return {
    add: (fact) => {
      results[fact.result] += 1;
      warnings += fact.warnings;
      if (fact.result === "missed" && fact.warnings > 0) missesWarned += 1;
      if (["met", "missed", "pending"].includes(fact.result)) {
        (fact.answered ? answered : waiting).push(fact.responseTime);
      }
    },
    figures: () => ({
      results: { ...results },
      attainment: attainment(results),
      median: censoredPercentile({ answered, waiting }, 0.5),
      p90: censoredPercentile({ answered, waiting }, 0.9),
      warnings,
      missesWarned
    })
  };
}

// src/core/terms/terms-at.ts
function termsHistory(versions, overlays = []) {
  const [first, ...rest] = versions.toSorted((a, b) => a.from - b.from);
  return { versions: [first ?? versions[0], ...rest], overlays };
}
function termsAt({ versions, overlays }, at2) {
  const running = overlays.filter(({ from, to }) => from <= at2 && (to === void 0 || at2 < to));
  if (running.length > 0) return running.reduce((last, next) => next.from >= last.from ? next : last).terms;
  return versions.findLast(({ from }) => from <= at2);
}
function termsAtOrFirst(history, at2) {
  return termsAt(history, at2) ?? history.versions[0];
}

// src/core/hash.ts
import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";
function hashOf(...parts) {
  return bytesToHex(sha256(utf8ToBytes(JSON.stringify(parts)))).slice(0, 32);
}
function canonicalJson(value) {
  return JSON.stringify(value, (_key, member) => {
    if (typeof member !== "object" || member === null || Array.isArray(member)) return member;
    return Object.fromEntries(Object.entries(member).sort(([a], [b]) => a < b ? -1 : 1));
  });
}

// src/core/alerts/alert-key.ts
function alertKeyOf(subject, clock, anchor, stage) {
  return alertKey(hashOf(subject, clock, anchor, stage));
}

// src/core/cases/case.ts
function waitsOf(subject) {
  return [...subject.replies, ...subject.updates, ...subject.resolution ? [subject.resolution] : []];
}
function lastReplyWait(subject) {
  return subject.replies.at(-1) ?? subject.replies[0];
}
function runningWaits(subject) {
  const reply = lastReplyWait(subject);
  const waiting = subject.state.kind === "waiting";
  return [
    ...waiting ? [reply] : [],
    ...subject.updates.slice(-1).filter(isOpenWait),
    ...waiting && subject.resolution && isOpenWait(subject.resolution) ? [subject.resolution] : []
  ];
}
var isOpenWait = (wait) => wait.end.kind === "open";
function runningDeadline(wait) {
  let earliest;
  for (const { deadline, deletion } of wait.entries) {
    if (deletion !== void 0 || deadline === void 0) continue;
    if (earliest === void 0 || deadline.dueAt < earliest.dueAt) earliest = deadline;
  }
  return earliest;
}

// src/core/time/bucket-index.ts
var BUCKET_MS = 2 ** 24;
var PER_MS = 1 / BUCKET_MS;
function bucketIndex(values, origin, span2) {
  const buckets = new Int32Array(Math.ceil(span2 / BUCKET_MS) + 1);
  let last = -1;
  for (let bucket = 0; bucket < buckets.length; bucket++) {
    while ((values[last + 1] ?? Infinity) < origin + bucket * BUCKET_MS) last += 1;
    buckets[bucket] = last;
  }
  return { values, origin, buckets };
}
function lastUpTo({ values, origin, buckets }, limit) {
  let last = buckets[Math.floor((limit - origin) * PER_MS)] ?? -1;
  while ((values[last + 1] ?? Infinity) <= limit) last += 1;
  return last;
}

// src/core/time/instant.ts
function instant(epochMs) {
  if (!Number.isSafeInteger(epochMs)) throw new RangeError(`not an instant: ${epochMs}`);
  return epochMs;
}
function duration(ms) {
  if (!Number.isSafeInteger(ms) || ms < 0) throw new RangeError(`not a duration: ${ms}`);
  return ms;
}
var minutes = (count) => duration(count * 6e4);
var hours = (count) => duration(count * 36e5);
var after = (from, by) => instant(from + by);
var timeBetween = (from, to) => to > from ? duration(to - from) : duration(0);
var END_OF_TIME = instant(864e13);

// src/core/time/local-date.ts
var MS_PER_DAY = 864e5;
var localDate = (epochDay) => epochDay;
function dateOf({ year, month, day }) {
  if (month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) return void 0;
  const marchYear = month > 2 ? year : year - 1;
  const era = Math.floor(marchYear / 400);
  const yearOfEra = marchYear - era * 400;
  const dayOfYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return localDate(era * 146097 + dayOfEra - 719468);
}
function partsOf(date) {
  const shifted = date + 719468;
  const era = Math.floor(shifted / 146097);
  const dayOfEra = shifted - era * 146097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36524) - Math.floor(dayOfEra / 146096)) / 365
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shiftedMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9;
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - Math.floor((153 * shiftedMonth + 2) / 5) + 1
  };
}
var weekdayIndex = (date) => ((date + 3) % 7 + 7) % 7;
function formatLocalDate(date) {
  const { year, month, day } = partsOf(date);
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`;
}
function daysInMonth(year, month) {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}
function pad(value, width) {
  return String(value).padStart(width, "0");
}

// src/core/time/calendar.ts
var SECONDS_PER_DAY = 86400;
var MAX_YEARS = 128;
var ALL_WEEK = Array.from({ length: 7 }, () => [{ opens: 0, closes: SECONDS_PER_DAY }]);
var noHolidays = () => [];
function shiftsOn(calendar) {
  const exceptions = new Map(calendar.exceptions.map(({ date, shifts }) => [date, shifts]));
  const holidays = /* @__PURE__ */ new Map();
  const isHoliday = (date) => {
    const { year } = partsOf(date);
    let dates = holidays.get(year);
    if (dates === void 0) {
      if (holidays.size >= MAX_YEARS) holidays.clear();
      dates = new Set(calendar.holidaysIn(year).map((holiday) => holiday.date));
      holidays.set(year, dates);
    }
    return dates.has(date);
  };
  return (date) => exceptions.get(date) ?? (isHoliday(date) ? [] : calendar.week[weekdayIndex(date)] ?? []);
}

// src/core/time/zone.ts
import moment from "moment-timezone";
var TZ_VERSION = moment.tz.dataVersion;
var zones = /* @__PURE__ */ new Map();
function findZone(name) {
  const known = zones.get(name);
  if (known !== void 0) return known;
  const data = moment.tz.zone(name);
  if (data?.name !== name) return void 0;
  const zone = {
    name,
    // `untils` are the ends of the periods, so each is the start of the next.
    starts: Float64Array.from([-Infinity, ...data.untils.slice(0, -1)]),
    offsets: Float64Array.from(data.offsets, (minutesWest) => 0 - Math.round(minutesWest * 6e4))
  };
  zones.set(name, zone);
  return zone;
}
function zoneOf(name) {
  const zone = findZone(name);
  if (zone === void 0) throw new RangeError(`unknown time zone: ${name}`);
  return zone;
}
function offsetPeriods(zone, from, to) {
  const periods = [];
  for (let i = lastAtOrBefore(zone.starts, from); i < zone.starts.length; i++) {
    const start = Math.max(from, zone.starts[i] ?? from);
    if (start >= to) break;
    periods.push({ from: start, to: Math.min(to, zone.starts[i + 1] ?? to), offset: zone.offsets[i] ?? 0 });
  }
  return periods;
}
function lastAtOrBefore(sorted, value) {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = low + high >>> 1;
    if ((sorted[middle] ?? Infinity) <= value) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

// src/core/time/open-table.ts
var PAGE_MS = 2 ** 35;
var PAGE_SLOTS = 64;
var MAX_TOTALS = 4096;
var DATES_REACHED = 3;
function openTable(calendar) {
  const shiftsOf = shiftsOn(calendar);
  const pages = new Array(PAGE_SLOTS).fill(void 0);
  const totals = /* @__PURE__ */ new Map();
  const lastException = lastExceptionPage(calendar);
  const opensWeekly = calendar.week.some((shifts) => shifts.length > 0);
  const isShut = (index) => !opensWeekly && index > lastException;
  const compiled = (index) => {
    if (isShut(index)) return closedPage(index);
    const page2 = compilePage(calendar, shiftsOf, index);
    pages[index & PAGE_SLOTS - 1] = page2;
    if (totals.size >= MAX_TOTALS) totals.clear();
    totals.set(index, page2.total);
    return page2;
  };
  const page = (index) => {
    const held = pages[index & PAGE_SLOTS - 1];
    return held?.index === index ? held : compiled(index);
  };
  return {
    page,
    total: (index) => isShut(index) ? 0 : totals.get(index) ?? page(index).total,
    lastExceptionPage: lastException
  };
}
function lastExceptionPage({ exceptions }) {
  const last = exceptions.reduce((latest, { date }) => Math.max(latest, date), -Infinity);
  return Math.floor((last + DATES_REACHED) * MS_PER_DAY / PAGE_MS);
}
var NO_TIMES = new Float64Array(0);
var NOTHING = bucketIndex(NO_TIMES, 0, PAGE_MS);
function closedPage(index) {
  const byStart = { ...NOTHING, origin: index * PAGE_MS };
  return { index, starts: NO_TIMES, ends: NO_TIMES, before: NO_TIMES, total: 0, byStart, byBefore: NOTHING };
}
function compilePage(calendar, shiftsOf, index) {
  const starts = [];
  const ends = [];
  for (const [from, to] of merged(
    openStretches(calendar, shiftsOf, index * PAGE_MS, (index + 1) * PAGE_MS)
  )) {
    starts.push(from);
    ends.push(to);
  }
  const before = new Float64Array(starts.length);
  let total = 0;
  starts.forEach((start, i) => {
    before[i] = total;
    total += (ends[i] ?? start) - start;
  });
  const opens = Float64Array.from(starts);
  return {
    index,
    starts: opens,
    ends: Float64Array.from(ends),
    before,
    total,
    byStart: bucketIndex(opens, index * PAGE_MS, PAGE_MS),
    byBefore: bucketIndex(before, 0, PAGE_MS)
  };
}
function openStretches(calendar, shiftsOf, from, to) {
  const stretches = [];
  for (const period of offsetPeriods(calendar.zone, from, to)) {
    const firstDate = Math.floor((period.from + period.offset) / MS_PER_DAY) - 1;
    const lastDate = Math.floor((period.to + period.offset) / MS_PER_DAY);
    for (let date = firstDate; date <= lastDate; date++) {
      for (const shift of shiftsOf(localDate(date))) {
        const opens = Math.max(period.from, (date * SECONDS_PER_DAY + shift.opens) * 1e3 - period.offset);
        const closes = Math.min(period.to, (date * SECONDS_PER_DAY + shift.closes) * 1e3 - period.offset);
        if (opens < closes) stretches.push([opens, closes]);
      }
    }
  }
  return stretches;
}
function merged(stretches) {
  const result = [];
  for (const [from, to] of stretches.sort((a, b) => a[0] - b[0])) {
    const last = result.at(-1);
    if (last !== void 0 && from <= last[1]) last[1] = Math.max(last[1], to);
    else result.push([from, to]);
  }
  return result;
}

// src/core/time/business-hours.ts
var PAGES_AHEAD = 50;
function compileHours(calendar) {
  return { calendar, table: openTable(calendar) };
}
function isOpen(hours2, at2) {
  const page = hours2.table.page(Math.floor(at2 / PAGE_MS));
  const i = lastUpTo(page.byStart, at2);
  return i >= 0 && at2 < (page.ends[i] ?? at2);
}
function businessTimeBetween(hours2, from, to) {
  if (to <= from) return 0;
  const first = Math.floor(from / PAGE_MS);
  const last = Math.floor(to / PAGE_MS);
  const { table } = hours2;
  const before = openBefore(table.page(first), from);
  if (first === last) return openBefore(table.page(last), to) - before;
  let sum = table.page(first).total - before;
  for (let index = first + 1; index < last; index++) sum += table.total(index);
  return sum + openBefore(table.page(last), to);
}
function addBusinessTime(hours2, from, by, bias = "earliest") {
  if (by === 0 && bias === "earliest") return from;
  const page = hours2.table.page(Math.floor(from / PAGE_MS));
  const target = openBefore(page, from) + by;
  return reached(target, page.total, bias) ? reaching(page, target, bias) : addBeyond(hours2, page.index + 1, target - page.total, bias);
}
function openBefore(page, at2) {
  const i = lastUpTo(page.byStart, at2);
  if (i < 0) return 0;
  const start = page.starts[i] ?? at2;
  return (page.before[i] ?? 0) + Math.min(at2, page.ends[i] ?? at2) - start;
}
function addBeyond({ table }, index, remaining, bias) {
  let target = remaining;
  for (let closedPages = 0; closedPages <= PAGES_AHEAD || index <= table.lastExceptionPage; index++) {
    const total = table.total(index);
    if (reached(target, total, bias)) return reaching(table.page(index), target, bias);
    target -= total;
    closedPages = total === 0 ? closedPages + 1 : 0;
  }
  return void 0;
}
function reached(target, total, bias) {
  return bias === "earliest" ? target <= total && target > 0 : target < total;
}
function reaching(page, target, bias) {
  let i = lastUpTo(page.byBefore, target);
  if (bias === "earliest" && page.before[i] === target) i -= 1;
  return (page.starts[i] ?? 0) + target - (page.before[i] ?? 0);
}

// src/core/time/duration-text.ts
var TEXT = /^(?:(\d+)h)?(?:(\d+)m)?$/;
function parseDuration(text) {
  const match = TEXT.exec(text);
  if (match === null || text === "") return void 0;
  const ms = (Number(match[1] ?? 0) * 60 + Number(match[2] ?? 0)) * 6e4;
  return Number.isSafeInteger(ms) ? duration(ms) : void 0;
}
function formatDuration(span2) {
  const parts = [
    [Math.floor(span2 / 36e5), "h"],
    [Math.floor(span2 / 6e4) % 60, "m"],
    [Math.floor(span2 / 1e3) % 60, "s"],
    [span2 % 1e3, "ms"]
  ];
  const text = parts.map(([count, unit]) => count > 0 ? `${count}${unit}` : "").join("");
  return text === "" ? "0m" : text;
}

// src/core/time/iso.ts
var ISO = /^(\d{4})-(\d{2})-(\d{2})T(\d{2}):(\d{2})(?::(\d{2})(?:[.,](\d{1,9}))?)?(Z|[+-]\d{2}:?\d{2})$/;
function parseInstant(text) {
  const match = ISO.exec(text);
  if (match === null) return void 0;
  const [, year, month, day, hour, minute, second = "0", fraction = "", offset = "Z"] = match;
  const date = dateOf({ year: Number(year), month: Number(month), day: Number(day) });
  const offsetMs = parseOffset(offset);
  if (date === void 0 || offsetMs === void 0) return void 0;
  if (Number(hour) > 23 || Number(minute) > 59 || Number(second) > 59) return void 0;
  const seconds = (Number(hour) * 60 + Number(minute)) * 60 + Number(second);
  return instant(date * MS_PER_DAY + seconds * 1e3 + Number(fraction.padEnd(3, "0").slice(0, 3)) - offsetMs);
}
function formatInstant(at2) {
  const date = Math.floor(at2 / MS_PER_DAY);
  return `${formatLocalDate(localDate(date))}T${formatTimeOfDay(at2 - date * MS_PER_DAY)}Z`;
}
function parseOffset(text) {
  if (text === "Z") return 0;
  const hours2 = Number(text.slice(1, 3));
  const minutes2 = Number(text.slice(-2));
  if (hours2 > 23 || minutes2 > 59) return void 0;
  return (text.startsWith("-") ? -1 : 1) * (hours2 * 60 + minutes2) * 6e4;
}
function formatTimeOfDay(ms) {
  const two = (value) => String(Math.floor(value)).padStart(2, "0");
  const time = `${two(ms / 36e5)}:${two(ms / 6e4 % 60)}:${two(ms / 1e3 % 60)}`;
  return `${time}.${String(ms % 1e3).padStart(3, "0")}`;
}

// src/core/alerts/stage.ts
function laddersOf(subject) {
  return runningWaits(subject).flatMap((wait) => {
    const deadline = runningDeadline(wait);
    if (deadline === void 0) return [];
    const claim = wait === lastReplyWait(subject) ? subject.claim : void 0;
    const lapsesAt = claim && lapseOf(claim, deadline);
    const stages = [...warningStages(subject, deadline, claim, lapsesAt), ...breachStages(deadline)];
    return [stages.sort((a, b) => a.at - b.at), lapseStages(deadline, claim, lapsesAt)];
  });
}
function callsFrom(subject) {
  let from = subject.claim?.at;
  for (const wait of runningWaits(subject)) {
    const deadline = runningDeadline(wait);
    const first = deadline && (deadline.warnings[0]?.at ?? deadline.breachAt);
    if (first !== void 0 && (from === void 0 || first < from)) from = first;
  }
  return from;
}
function warningStages({ snoozedUntil }, deadline, claim, lapsesAt) {
  const { warnings, terms, breachAt } = deadline;
  return warnings.map(({ at: at2, stages }, i) => {
    const isLast = i === warnings.length - 1;
    const isClaimed = claim !== void 0 && claim.at <= at2 && (lapsesAt === void 0 || at2 < lapsesAt) && !isLast;
    const postponed = snoozedUntil !== void 0 && snoozedUntil > at2 && snoozedUntil <= breachAt;
    return {
      kind: "warning",
      spellings: stages,
      at: postponed ? snoozedUntil : at2,
      to: routesAt(terms.escalation, "warning"),
      mentions: isLast ? claim?.by : void 0,
      quiet: isClaimed || snoozedUntil !== void 0 && snoozedUntil > breachAt && snoozedUntil > at2,
      deadline
    };
  });
}
function lapseStages(deadline, claim, at2) {
  if (claim === void 0 || at2 === void 0) return [];
  const spellings = [`lapse:${formatInstant(claim.at)}`];
  return [{ kind: "claim lapse", spellings, at: at2, to: [], mentions: claim.by, quiet: false, deadline }];
}
function breachStages(deadline) {
  const { breachAt, terms } = deadline;
  if (breachAt === END_OF_TIME) return [];
  const common = { mentions: void 0, quiet: false, deadline };
  const at2 = instant(breachAt + 1);
  const breach = {
    ...common,
    kind: "breach",
    spellings: ["breach"],
    at: at2,
    to: routesAt(terms.escalation, "breach")
  };
  const later2 = terms.escalation.flatMap((step) => {
    if (step.at !== "after") return [];
    const due = addBusinessTime(terms.hours, breachAt, step.after);
    if (due === void 0) return [];
    const spellings = [`after:${formatDuration(step.after)}`];
    return [{ ...common, kind: "after", spellings, at: instant(Math.max(due, at2)), to: step.to }];
  });
  return [breach, ...later2];
}
function lapseOf(claim, { terms, dueAt }) {
  const left = businessTimeBetween(terms.hours, claim.at, dueAt);
  return addBusinessTime(terms.hours, claim.at, duration(Math.floor(left / 2)));
}
function routesAt(escalation, at2) {
  return [...new Set(escalation.flatMap((step) => step.at === at2 ? step.to : []))];
}

// src/core/alerts/alert-plan.ts
function rungsOf(subject) {
  return laddersOf(subject).map(
    (ladder) => ladder.map((stage) => {
      let keys;
      const { deadline, spellings } = stage;
      const hashed = () => spellings.map((spelling) => alertKeyOf(subject.id, deadline.clock, deadline.anchor, spelling));
      return { stage, keys: () => keys ??= hashed() };
    })
  );
}
function alertPlan(subject) {
  const ladders = rungsOf(subject);
  return {
    nextAt: (recorded) => {
      const firsts = ladders.flatMap((ladder) => ladder[firstOpen(ladder, recorded)]?.stage.at ?? []);
      return firsts.reduce((a, b) => a === void 0 || b < a ? b : a, void 0);
    },
    dueBy: (now, recorded) => {
      const parts = ladders.map((ladder) => dueOn(ladder, subject.id, now, recorded));
      return {
        send: parts.flatMap(({ send }) => send),
        skipped: parts.flatMap(({ skipped }) => skipped)
      };
    }
  };
}
function dueOn(ladder, caseId2, now, recorded) {
  const open = firstOpen(ladder, recorded);
  const passed = ladder.slice(0, open).flatMap(({ keys }) => keys().filter((key) => !recorded.has(key)));
  const due = ladder.slice(open).filter(({ stage }) => stage.at <= now);
  const spoken = due.filter(({ stage }) => !stage.quiet);
  const highest = spoken.at(-1);
  const skipped = [...passed, ...due.flatMap((rung) => rung === highest ? [] : rung.keys())];
  if (highest === void 0) return { send: [], skipped };
  const to = [...new Set(spoken.flatMap(({ stage }) => stage.to))];
  return { send: [{ caseId: caseId2, keys: highest.keys(), stage: highest.stage, to }], skipped };
}
function firstOpen(ladder, recorded) {
  if (recorded.size === 0) return 0;
  return ladder.findLastIndex(({ keys }) => keys().some((key) => recorded.has(key))) + 1;
}

// src/core/unreachable.ts
function unreachable(value) {
  throw new Error(`unhandled: ${JSON.stringify(value)}`);
}

// src/core/cases/event-order.ts
function timeOf(event) {
  return event.kind === "deletion" ? event.noticed : event.at;
}
function identityOf(event) {
  switch (event.kind) {
    case "message":
      return `message ${event.message}`;
    case "edit":
      return `edit ${event.message} ${event.at}`;
    case "deletion":
      return `deletion ${event.message} ${event.lastSeen} ${event.noticed}`;
    case "act":
      return `act ${event.id}`;
    default:
      return unreachable(event);
  }
}
function compareEvents(a, b) {
  return timeOf(a) - timeOf(b) || rankOf(a) - rankOf(b) || compareText(identityOf(a), identityOf(b));
}
function preferred(a, b) {
  if (a === b) return a;
  return compareText(canonicalJson(a), canonicalJson(b)) <= 0 ? a : b;
}
function rankOf(event) {
  switch (event.kind) {
    case "message":
      return event.author.role === "responder" ? 2 : 0;
    case "edit":
      return 1;
    case "deletion":
      return 3;
    case "act":
      return 4;
    default:
      return unreachable(event);
  }
}
function compareText(a, b) {
  return a < b ? -1 : a > b ? 1 : 0;
}

// src/core/cases/fold-state.ts
function emptyFold(termsAt2) {
  return {
    termsAt: termsAt2,
    messages: /* @__PURE__ */ new Map(),
    customers: /* @__PURE__ */ new Set(),
    cases: [],
    newest: /* @__PURE__ */ new Map(),
    waiting: /* @__PURE__ */ new Set(),
    answeredIn: /* @__PURE__ */ new Set()
  };
}
function newestCase(state, customer) {
  return state.cases[state.newest.get(customer) ?? -1];
}
function saveCase(state, subject) {
  const place = state.newest.get(subject.customer) ?? -1;
  if (state.cases[place]?.id === subject.id) state.cases[place] = subject;
  else state.newest.set(subject.customer, state.cases.push(subject) - 1);
  if (subject.state.kind === "waiting") state.waiting.add(subject.customer);
  else state.waiting.delete(subject.customer);
}

// src/core/non-empty.ts
function isNonEmpty(list) {
  return list.length > 0;
}

// src/core/cases/message-facts.ts
function hasCue(facts, cue) {
  return facts.cues.some((found) => found.cue === cue);
}

// src/core/terms/choose-target.ts
function chooseTarget(terms, traits) {
  for (const target of terms.targets) {
    if (target.when === void 0) break;
    const because = reasonsFor(target.when, traits);
    if (because !== void 0) return { target, because };
  }
  const last = terms.targets.at(-1) ?? terms.targets[0];
  return {
    target: last,
    because: terms.targets.length === 1 ? "the only target" : "no other target matched"
  };
}
function reasonsFor(when, traits) {
  const reasons = [];
  if (when.keywords !== void 0) {
    const found = when.keywords.find((keyword) => traits.keywords.includes(keyword));
    if (found === void 0) return void 0;
    reasons.push(`keyword ${JSON.stringify(found)}`);
  }
  if (when.interactions !== void 0) {
    if (!when.interactions.includes(traits.interaction)) return void 0;
    reasons.push(`interaction ${traits.interaction}`);
  }
  if (when.authors !== void 0) {
    if (!when.authors.includes(traits.author)) return void 0;
    reasons.push(`author ${traits.author}`);
  }
  if (when.time !== void 0) {
    if (!isOpen(when.time, traits.postedAt)) return void 0;
    reasons.push("posted within its hours");
  }
  return reasons.join(" and ");
}

// src/core/cases/deadline.ts
var MERGE_WITHIN = minutes(3);
function deadlineFor(start, terms) {
  const choice = chooseTarget(terms, start.traits);
  const promise = choice.target.promise && promiseOf(choice.target.promise, start.clock);
  if (promise === void 0) return void 0;
  const { within, clock: countedBy } = promise;
  const { startsAt } = start;
  const dueAt = countedBy === "calendar" ? after(startsAt, within) : addBusinessTime(terms.hours, startsAt, within);
  if (dueAt === void 0) return void 0;
  const breachAt = countedBy === "calendar" ? dueAt : addBusinessTime(terms.hours, startsAt, within, "latest") ?? END_OF_TIME;
  const { clock, anchor } = start;
  const warnings = warningsFor(terms, startsAt, dueAt, countedBy === "business" ? within : void 0);
  return { clock, anchor, startsAt, terms, choice, within, countedBy, dueAt, breachAt, warnings };
}
function promiseOf({ first, next, update, resolve: resolve2 }, clock) {
  if (clock === "resolve") return resolve2;
  const within = { first, next, update }[clock];
  return within === void 0 ? void 0 : { within, clock: "business" };
}
function warningsFor(terms, startsAt, dueAt, businessTime) {
  const open = businessTime ?? businessTimeBetween(terms.hours, startsAt, dueAt);
  const placed = terms.warnings.map((rule) => ({ stage: `warn:${rule.spelling}`, gone: goneAt(rule, open) })).sort((a, b) => a.gone - b.gone || (a.stage < b.stage ? -1 : 1));
  const merged2 = [];
  for (const { stage, gone } of placed) {
    const last = merged2.at(-1);
    if (last !== void 0 && gone - last.gone < MERGE_WITHIN) last.stages.push(stage);
    else merged2.push({ gone, stages: [stage] });
  }
  return merged2.map(({ gone, stages }) => ({ at: warnAt(terms, startsAt, dueAt, open, gone), stages }));
}
function goneAt(rule, open) {
  return duration(Math.max(0, rule.kind === "share" ? Math.round(open * rule.share) : open - rule.left));
}
function warnAt(terms, startsAt, dueAt, open, gone) {
  if (open === 0) return startsAt;
  const at2 = addBusinessTime(terms.hours, startsAt, gone, "latest") ?? dueAt;
  return instant(Math.min(at2, dueAt));
}

// src/core/cases/open-case.ts
function caseIdOf(conversation, customer, opening) {
  const { brand, platform, account, id } = conversation;
  return caseId(hashOf(brand, platform, account, id, customer, opening));
}
function openCase(request2, terms) {
  const { message, startsAt } = request2;
  const customer = message.author.id;
  const resolution = newWait("resolve", request2, terms);
  return {
    id: caseIdOf(message.conversation, customer, message.message),
    conversation: message.conversation,
    customer,
    opening: message.message,
    openedAt: startsAt,
    replies: [newWait("first", request2, terms)],
    updates: [],
    resolution: resolution.entries[0].deadline === void 0 ? void 0 : resolution,
    lastActivityAt: startsAt,
    lastAnswer: void 0,
    standingAnswers: [],
    claim: void 0,
    snoozedUntil: void 0,
    peerReplies: [],
    state: { kind: "waiting" }
  };
}
function newWait(clock, request2, terms) {
  return { clock, entries: [entryFor(clock, request2, terms)], end: { kind: "open" } };
}
function entryFor(clock, request2, terms) {
  const { message, anchor, startsAt } = request2;
  const traits = {
    interaction: message.interaction,
    author: message.author.id,
    keywords: message.facts.keywords,
    postedAt: message.at
  };
  const deadline = terms && deadlineFor({ clock, anchor, startsAt, traits }, terms);
  return { message, startsAt, deadline, deletion: void 0 };
}

// src/core/cases/advance-case.ts
var SILENCE = hours(24);
function goesOn(subject, at2) {
  if (subject.state.kind === "waiting") return true;
  return !isFinal(subject) && at2 - subject.lastActivityAt < SILENCE;
}
function keepWaiting(subject, request2, terms) {
  const lastActivityAt = later(subject.lastActivityAt, request2.startsAt);
  if (subject.state.kind !== "waiting") {
    const clock = subject.lastAnswer === void 0 ? "first" : "next";
    const replies = [...subject.replies, newWait(clock, request2, terms)];
    return { ...subject, state: { kind: "waiting" }, replies, standingAnswers: [], lastActivityAt };
  }
  const wait = lastReplyWait(subject);
  const entries = [...wait.entries, entryFor(wait.clock, request2, terms)];
  return { ...subject, replies: replaceLast(subject.replies, { ...wait, entries }), lastActivityAt };
}
function noteActivity(subject, at2) {
  return { ...subject, lastActivityAt: later(subject.lastActivityAt, at2) };
}
function notePeerReply(subject, message) {
  return { ...subject, peerReplies: [...subject.peerReplies, message] };
}
function answerCase(subject, message, inferred, terms) {
  if (isFinal(subject)) return noteActivity(subject, message.at);
  const answer2 = {
    at: message.at,
    message: message.message,
    inferred,
    redirect: hasCue(message.facts, "redirect")
  };
  const end = { kind: "answered", ...answer2 };
  return {
    ...subject,
    state: { kind: "answered" },
    replies: replaceLast(subject.replies, endWait(lastReplyWait(subject), end)),
    updates: [...endUpdates(subject, end), ...updateAfter(subject, message, terms)],
    lastActivityAt: later(subject.lastActivityAt, message.at),
    lastAnswer: answer2,
    standingAnswers: [...subject.state.kind === "waiting" ? [] : subject.standingAnswers, message.message],
    claim: void 0,
    snoozedUntil: void 0
  };
}
function withdrawMessage(subject, deletion) {
  if (subject.state.kind !== "waiting") return subject;
  const marked = markDeleted(lastReplyWait(subject), deletion);
  if (marked.entries.some((entry) => entry.deletion === void 0)) {
    return { ...subject, replies: replaceLast(subject.replies, marked) };
  }
  const replies = replaceLast(subject.replies, { ...marked, end: { kind: "deleted" } });
  const unanswered = endUnanswered(subject, { kind: "deleted" });
  const resolution = unanswered?.end.kind === "deleted" ? markDeleted(unanswered, deletion) : unanswered;
  return { ...subject, state: { kind: "closed", by: deletion }, replies, resolution };
}
function withdrawAnswer(subject, deletion, termsNow) {
  if (isFinal(subject)) return subject;
  const standing = subject.standingAnswers.filter((message2) => message2 !== deletion.message);
  const updates = subject.updates.map(
    (wait2) => wait2.entries[0].deadline?.anchor === deletion.message ? endWait(wait2, { kind: "dismissed", at: deletion.noticed, cause: "placeholder deleted" }) : wait2
  );
  const without = { ...subject, standingAnswers: standing, updates };
  const stillAnswered = standing.length > 0 || !subject.standingAnswers.includes(deletion.message);
  const wait = lastReplyWait(subject);
  if (subject.state.kind !== "answered" || wait.end.kind !== "answered" || stillAnswered) return without;
  const { message } = lastEntry(wait);
  const request2 = { message, anchor: deletion.message, startsAt: deletion.noticed };
  return keepWaiting(without, request2, termsNow);
}
function isFinal(subject) {
  const { state } = subject;
  if (state.kind !== "closed" || state.by.kind !== "act") return false;
  return state.by.act.kind === "resolve" || state.by.act.kind === "not for us";
}
function endWait(wait, end) {
  return isOpenWait(wait) ? { ...wait, end } : wait;
}
function endUpdates(subject, end) {
  return subject.updates.map((wait) => endWait(wait, end));
}
function endUnanswered(subject, end) {
  if (subject.resolution === void 0 || subject.lastAnswer !== void 0) return subject.resolution;
  return endWait(subject.resolution, end);
}
function replaceLast(waits, last) {
  const replaced = waits.with(-1, last);
  return isNonEmpty(replaced) ? replaced : [last];
}
function updateAfter(subject, message, terms) {
  if (!hasCue(message.facts, "placeholder") && !hasCue(message.facts, "promise")) return [];
  const asked = lastEntry(lastReplyWait(subject)).message;
  const request2 = { message: asked, anchor: message.message, startsAt: message.at };
  const wait = newWait("update", request2, terms);
  return wait.entries[0].deadline === void 0 ? [] : [wait];
}
function markDeleted(wait, deletion) {
  const mark = (entry) => entry.message.message === deletion.message && entry.deletion === void 0 ? { ...entry, deletion } : entry;
  const [first, ...rest] = wait.entries;
  return { ...wait, entries: [mark(first), ...rest.map(mark)] };
}
function lastEntry(wait) {
  return wait.entries.at(-1) ?? wait.entries[0];
}
function later(a, b) {
  return a > b ? a : b;
}

// src/core/cases/obey-act.ts
function obeyAct(subject, event) {
  const { act, at: at2, id, by } = event;
  const waiting = subject.state.kind === "waiting";
  switch (act.kind) {
    case "claim":
      return waiting ? { ...subject, claim: { by, at: at2 } } : subject;
    case "snooze":
      return waiting ? { ...subject, snoozedUntil: act.until } : subject;
    case "no reply needed":
      return waiting ? dismiss(subject, event) : subject;
    case "not for us":
      return waiting ? exclude(subject, event, { kind: "excluded", at: at2, reason: act.reason, by: id }) : subject;
    case "resolve":
      return subject.state.kind === "closed" ? subject : resolve(subject, event);
    case "needs a reply":
    case "undo":
      return subject;
    default:
      return unreachable(act);
  }
}
function dismiss(subject, event) {
  const end = { kind: "dismissed", at: event.at, cause: "no reply needed" };
  return close(subject, event, end, { resolution: endUnanswered(subject, end) });
}
function exclude(subject, event, end) {
  return close(subject, event, end, {
    updates: endUpdates(subject, end),
    resolution: subject.resolution && endWait(subject.resolution, end)
  });
}
function resolve(subject, event) {
  const end = { kind: "dismissed", at: event.at, cause: "resolved" };
  return close(subject, event, end, {
    updates: endUpdates(subject, end),
    resolution: subject.resolution && endWait(subject.resolution, { kind: "resolved", at: event.at, by: event.id })
  });
}
function close(subject, by, end, others) {
  const replies = replaceLast(subject.replies, endWait(lastReplyWait(subject), end));
  return { ...subject, ...others, state: { kind: "closed", by }, replies };
}

// src/core/cases/addressing.ts
function peerAddressed(event, find) {
  if (event.interaction !== "reply") return void 0;
  const { repliesTo, addresses } = event.refs;
  if (addresses.some(({ role }) => role === "responder")) return void 0;
  const to = (repliesTo && find(repliesTo)?.event.author) ?? addresses[0];
  return to?.role === "customer" && to.id !== event.author.id ? to.id : void 0;
}
function whomItNames(event, find, hasWritten) {
  const referred = [event.refs.repliesTo, event.refs.quotes].flatMap((id) => (id && find(id)) ?? []);
  const authors = customersAmong(referred.map((seen) => seen.event.author));
  if (authors.length > 0) return { kind: "named", customers: authors };
  const addressed = customersAmong(event.refs.addresses);
  const here = addressed.filter(hasWritten);
  if (here.length > 0) return { kind: "named", customers: here };
  if (addressed.length > 0) return { kind: "strangers" };
  const continued = referred.flatMap(({ taken }) => taken.kind === "answer" ? taken.to : []);
  return continued.length > 0 ? { kind: "named", customers: [...new Set(continued)] } : { kind: "unnamed" };
}
function customersAmong(authors) {
  return [...new Set(authors.filter(({ role }) => role === "customer").map(({ id }) => id))];
}

// src/core/cases/needs-reply.ts
function noiseIn(facts, afterOurAnswer) {
  if (facts.noise !== void 0) return facts.noise;
  const closing = facts.cues.find(({ cue }) => cue === "closing");
  if (closing === void 0 || hasCue(facts, "request") || !afterOurAnswer) return void 0;
  return `closing phrase ${JSON.stringify(closing.words)} after our answer`;
}

// src/core/cases/ask.ts
function ask(state, event, startsAt) {
  const peer = peerAddressed(event, (id) => state.messages.get(id));
  if (peer !== void 0) {
    const subject2 = newestCase(state, peer);
    if (subject2) saveCase(state, notePeerReply(subject2, event.message));
    return { kind: "peer", to: peer };
  }
  const subject = newestCase(state, event.author.id);
  const reason = noiseIn(event.facts, isAfterOurAnswer(state, event, subject));
  if (reason === void 0) return request(state, event, startsAt, false);
  if (subject && goesOn(subject, startsAt)) saveCase(state, noteActivity(subject, startsAt));
  return { kind: "noise", reason };
}
function insist(state, { event, taken }, at2) {
  const subject = newestCase(state, event.author.id);
  if (taken.kind !== "request") return request(state, event, at2, true);
  if (subject?.id === taken.inCase && subject.state.kind !== "waiting") {
    saveCase(state, keepWaiting(subject, requestOf(event, at2), state.termsAt(at2)));
  }
  return taken;
}
function request(state, event, startsAt, insisted) {
  const terms = state.termsAt(startsAt);
  const subject = newestCase(state, event.author.id);
  if (subject && goesOn(subject, startsAt)) {
    saveCase(state, keepWaiting(subject, requestOf(event, startsAt), terms));
    return { kind: "request", inCase: subject.id };
  }
  const opens = terms !== void 0 && (insisted || terms.answers.includes(event.interaction));
  if (!opens) return { kind: "not answered here" };
  const opened = openCase(requestOf(event, startsAt), terms);
  saveCase(state, opened);
  return { kind: "request", inCase: opened.id };
}
function requestOf(message, startsAt) {
  return { message, anchor: message.message, startsAt };
}
function isAfterOurAnswer(state, event, subject) {
  if (subject) return subject.state.kind !== "waiting" && subject.lastAnswer !== void 0;
  const repliedTo = event.refs.repliesTo && state.messages.get(event.refs.repliesTo);
  if (repliedTo) return repliedTo.event.author.role === "responder";
  return event.conversation.shape === "thread" && state.answeredIn.has(event.conversation.id);
}

// src/core/cases/take-message.ts
function takeMessage(state, event) {
  switch (event.author.role) {
    case "customer":
      state.customers.add(event.author.id);
      return ask(state, event, event.at);
    case "responder":
      return event.facts.autoReply ? { kind: "ignored" } : answer(state, event);
    case "colleague":
    case "bot":
      return { kind: "ignored" };
    default:
      return unreachable(event.author.role);
  }
}
function answer(state, event) {
  const reach = whomItNames(
    event,
    (id) => state.messages.get(id),
    (customer) => state.customers.has(customer)
  );
  const inferred = reach.kind !== "named";
  const to = inferred ? inferredFrom(state, event, reach.kind) : reach.customers;
  for (const customer of to) {
    const subject = newestCase(state, customer);
    if (subject) saveCase(state, answerCase(subject, event, inferred, state.termsAt(event.at)));
  }
  state.answeredIn.add(event.conversation.id);
  return { kind: "answer", to };
}
function inferredFrom(state, { conversation }, named) {
  if (conversation.shape === "flat" && named === "strangers") return [];
  const here = [...state.waiting].filter((customer) => {
    const subject = newestCase(state, customer);
    const entries = subject ? lastReplyWait(subject).entries : [];
    return entries.some(({ message }) => message.conversation.id === conversation.id);
  });
  return conversation.shape === "thread" || here.length === 1 ? here : [];
}

// src/core/cases/take-event.ts
function takeEvent(state, event) {
  switch (event.kind) {
    case "message":
      state.messages.set(event.message, { event, taken: takeMessage(state, event) });
      return;
    case "edit":
      takeEdit(state, event);
      return;
    case "deletion":
      takeDeletion(state, event);
      return;
    case "act":
      takeAct(state, event);
      return;
    default:
      unreachable(event);
  }
}
function takeEdit(state, { message, at: at2, facts }) {
  const seen = state.messages.get(message);
  if (seen?.taken.kind !== "noise") return;
  const event = { ...seen.event, facts };
  state.messages.set(message, { event, taken: ask(state, event, at2) });
}
function takeDeletion(state, event) {
  const seen = state.messages.get(event.message);
  if (seen?.taken.kind === "request") {
    const subject = newestCase(state, seen.event.author.id);
    if (subject?.id === seen.taken.inCase) saveCase(state, withdrawMessage(subject, event));
  } else if (seen?.taken.kind === "answer") {
    for (const customer of seen.taken.to) {
      const subject = newestCase(state, customer);
      if (subject) saveCase(state, withdrawAnswer(subject, event, state.termsAt(event.noticed)));
    }
  }
}
function takeAct(state, event) {
  const seen = state.messages.get(event.message);
  if (seen?.event.author.role !== "customer") return;
  if (event.act.kind === "needs a reply") {
    state.messages.set(event.message, { ...seen, taken: insist(state, seen, event.at) });
    return;
  }
  const subject = newestCase(state, seen.event.author.id);
  if (subject && seen.taken.kind === "request" && seen.taken.inCase === subject.id) {
    saveCase(state, obeyAct(subject, event));
  }
}

// src/core/cases/conversation-snapshot.ts
function conversationSnapshot(termsAt2) {
  const known = /* @__PURE__ */ new Map();
  const undone = /* @__PURE__ */ new Set();
  let inOrder2 = [];
  let state = emptyFold(termsAt2);
  const take = (event) => {
    if (event.kind !== "act" || !undone.has(event.id)) takeEvent(state, event);
  };
  const foldAnew = () => {
    inOrder2 = [...known.values()].sort(compareEvents);
    state = emptyFold(termsAt2);
    inOrder2.forEach(take);
  };
  const add = (event) => {
    const identity = identityOf(event);
    const copy = known.get(identity);
    if (copy !== void 0 && preferred(copy, event) === copy) return;
    known.set(identity, event);
    if (isUndo(event)) undone.add(event.act.act);
    const last = inOrder2.at(-1);
    const isLate = last !== void 0 && compareEvents(event, last) < 0;
    if (isLate || copy !== void 0 || isUndo(event)) foldAnew();
    else {
      inOrder2.push(event);
      take(event);
    }
  };
  return { add, cases: () => [...state.cases] };
}
function isUndo(event) {
  return event.kind === "act" && event.act.kind === "undo";
}

// src/core/cases/coverage.ts
var ALWAYS_WATCHED = [];
function blindBetween(coverage, from, to) {
  return coverage.find(
    (interval) => interval.state === "blind" && interval.from <= to && (interval.to === void 0 || interval.to > from)
  );
}

// src/core/cases/judge.ts
function judge(subject, coverage, now) {
  return waitsOf(subject).flatMap((wait) => {
    const settled = wait.clock === "resolve" ? settleResolution(subject, wait, now) : { wait, at: now };
    const verdict = judgeWait(settled.wait, settled.at);
    return verdict ? [outcomeOf(subject, settled.wait, sighted(verdict, coverage), now)] : [];
  });
}
function judgeWait(wait, now) {
  let uncertain;
  let withdrawn;
  for (const due of inOrder(wait)) {
    const verdict = due.deletion ? judgeDeletion(due, due.deletion) : judgeEnd(due, wait, now);
    if (verdict.result === "withdrawn" && due.deletion) withdrawn ??= verdict;
    else if (verdict.result === "unknown") uncertain ??= verdict;
    else return verdict.result === "missed" ? verdict : uncertain ?? verdict;
  }
  return uncertain ?? withdrawn;
}
function inOrder(wait) {
  const due = wait.entries.filter((entry) => entry.deadline !== void 0);
  return due.length < 2 ? due : due.sort((a, b) => a.deadline.dueAt - b.deadline.dueAt);
}
function judgeDeletion(due, { lastSeen, noticed }) {
  const { breachAt } = due.deadline;
  const answeredAt = void 0;
  if (noticed <= breachAt)
    return { due, result: "withdrawn", because: "deleted before the deadline", answeredAt };
  if (lastSeen > breachAt)
    return { due, result: "missed", because: "deleted after the deadline", answeredAt };
  return { due, result: "unknown", because: "deleted, perhaps before the deadline", answeredAt };
}
function judgeEnd(due, { end }, now) {
  const { breachAt } = due.deadline;
  switch (end.kind) {
    case "answered":
    case "resolved": {
      const because = end.kind === "resolved" ? "resolved" : end.inferred ? "answered (inferred)" : "answered";
      return { due, result: end.at <= breachAt ? "met" : "missed", because, answeredAt: end.at };
    }
    case "dismissed": {
      const because = end.at <= breachAt ? end.cause : `${end.cause}, after the deadline`;
      return { due, result: end.at <= breachAt ? "withdrawn" : "missed", because, answeredAt: void 0 };
    }
    case "excluded":
      return { due, result: "excluded", because: `not for us: ${end.reason}`, answeredAt: void 0 };
    case "deleted":
    case "open": {
      const result = now <= breachAt ? "pending" : "missed";
      return { due, result, because: "not answered yet", answeredAt: void 0 };
    }
    default:
      return unreachable(end);
  }
}
function settleResolution(subject, wait, now) {
  const { lastAnswer, state, lastActivityAt } = subject;
  const breachAt = wait.entries[0].deadline?.breachAt ?? now;
  if (!isOpenWait(wait) || state.kind === "waiting" || lastAnswer === void 0) return { wait, at: now };
  if (now < lastActivityAt + SILENCE && lastAnswer.at <= breachAt) {
    return { wait, at: now < breachAt ? now : breachAt };
  }
  return { wait: { ...wait, end: { kind: "answered", ...lastAnswer } }, at: now };
}
function sighted(verdict, coverage) {
  if (verdict.result !== "missed") return verdict;
  const { startsAt, breachAt } = verdict.due.deadline;
  const blind = blindBetween(coverage, startsAt, breachAt);
  if (blind === void 0) return verdict;
  return { ...verdict, result: "unknown", because: `we were blind: ${blind.cause ?? "cause unknown"}` };
}
function outcomeOf(subject, wait, verdict, now) {
  const { due, result, because, answeredAt } = verdict;
  const { deadline } = due;
  const until = answeredAt ?? due.deletion?.noticed ?? endedAt(wait) ?? now;
  const firstWaiting = wait.entries.find(({ deletion }) => deletion === void 0) ?? due;
  const used = usedBy(deadline, deadline.startsAt, until);
  return {
    caseId: subject.id,
    clock: wait.clock,
    deadline,
    entry: due,
    result,
    because,
    answeredAt,
    waitedFrom: firstWaiting.startsAt,
    waitedUntil: until,
    responseTime: firstWaiting === due ? used : usedBy(deadline, firstWaiting.startsAt, until),
    feltTime: timeBetween(firstWaiting.startsAt, until),
    used
  };
}
function usedBy({ terms, countedBy }, from, to) {
  return countedBy === "calendar" ? timeBetween(from, to) : businessTimeBetween(terms.hours, from, to);
}
function endedAt({ end }) {
  return end.kind === "open" || end.kind === "deleted" ? void 0 : end.at;
}

// src/app/replay-conversation.ts
function replayConversation(events, termsAt2, now) {
  const snapshot = conversationSnapshot(termsAt2);
  const sent = /* @__PURE__ */ new Map();
  const recorded = /* @__PURE__ */ new Set();
  const inOrder2 = events.filter((event) => timeOf(event) <= now).sort(compareEvents);
  inOrder2.forEach((event, i) => {
    snapshot.add(event);
    const next = inOrder2[i + 1];
    const until = next ? timeOf(next) - 1 : now;
    for (const subject of snapshot.cases()) {
      const calls = callsFrom(subject);
      if (calls === void 0 || calls > until) continue;
      const alerts = alertsUntil(subject, timeOf(event), until, recorded);
      if (alerts.length > 0) sent.set(subject.id, [...sent.get(subject.id) ?? [], ...alerts]);
    }
  });
  return snapshot.cases().map((subject) => ({
    subject,
    outcomes: judge(subject, ALWAYS_WATCHED, now),
    alerts: sent.get(subject.id) ?? []
  }));
}
function alertsUntil(subject, since, until, recorded) {
  const alerts = [];
  const plan = alertPlan(subject);
  for (; ; ) {
    const due = plan.nextAt(recorded);
    if (due === void 0 || due > until) return alerts;
    const sentAt = due > since ? due : since;
    const { send, skipped } = plan.dueBy(sentAt, recorded);
    for (const alert of send) alerts.push({ alert, sentAt });
    for (const key of [...send.flatMap(({ keys }) => keys), ...skipped]) recorded.add(key);
  }
}

// src/app/replay.ts
function replay(deps) {
  const channels = /* @__PURE__ */ new Map();
  const channelOf = (name) => {
    if (!channels.has(name)) channels.set(name, replayChannel(name, deps));
    return channels.get(name);
  };
  return {
    take: (past) => channelOf(past.channel)?.take(past),
    figures: () => [...channels.values()].flatMap((channel) => channel?.figures() ?? []).sort((a, b) => a.channel < b.channel ? -1 : 1)
  };
}
function replayChannel(channel, deps) {
  const history = deps.historyFor(channel);
  if (history === void 0) return void 0;
  const factsOf = factsBy(deps.classifier, keywordsOf(history));
  const tallies = { first: clockTally(), next: clockTally(), update: clockTally(), resolve: clockTally() };
  let conversations = 0;
  let cases = 0;
  const take = (past) => {
    const events = eventsOf(past, { brand: brandId("replay") }, factsOf);
    const replayed = replayConversation(events, (at2) => termsAtOrFirst(history, at2), deps.now);
    conversations += 1;
    cases += replayed.length;
    for (const one of replayed) addTo(tallies, one);
    return replayed;
  };
  const figures = () => ({
    channel,
    conversations,
    cases,
    clocks: {
      first: tallies.first.figures(),
      next: tallies.next.figures(),
      update: tallies.update.figures(),
      resolve: tallies.resolve.figures()
    }
  });
  return { take, figures };
}
function keywordsOf({ versions, overlays }) {
  const all = [...versions, ...overlays.map(({ terms }) => terms)];
  return [...new Set(all.flatMap(({ targets }) => targets.flatMap(({ when }) => when?.keywords ?? [])))];
}
function factsBy(classifier, keywords) {
  if (classifier === void 0) return () => UNCLASSIFIED;
  return ({ text, role }, interaction) => classifier.classify({
    text,
    interaction,
    from: role === "customer" ? "customer" : "responder",
    keywords,
    autoReplies: []
  });
}
var UNCLASSIFIED = {
  classifier: "none",
  noise: void 0,
  cues: [],
  keywords: [],
  autoReply: false
};
function addTo(tallies, { outcomes, alerts }) {
  for (const outcome of outcomes) {
    tallies[outcome.clock].add({
      result: outcome.result,
      responseTime: outcome.responseTime,
      answered: outcome.answeredAt !== void 0,
      warnings: warningsOf(outcome, alerts).length
    });
  }
}
function warningsOf(outcome, alerts) {
  const { waitedFrom, waitedUntil, clock } = outcome;
  return alerts.filter(
    ({ alert, sentAt }) => alert.stage.kind === "warning" && alert.stage.deadline.clock === clock && sentAt >= waitedFrom && sentAt <= waitedUntil
  );
}

// src/classify/words.ts
var LONGEST_TEXT = 1e4;
var WORD = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー]|(?:(?![\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー])[\p{L}\p{N}])+/gu;
var HEAPED_MARKS = /(\p{M}{4})\p{M}+/gu;
var ASCII = /^[\t\n\r\x20-\x7E]*$/;
var ASCII_WORD = /[a-z0-9]+/g;
var INVISIBLE = /\p{Default_Ignorable_Code_Point}/gu;
function normalise(text) {
  const beginning = text.slice(0, LONGEST_TEXT);
  if (ASCII.test(beginning)) return beginning.toLowerCase().replaceAll("`", "'");
  return beginning.replace(HEAPED_MARKS, "$1").normalize("NFKC").toLowerCase().replace(INVISIBLE, "").replace(/[‘’ʼ`´]/g, "'");
}
function wordsOf(text) {
  const plain2 = normalise(text).replaceAll("'", "");
  if (ASCII.test(plain2)) return plain2.match(ASCII_WORD) ?? [];
  const bare = plain2.normalize("NFKD").replace(/\p{M}/gu, "");
  return bare.match(WORD) ?? [];
}

// src/classify/noise.ts
var RETWEET = /^\s*RT\s+@/;
var LINK = /\b(?:https?:\/\/|www\.)\S+/giu;
var KEYCAP = /[0-9#*]\uFE0F?\u20E3/gu;
var EMOJI = /[\p{Emoji_Presentation}\p{Extended_Pictographic}\p{Regional_Indicator}\p{Emoji_Modifier}]/gu;
var EMOJI_PART = /\u200D|\uFE0E|\uFE0F|\u20E3|[\u{E0020}-\u{E007F}]/gu;
var BLANK = /^[\s\p{P}\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}\u2800]*$/u;
var QUESTION = /[?？؟¿⁇⁈⁉❓❔🆘]/u;
function asksByMark(text) {
  return QUESTION.test(withoutLinks(text));
}
var withoutLinks = (text) => text.replace(LINK, " ");
var withoutEmoji = (text) => text.replace(KEYCAP, " ").replace(EMOJI, " ").replace(EMOJI_PART, "");
function noiseOf(text) {
  if (RETWEET.test(text)) return "retweet";
  if (text.length > LONGEST_TEXT || asksByMark(text)) return void 0;
  const unnamed = withoutHandles(text);
  const unlinked = withoutLinks(unnamed);
  const rest = withoutEmoji(unlinked);
  if (!BLANK.test(rest)) return void 0;
  if (unlinked !== unnamed) return "only a link";
  if (rest !== unlinked) return "only emoji";
  if (unnamed !== text) return "only mentions";
  return /\p{P}/u.test(rest) ? void 0 : "empty";
}

// src/classify/phrase-index.ts
function phraseIndex(phrases) {
  const index = /* @__PURE__ */ new Map();
  for (const phrase of phrases) {
    const words = wordsOf(phrase);
    const [first] = words;
    if (first === void 0) throw new RangeError(`a phrase without words: ${phrase}`);
    const others = index.get(first);
    if (others === void 0) index.set(first, [words]);
    else others.push(words);
  }
  for (const found of index.values()) found.sort((a, b) => b.length - a.length);
  return index;
}
function findPhrase(index, words) {
  for (let at2 = 0; at2 < words.length; at2++) {
    const phrase = phrasesAt(index, words, at2)[0];
    if (phrase !== void 0) return phrase.join(" ");
  }
  return void 0;
}
function phrasesAt(index, words, at2) {
  const candidates = index.get(words[at2] ?? "");
  return candidates?.filter((phrase) => phrase.every((word, i) => words[at2 + i] === word)) ?? [];
}

// src/classify/closing.ts
var MOST_WORDS = 60;
var UNHAPPY = /[😠😡🤬😤👿💩🖕👎😒🙄😑😞😔😟😕🙁☹😣😖😫😩😢😭😓🤦🤷💔🤮🤢😾]/u;
var EMOTICON = /(?:^|\s)(?:[:;=x]-?[dp)]|<3+|\^_?\^)(?=\s|$)/giu;
function closingFinder(languages2) {
  const compiled = languages2.map(({ closing, fillers }) => ({
    closing: phraseIndex(closing),
    fillers: phraseIndex(fillers)
  }));
  return (text) => {
    if (text.length > LONGEST_TEXT || UNHAPPY.test(text) || asksByMark(text)) return void 0;
    const words = wordsOf(withoutEmoji(withoutHandles(text)).replace(EMOTICON, " "));
    if (words.length === 0 || words.length > MOST_WORDS) return void 0;
    return compiled.some((language) => isMadeOf(language, words)) ? words.join(" ") : void 0;
  };
}
function isMadeOf({ closing, fillers }, words) {
  const reached2 = new Uint8Array(words.length + 1);
  reached2[0] = 1;
  for (let at2 = 0; at2 < words.length; at2++) {
    const so = reached2[at2] ?? 0;
    if (so === 0) continue;
    for (const phrase of phrasesAt(closing, words, at2)) reached2[at2 + phrase.length] = 2;
    for (const phrase of phrasesAt(fillers, words, at2)) {
      reached2[at2 + phrase.length] = Math.max(so, reached2[at2 + phrase.length] ?? 0);
    }
  }
  return reached2[words.length] === 2;
}

// src/classify/keywords.ts
var WORD_SIGN = /[\p{L}\p{M}\p{N}_]/u;
var SPACELESS2 = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー\p{Script=Thai}]/u;
function keywordsIn(text, keywords) {
  if (keywords.length === 0) return [];
  const searched = searchable(text);
  return keywords.filter((keyword) => {
    const wanted = searchable(keyword);
    return wanted !== "" && holds(searched, wanted);
  });
}
var searchable = (text) => normalise(text).replace(/\s+/gu, " ").trim();
function holds(text, wanted) {
  for (let at2 = text.indexOf(wanted); at2 >= 0; at2 = text.indexOf(wanted, at2 + 1)) {
    if (isBoundary(text, at2) && isBoundary(text, at2 + wanted.length)) return true;
  }
  return false;
}
function isBoundary(text, at2) {
  const before = /.$/su.exec(text.slice(Math.max(0, at2 - 2), at2))?.[0] ?? "";
  const after2 = String.fromCodePoint(text.codePointAt(at2) ?? 32);
  return !joins(before) || !joins(after2);
}
var joins = (sign) => WORD_SIGN.test(sign) && !SPACELESS2.test(sign);

// src/classify/phrases/phrases.ts
function listed(text) {
  return text.split(",").map((phrase) => phrase.trim());
}

// src/classify/phrases/de.ts
var de = {
  closing: listed(`
    danke, dankesch\xF6n, danke sch\xF6n, danke dir, danke euch, danke ihnen, vielen dank, besten dank,
    herzlichen dank, lieben dank, tausend dank, merci, thx, erledigt, gel\xF6st, problem gel\xF6st,
    hat sich erledigt, hat geklappt, hat funktioniert, geht wieder, l\xE4uft wieder, funktioniert wieder,
    klappt jetzt, geht jetzt, funktioniert jetzt, alles gut, alles klar danke, passt so, tsch\xFCss,
    sch\xF6nen tag, sch\xF6nen tag noch, sch\xF6nen abend, sch\xF6nes wochenende, gute nacht, auf wiedersehen
  `),
  fillers: listed(`
    sehr, vielmals, nochmal, nochmals, ok, okay, oh, ah, ja, super, toll, prima, perfekt, klasse, top, gut,
    wunderbar, spitze, alles, alles klar, es, das, und, jetzt, auch, leute, team, an alle, euch, dir, ihnen,
    f\xFCr die hilfe, f\xFCr eure hilfe, f\xFCr ihre hilfe, f\xFCr deine hilfe, f\xFCr die schnelle hilfe, f\xFCr die antwort,
    f\xFCr die schnelle antwort, f\xFCr alles, f\xFCr die info, f\xFCr die r\xFCckmeldung, f\xFCr die schnelle r\xFCckmeldung,
    f\xFCr den hinweis, daf\xFCr, noch, liebe gr\xFC\xDFe, viele gr\xFC\xDFe, lg, vg, ihr seid super, ihr seid die besten,
    w\xFCnsche ich
  `),
  request: listed(`
    bitte, hilfe, hilft, brauche, wie, was, warum, wieso, weshalb, wann, wo, wer, welche, welcher, welches,
    k\xF6nnt ihr, k\xF6nnen sie, kannst du, kann ich, k\xF6nnten sie, k\xF6nntet ihr, gibt es, habt ihr, haben sie,
    ist es, ich m\xF6chte, ich will, ich warte, warte immer noch, noch immer, geht nicht, funktioniert nicht,
    klappt nicht, leider, aber, nicht
  `),
  placeholder: listed(`
    wir schauen uns das an, schauen uns das an, schaue mir das an, sehen uns das an, wir pr\xFCfen das,
    wir pr\xFCfen, ich pr\xFCfe das, pr\xFCfen das gerade, wir kl\xE4ren das, kl\xE4ren das, k\xFCmmern uns darum,
    k\xFCmmern uns, k\xFCmmere mich darum, sind dran, bin dran, wir arbeiten daran, arbeiten an einer l\xF6sung,
    melden uns, melde mich, einen moment, moment bitte, etwas geduld, um geduld, haben es weitergegeben,
    weitergeleitet, weitergegeben, haben das weitergegeben
  `),
  promise: listed(`
    melden uns bei dir, melden uns bei ihnen, melden uns bei euch, melden uns bis, melden uns sobald,
    melden uns schnellstm\xF6glich, melden uns gleich, melden uns in k\xFCrze, melde mich bis, melde mich sobald,
    halten dich auf dem laufenden, halten sie auf dem laufenden, halten euch auf dem laufenden,
    geben dir bescheid, geben ihnen bescheid, geben euch bescheid, sagen dir bescheid, update bis,
    r\xFCckmeldung bis, h\xF6rst von uns, h\xF6ren von uns
  `),
  redirect: listed(`
    per dm, eine dm, dm an uns, als dm, via dm, in die dms, per pn, eine pn, direktnachricht,
    private nachricht, privatnachricht, private nachrichten, per direktnachricht, schreib uns privat
  `),
  asks: listed(`
    bitte sende, bitte senden, bitte schick, bitte schicke, bitte schicken, bitte schreib,
    bitte schreiben sie, bitte teile, bitte teilen sie, bitte nenn, bitte nennen sie, schick uns,
    schicken sie uns, sende uns, senden sie uns, kannst du uns, k\xF6nnen sie uns, k\xF6nntest du, k\xF6nnten sie,
    teile uns, teilen sie uns, wir brauchen noch, wir ben\xF6tigen
  `),
  offers: listed(`
    bei fragen, bei weiteren fragen, weitere fragen, falls du noch, falls sie noch, jederzeit,
    wenn du noch fragen, wenn sie noch fragen, solltest du noch, sollten sie noch
  `)
};

// src/classify/phrases/en.ts
var en = {
  closing: listed(`
    thanks, thank you, thank u, thankyou, many thanks, much appreciated, appreciate it, i appreciate it,
    appreciated, thx, thnx, tnx, ty, tysm, cheers, ta, solved, solved it, problem solved, issue solved,
    sorted, all sorted, sorted it, fixed it, got it sorted, got it working, it works now, works now,
    working now, it is working now, its working now, that worked, that did it, that fixed it,
    that solved it, all good, all good now, never mind, nevermind, nvm, have a nice day, have a good day,
    have a great day, have a good one, good night, goodbye, bye, bye bye, take care, problem resolved,
    issue resolved, resolved
  `),
  fillers: listed(`
    so, so much, very, very much, a lot, a bunch, a million, a ton, much, really, again, ok, okay, oh, ah,
    ahh, aw, aww, yes, yep, yay, wow, hi, hey, great, perfect, awesome, amazing, brilliant, excellent,
    lovely, cool, nice, good, wonderful, fantastic, got it, will do, and, now, all, both, guys, team, mate,
    man, bro, buddy, folks, everyone, everybody, yall, sir, maam, too, just, finally, for all, lol, haha,
    xx, x, for your help, for the help, for helping, for helping me, for helping out, for your time,
    for your support, for the support, for your patience, for the info, for the information, for the reply,
    for your reply, for the quick reply, for your quick reply, for the fast reply, for the response,
    for your response, for the quick response, for the fast response, for the prompt response,
    for the prompt reply, for replying, for responding, for answering, for getting back to me,
    for letting me know, for clarifying, for explaining, for everything, for that, for this, for the update,
    for the heads up, for sorting it, for sorting that, for fixing it, for fixing that, for the link,
    for the tip, for reaching out, youre the best, you are the best, you guys are the best, you rock,
    you guys rock, legend, legends, that helps, that helped, that was quick, that was fast, you are awesome,
    youre awesome, it, i, you
  `),
  request: listed(`
    please, pls, plz, help, need, how, what, why, when, where, who, which, whose, can you, could you,
    would you, will you, can i, could i, can we, may i, do you, does, did you, are you, is there, is it,
    is this, any update, any updates, any news, any idea, still waiting, still no, i want, i would like,
    id like, let me know, tell me, fix, refund, not working, doesnt work, does not work, wont, cant, cannot,
    unable, waiting
  `),
  placeholder: listed(`
    looking into it, looking into this, looking into that, looking into your, were looking into,
    we are looking into, well look into, we will look into, ill look into, let me look into,
    im looking into, checking on this, checking on that, checking on it, checking this for you,
    checking this with, checking with the team, checking with our team, checking with our, let me check,
    let us check, let me look, well check this, well check with, we will check, we are checking,
    were checking, i am checking, im checking, investigating this, we are investigating, were investigating,
    get back to you, getting back to you, be in touch, follow up with you, bear with us, bear with me,
    hang tight, please stand by, on the case, were on it, we are on it, im on it, one moment,
    a moment please, give us a moment, give me a moment, give us a minute, give us some time, working on it,
    working on this, working on a fix, working to resolve this, passed this on, passed it on,
    passed the info on, passed your details on, escalated this, escalated it, escalated your,
    raised this with, raised it with, flagged this with, reply here as soon as, respond as soon as,
    reply as soon as, answer as soon as, received your message, got your message
  `),
  promise: listed(`
    will update you, well update you, update you by, update you as soon, update you when, update you once,
    keep you posted, keep you updated, keep you informed, will let you know, well let you know,
    ill let you know, ill update you, let you know as soon, let you know once, let you know when,
    youll hear from us, you will hear from us, an update by, an update soon, back to you by,
    back to you within, back to you before, back to you today, back to you tomorrow, back to you shortly,
    back to you soon, back to you in, back to you once, back to you when, back to you as soon as,
    be in touch shortly, be in touch soon, be in touch by, be in touch within, will reply here,
    theyll reply here, post an update, share an update, provide an update
  `),
  redirect: listed(`
    dm us, dm me, dm your, dm with, dmd you, dm sent, a dm, via dm, by dm, in dm, in a dm, over dm, to dm,
    your dms, our dms, the dms, pm us, a pm, via pm, by pm, direct message, private message,
    direct messages, private messages, message us privately, message us directly, inbox us, slide into
  `),
  asks: listed(`
    please send, please share, please provide, please submit, please create, please contact, please fill,
    please open, please try, please tell, please confirm, please reply, please dm, please let us know,
    please report, please give us your, send us, share your, share the, share more, submit a, submit your,
    create a ticket, can you, could you, would you, mind sharing, mind telling, get back to us,
    keep us posted, tell us, give us the, we need your, we need the, if you submit, if you send,
    if you share, if you could, if you can, we can look into, i need to know, dm us
  `),
  offers: listed(`
    if you have any, if you have a, if you have further, if you have other, if you have more, if you need,
    if we can, if there is anything, if theres anything, if you ever, if you still, if it continues,
    if it persists, if this persists, any questions, any question, any other, any additional, any further,
    anytime, any time, additional questions, further questions, further assistance, further help,
    other questions, other concerns, more questions, further concerns, without having to, keeping an eye,
    just a dm away, a dm away, dont dm, no need to dm, do not dm, if anything changes, if that changes,
    if that doesnt, if this doesnt, if it doesnt, if these dont, if those dont, if they dont
  `)
};

// src/classify/phrases/es.ts
var es = {
  closing: listed(`
    gracias, muchas gracias, mil gracias, much\xEDsimas gracias, gracias a ustedes, se agradece,
    os lo agradezco, les agradezco, te lo agradezco, resuelto, solucionado, ya est\xE1 resuelto,
    ya est\xE1 solucionado, problema resuelto, problema solucionado, ya funciona, ya me funciona, ya qued\xF3,
    todo bien, todo en orden, adi\xF3s, buenas noches, buen d\xEDa, que tengan buen d\xEDa, que tengas un buen d\xEDa,
    que tengan un buen d\xEDa, hasta luego, saludos
  `),
  fillers: listed(`
    muy, mucho, ok, vale, s\xED, ah, oh, perfecto, genial, excelente, estupendo, bien, buen\xEDsimo, listo, ya,
    todo, y, a todos, chicos, equipo, amable, amables, muy amable, muy amables, de nuevo, otra vez,
    por todo, por la ayuda, por su ayuda, por tu ayuda, por vuestra ayuda, por responder, por contestar,
    por la respuesta, por tu respuesta, por su respuesta, por la informaci\xF3n, por la info, por la atenci\xF3n,
    por su atenci\xF3n, igualmente, por la r\xE1pida respuesta, son los mejores, sois los mejores, un saludo,
    est\xE1, el, me
  `),
  request: listed(`
    por favor, porfavor, porfa, ayuda, ay\xFAdenme, necesito, quiero, quisiera, c\xF3mo, qu\xE9, cu\xE1l, por qu\xE9,
    cu\xE1ndo, d\xF3nde, qui\xE9n, pueden, puede, puedes, podr\xEDan, podr\xEDa, pod\xE9is, hay, tienen, alguna novedad,
    sigo esperando, sigo sin, no funciona, no puedo, no me, pero
  `),
  placeholder: listed(`
    estamos revisando, lo estamos revisando, lo revisamos, vamos a revisar, lo revisaremos, estoy revisando,
    estamos verificando, estamos investigando, estamos trabajando en ello, trabajamos en ello,
    estamos en ello, un momento, danos un momento, denos un momento, te contactaremos, le contactaremos,
    nos pondremos en contacto, lo hemos escalado, lo hemos pasado, agradecemos tu paciencia,
    agradecemos su paciencia, te responderemos, le responderemos
  `),
  promise: listed(`
    te avisaremos, le avisaremos, les avisaremos, te avisamos, le avisamos, te mantendremos informado,
    te mantendremos informada, le mantendremos informado, le mantendremos informada, te informaremos,
    le informaremos, te mantenemos al tanto, te mantendremos al tanto, te actualizaremos, le actualizaremos,
    tendr\xE1s noticias, tendr\xE1 noticias
  `),
  redirect: listed(`
    por dm, un dm, via dm, al dm, por md, un md, mensaje directo, mensaje privado, mensajes directos,
    mensajes privados, por privado, al privado, por mensaje directo, por interno
  `),
  asks: listed(`
    por favor env\xEDa, por favor env\xEDanos, por favor env\xEDe, por favor ind\xEDcanos, por favor ind\xEDquenos,
    env\xEDanos, env\xEDenos, ind\xEDcanos, ind\xEDquenos, comp\xE1rtenos, comp\xE1rtanos, facil\xEDtanos, facil\xEDtenos, podr\xEDas,
    podr\xEDa, puedes, puede enviarnos, necesitamos tu, necesitamos su, conf\xEDrmanos
  `),
  offers: listed(`
    si tienes, si tiene, si necesitas, si necesita, cualquier duda, cualquier consulta, cualquier pregunta,
    cuando quieras, cuando quiera
  `)
};

// src/classify/phrases/fr.ts
var fr = {
  closing: listed(`
    merci, merci beaucoup, mille mercis, un grand merci, grand merci, merci bien, merci infiniment,
    je vous remercie, r\xE9solu, c'est r\xE9solu, probl\xE8me r\xE9solu, c'est r\xE9gl\xE9, probl\xE8me r\xE9gl\xE9, r\xE9gl\xE9,
    \xE7a marche maintenant, \xE7a fonctionne maintenant, \xE7a remarche, tout est bon, tout va bien, bonne journ\xE9e,
    bonne soir\xE9e, bonne nuit, au revoir, bon week-end, bon weekend, cordialement
  `),
  fillers: listed(`
    beaucoup, bien, ok, d'accord, oui, ah, oh, super, parfait, g\xE9nial, excellent, top, \xE0 vous, \xE0 toi,
    \xE0 tous, \xE0 vous aussi, encore, et, tout, l'\xE9quipe, pour tout, de rien, pour votre aide, pour l'aide,
    pour ton aide, de votre aide, pour votre r\xE9ponse, pour la r\xE9ponse, pour ta r\xE9ponse, de votre r\xE9ponse,
    pour votre r\xE9activit\xE9, pour la r\xE9activit\xE9, pour l'info, pour les infos, pour l'information,
    pour votre retour, pour ce retour, pour la rapidit\xE9, vous \xEAtes les meilleurs, vous \xEAtes au top, tr\xE8s,
    c'est, maintenant, \xE0 bient\xF4t
  `),
  request: listed(`
    svp, stp, s'il vous pla\xEEt, s'il te pla\xEEt, aide, aidez, besoin, je veux, je voudrais, comment, pourquoi,
    quand, o\xF9, qui, quoi, quel, quelle, combien, est-ce que, est ce que, pouvez-vous, pourriez-vous,
    peux-tu, puis-je, avez-vous, y a-t-il, j'attends, toujours pas, toujours rien, ne marche pas,
    ne fonctionne pas, marche pas, fonctionne pas, mais
  `),
  placeholder: listed(`
    nous regardons, on regarde, je regarde, nous v\xE9rifions, on v\xE9rifie, je v\xE9rifie, nous \xE9tudions,
    nous enqu\xEAtons, nous y travaillons, on y travaille, nous revenons vers vous, on revient vers vous,
    je reviens vers vous, on revient vers toi, nous reviendrons vers vous, un instant, un moment,
    transmis \xE0, nous avons transmis, merci de patienter, merci de votre patience
  `),
  promise: listed(`
    nous vous tiendrons, on vous tient au courant, on te tient au courant, nous vous tenons au courant,
    nous vous tenons inform\xE9, tiendrons inform\xE9, tiendrons inform\xE9e, nous vous informerons,
    nous vous recontacterons, nous vous recontactons, on vous recontacte, revenons vers vous d'ici,
    revenons vers vous avant, revenons vers vous dans, reviens vers vous avant, revenons vers vous d\xE8s
  `),
  redirect: listed(`
    en dm, par dm, un dm, via dm, en mp, par mp, un mp, via mp, message priv\xE9, message direct,
    messages priv\xE9s, messages directs, en message priv\xE9, en priv\xE9, par message priv\xE9
  `),
  asks: listed(`
    merci de nous, veuillez, pouvez-vous, pourriez-vous, peux-tu, pourrais-tu, envoyez-nous, envoie-nous,
    indiquez-nous, indique-nous, communiquez-nous, pr\xE9cisez-nous, nous avons besoin
  `),
  offers: listed(`
    si vous avez, si tu as, si besoin, en cas de, n'h\xE9sitez pas, n'h\xE9site pas, d'autres questions
  `)
};

// src/classify/phrases/ja.ts
var ja = {
  closing: listed(`
    \u3042\u308A\u304C\u3068\u3046, \u3042\u308A\u304C\u3068\u3046\u3054\u3056\u3044\u307E\u3059, \u3042\u308A\u304C\u3068\u3046\u3054\u3056\u3044\u307E\u3057\u305F, \u6709\u96E3\u3046, \u6709\u96E3\u3046\u3054\u3056\u3044\u307E\u3059, \u6709\u96E3\u3046\u3054\u3056\u3044\u307E\u3057\u305F,
    \u3042\u308A\u304C\u3068\u3046\u3067\u3059, \u611F\u8B1D\u3057\u307E\u3059, \u611F\u8B1D\u3067\u3059, \u30B5\u30F3\u30AD\u30E5\u30FC, \u89E3\u6C7A\u3057\u307E\u3057\u305F, \u89E3\u6C7A\u3067\u3059, \u76F4\u308A\u307E\u3057\u305F, \u6CBB\u308A\u307E\u3057\u305F,
    \u52A9\u304B\u308A\u307E\u3057\u305F, \u52A9\u304B\u308A\u307E\u3059, \u3067\u304D\u307E\u3057\u305F, \u5927\u4E08\u592B\u3067\u3059, \u304A\u75B2\u308C\u69D8\u3067\u3059, \u304A\u75B2\u308C\u69D8\u3067\u3057\u305F, \u304A\u3084\u3059\u307F\u306A\u3055\u3044
  `),
  fillers: listed(`
    \u3069\u3046\u3082, \u672C\u5F53\u306B, \u307B\u3093\u3068\u3046\u306B, \u307B\u3093\u3068\u306B, \u8AA0\u306B, \u306F\u3044, \u4E86\u89E3\u3067\u3059, \u4E86\u89E3\u3057\u307E\u3057\u305F, \u627F\u77E5\u3057\u307E\u3057\u305F, \u308F\u304B\u308A\u307E\u3057\u305F,
    \u5206\u304B\u308A\u307E\u3057\u305F, \u7121\u4E8B, \u7121\u4E8B\u306B, \u3054\u5BFE\u5FDC, \u5BFE\u5FDC, \u3054\u8FD4\u4FE1, \u8FD4\u4FE1, \u304A\u8FD4\u4E8B, \u65E9\u901F\u306E, \u3068\u3066\u3082, \u3059\u3054\u304F, \u306E, \u306B, \u3092,
    \u3044\u305F\u3060\u304D, \u9802\u304D, \u307F\u306A\u3055\u3093, \u7686\u3055\u3093, \u304A\u304B\u3052\u3055\u307E\u3067, \u3053\u308C\u3067
  `),
  request: listed(`
    \u304F\u3060\u3055\u3044, \u4E0B\u3055\u3044, \u304A\u9858\u3044, \u6559\u3048\u3066, \u3069\u3046, \u306A\u305C, \u3044\u3064, \u3069\u3053, \u8AB0, \u4F55, \u3067\u3059\u304B, \u307E\u3059\u304B, \u3067\u3057\u3087\u3046\u304B, \u307E\u305B\u3093,
    \u3067\u304D\u306A\u3044, \u56F0\u3063\u3066, \u307E\u3060
  `),
  placeholder: [],
  promise: [],
  redirect: [],
  asks: [],
  offers: []
};

// src/classify/phrases/pt.ts
var pt = {
  closing: listed(`
    obrigado, obrigada, muito obrigado, muito obrigada, obg, obgd, brigado, brigada, valeu, agrade\xE7o,
    agradecido, agradecida, grato, grata, resolvido, j\xE1 resolvi, j\xE1 foi resolvido, problema resolvido,
    est\xE1 resolvido, j\xE1 funciona, funcionou, deu certo, j\xE1 deu certo, tudo certo, tudo bem agora, tchau,
    boa noite, bom dia para voc\xEAs, tenha um bom dia, tenham um bom dia, at\xE9 logo
  `),
  fillers: listed(`
    muito, mesmo, ok, sim, ah, oh, perfeito, \xF3timo, excelente, show, beleza, certo, legal, maravilha, bom,
    tudo, e, a todos, pessoal, gente, equipe, equipa, de novo, novamente, mais uma vez, por tudo,
    pela ajuda, pela sua ajuda, pela aten\xE7\xE3o, pela resposta, pelo retorno, pela informa\xE7\xE3o, pelo apoio,
    pela rapidez, por responder, por ajudar, j\xE1, agora, voc\xEAs s\xE3o demais, voc\xEAs s\xE3o os melhores, abra\xE7o,
    abra\xE7os, igualmente, amigo, amiga
  `),
  request: listed(`
    por favor, pf, pfv, ajuda, ajudem, preciso, quero, queria, gostaria, como, qual, quando, onde, quem,
    por que, porque, porqu\xEA, podem, pode, poderiam, poderia, tem como, voc\xEAs t\xEAm, alguma novidade,
    ainda espero, ainda n\xE3o, continuo, n\xE3o funciona, n\xE3o consigo, mas
  `),
  placeholder: listed(`
    estamos verificando, vamos verificar, estou verificando, estamos a verificar, iremos verificar,
    estamos analisando, vamos analisar, estamos a analisar, estamos trabalhando nisso,
    estamos a trabalhar nisso, um momento, s\xF3 um momento, aguarde, entraremos em contato,
    entraremos em contacto, encaminhamos, agradecemos a paci\xEAncia, retornaremos
  `),
  promise: listed(`
    avisaremos, te avisamos, vamos te avisar, manteremos voc\xEA informado, manteremos voc\xEA informada,
    te manteremos informado, te manteremos informada, informaremos, atualizaremos, daremos not\xEDcias,
    daremos retorno, daremos um retorno, retornaremos at\xE9, damos not\xEDcias
  `),
  redirect: listed(`
    por dm, uma dm, via dm, na dm, nossa dm, por mp, mensagem direta, mensagem privada, mensagens diretas,
    mensagens privadas, por mensagem privada, no privado, no inbox, na inbox
  `),
  asks: listed(`
    por favor envie, por favor nos envie, envie para n\xF3s, nos envie, envie-nos, informe-nos, nos informe,
    poderia, voc\xEA pode, pode nos, pode enviar, precisamos do, precisamos da, precisamos que, confirme
  `),
  offers: listed(`
    se precisar, se tiver, caso precise, caso tenha, qualquer d\xFAvida, qualquer quest\xE3o, sempre que precisar
  `)
};

// src/classify/responder-cues.ts
var SENTENCE_END = /[.!?;\n…]+/u;
function responderCues(languages2) {
  const compile = (part) => phraseIndex(languages2.flatMap((phrases) => phrases[part]));
  const [placeholder, promise, redirect] = [compile("placeholder"), compile("promise"), compile("redirect")];
  const [asks, offers] = [compile("asks"), compile("offers")];
  return (text) => {
    const own = withoutLinks(withoutHandles(text.slice(0, LONGEST_TEXT)));
    const sentences = own.split(SENTENCE_END).map(wordsOf);
    const meant = sentences.filter((words) => findPhrase(offers, words) === void 0);
    const find = (index) => findIn(index, meant);
    const redirected = find(redirect);
    const waitsForThem = redirected !== void 0 || asksByMark(own) || findIn(asks, sentences) !== void 0;
    return [
      ...cueOf("placeholder", waitsForThem ? void 0 : find(placeholder)),
      ...cueOf("promise", waitsForThem ? void 0 : find(promise)),
      ...cueOf("redirect", redirected)
    ];
  };
}
var cueOf = (cue, words) => words === void 0 ? [] : [{ cue, words }];
function findIn(index, sentences) {
  for (const words of sentences) {
    const found = findPhrase(index, words);
    if (found !== void 0) return found;
  }
  return void 0;
}

// src/classify/plain-rules.ts
var languages = [en, de, es, fr, pt, ja];
var findClosing = closingFinder(languages);
var requests = phraseIndex(languages.flatMap(({ request: request2 }) => request2));
var cuesOfResponder = responderCues(languages);
var plainRules = {
  version: "plain-1",
  classify: (input) => ({
    classifier: "plain-1",
    noise: noiseOf(input.text),
    cues: input.from === "customer" ? cuesOfCustomer(input.text) : cuesOfResponder(input.text),
    keywords: keywordsIn(input.text, input.keywords),
    autoReply: input.from === "responder" && isAutoReply(input)
  })
};
function cuesOfCustomer(text) {
  const closing = findClosing(text);
  if (closing !== void 0) return [{ cue: "closing", words: closing }];
  const request2 = findPhrase(requests, wordsOf(withoutLinks(text))) ?? (asksByMark(text) ? "?" : void 0);
  return request2 === void 0 ? [] : [{ cue: "request", words: request2 }];
}
function isAutoReply({ text, autoReplies }) {
  if (autoReplies.length === 0) return false;
  const beginning = text.slice(0, LONGEST_TEXT);
  const run = handlesIn(beginning).findLast(({ leading }) => leading)?.to ?? 0;
  const [whole, unnamed] = [comparable(beginning), comparable(beginning.slice(run))];
  return autoReplies.some((reply) => {
    const known = comparable(reply);
    return known !== "" && (whole.startsWith(known) || unnamed.startsWith(known));
  });
}
var comparable = (text) => normalise(text).replace(/\s+/gu, " ").trim();

// src/history/open-history.ts
import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import { extname } from "node:path";

// src/ports/errors.ts
var ConfigError = class extends Error {
  name = "ConfigError";
  problems;
  constructor(problems) {
    super(problems.map(formatProblem).join("\n"));
    this.problems = problems;
  }
};
function formatProblem({ file, line, column, message, mend }) {
  const place = line === 0 ? file : `${file}:${line}:${column}`;
  return `${place}: ${message}; ${mend}`;
}

// src/history/lines.ts
import { isUtf8 } from "node:buffer";
var LONGEST_LINE = 16 * 2 ** 20;
var NEWLINE = 10;
var CARRIAGE_RETURN = 13;
var BYTE_ORDER_MARK = Buffer.of(239, 187, 191);
async function* linesOf(chunks) {
  const splitter = lineSplitter();
  let bytesRead = 0;
  for await (const chunk of chunks) {
    bytesRead += chunk.length;
    yield { lines: splitter.split(Buffer.from(chunk.buffer, chunk.byteOffset, chunk.length)), bytesRead };
  }
  yield { lines: splitter.end(), bytesRead };
}
function lineSplitter() {
  let count = 0;
  let begun = [];
  let begunBytes = 0;
  const keep = (piece) => {
    begunBytes += piece.length;
    if (begunBytes > LONGEST_LINE) begun = [];
    else begun.push(piece);
  };
  const finish = () => {
    count += 1;
    const line = begunBytes > LONGEST_LINE ? tooLong(count) : lineFrom(Buffer.concat(begun), count, false);
    begun = [];
    begunBytes = 0;
    return line;
  };
  const split = (chunk) => {
    const lines = [];
    let start = chunk.indexOf(NEWLINE) + 1;
    if (start === 0) {
      keep(chunk);
      return lines;
    }
    keep(chunk.subarray(0, start - 1));
    lines.push(finish());
    const last = chunk.lastIndexOf(NEWLINE) + 1;
    const clean = isClean(chunk.subarray(start, last));
    while (start < last) {
      const end = chunk.indexOf(NEWLINE, start);
      count += 1;
      lines.push(lineFrom(chunk.subarray(start, end), count, clean));
      start = end + 1;
    }
    if (last < chunk.length) keep(chunk.subarray(last));
    return lines;
  };
  return { split, end: () => begunBytes > 0 ? [finish()] : [] };
}
var isClean = (bytes) => isUtf8(bytes) && !bytes.includes(0);
function tooLong(line) {
  return { line, text: "", fault: `the line is longer than ${LONGEST_LINE / 2 ** 20} MB` };
}
function lineFrom(bytes, line, clean) {
  const from = line === 1 && bytes.subarray(0, 3).equals(BYTE_ORDER_MARK) ? 3 : 0;
  const to = bytes[bytes.length - 1] === CARRIAGE_RETURN ? bytes.length - 1 : bytes.length;
  return {
    line,
    text: bytes.toString("utf8", from, to),
    fault: clean || isClean(bytes) ? void 0 : faultOf(bytes)
  };
}
function faultOf(bytes) {
  return bytes.includes(0) ? "the line has NUL bytes: save the file as UTF-8 text" : "the line is not UTF-8: save the file as UTF-8 text";
}

// src/history/csv-columns.ts
import { closest } from "fastest-levenshtein";

// src/history/quoted.ts
var LONGEST = 40;
function quoted(value) {
  const shown = value.length > LONGEST ? `${value.slice(0, LONGEST)}\u2026` : value;
  return JSON.stringify(shown.replaceAll(/[\p{Cc}\p{Cf}\p{Cs}]/gu, "\uFFFD"));
}

// src/history/csv-columns.ts
var REQUIRED = ["conversation", "channel", "id", "at", "role", "handle", "text"];
var OPTIONAL = ["kind", "repliesTo"];
var COLUMNS = [...REQUIRED, ...OPTIONAL];
function columnsOf(header) {
  const columns = /* @__PURE__ */ new Map();
  for (const [i, cell] of header.entries()) {
    const name = cell.trim();
    if (!isColumn(name)) return unknownColumn(name, header);
    if (columns.has(name)) return `column ${name} is there twice`;
    columns.set(name, i);
  }
  const missing = REQUIRED.filter((name) => !columns.has(name));
  return missing.length === 0 ? columns : `missing in the header: ${missing.join(", ")}`;
}
function rowReader(columns) {
  const at2 = (column) => columns.get(column) ?? -1;
  const [conversation, channel, id, time, role] = [
    at2("conversation"),
    at2("channel"),
    at2("id"),
    at2("at"),
    at2("role")
  ];
  const [handle, text, kind, repliesTo] = [at2("handle"), at2("text"), at2("kind"), at2("repliesTo")];
  return (cells) => ({
    conversation: cells[conversation] ?? "",
    channel: cells[channel] ?? "",
    message: {
      id: cells[id],
      at: cells[time],
      role: cells[role],
      handle: cells[handle],
      text: cells[text],
      kind: givenOf(cells[kind]),
      repliesTo: givenOf(cells[repliesTo])
    }
  });
}
var givenOf = (cell) => cell === "" ? void 0 : cell;
var isColumn = (name) => COLUMNS.some((column) => column === name);
function unknownColumn(name, header) {
  const separator = header.length === 1 ? /[;\t|]/.exec(name)?.[0] : void 0;
  if (separator !== void 0) {
    return `the columns are separated by ${JSON.stringify(separator)}: separate them by commas`;
  }
  return `unknown column ${quoted(name)}: the nearest known one is ${closest(name, [...COLUMNS])}`;
}

// src/core/cases/past-conversation.ts
var PAST_ROLES = ["customer", "brand", "colleague", "bot"];

// src/core/interaction.ts
var INTERACTIONS = ["mention", "reply", "quote", "post", "direct"];

// src/history/read-message.ts
var roles = new Set(PAST_ROLES);
var interactions = new Set(INTERACTIONS);
function readMessage(raw) {
  const { id, at: at2, role, handle, text } = raw;
  if (typeof id !== "string" || id === "") return faultOfName("id", id);
  if (typeof at2 !== "string") return faultOfTime(at2);
  const instant2 = parseInstant(at2);
  if (instant2 === void 0) return faultOfTime(at2);
  if (!isRole(role)) return faultOfChoice("role", role, PAST_ROLES);
  if (typeof handle !== "string" || handle.trim() === "") return faultOfName("handle", handle);
  if (typeof text !== "string") return text === void 0 ? "text is missing" : "text is not a string";
  return withRefs({ id, at: instant2, role, handle, text }, raw);
}
function withRefs({ id, at: at2, role, handle, text }, raw) {
  const kind = raw.kind ?? void 0;
  const repliesTo = raw.repliesTo ?? void 0;
  if (kind !== void 0 && !isInteraction(kind)) return faultOfChoice("kind", kind, INTERACTIONS);
  if (repliesTo !== void 0 && (typeof repliesTo !== "string" || repliesTo === "")) {
    return faultOfName("repliesTo", repliesTo);
  }
  if (repliesTo === id) return `repliesTo ${quoted(id)} is the message itself`;
  return { id, at: at2, role, handle, text, interaction: kind, repliesTo };
}
var isRole = (value) => roles.has(value);
var isInteraction = (value) => interactions.has(value);
function faultOfName(field, value) {
  if (value === void 0 || value === null) return `${field} is missing`;
  if (typeof value === "number") return `${field} is a number: quote it, long ids lose digits otherwise`;
  return typeof value === "string" ? `${field} is empty` : `${field} is not a string`;
}
function faultOfTime(value) {
  if (value === void 0 || value === null) return "at is missing";
  if (typeof value === "number") {
    return "at is a number: write a quoted time with an offset, such as 2026-11-02T15:04:05Z";
  }
  if (typeof value !== "string") return "at is not a string";
  return parseInstant(`${value}Z`) === void 0 ? `at ${quoted(value)} is not a time such as 2026-11-02T15:04:05Z` : `at ${quoted(value)} has no offset: end it with Z or, say, -06:00`;
}
function faultOfChoice(field, value, choices) {
  if (value === void 0 || value === null || value === "") return `${field} is missing`;
  const shown = typeof value === "string" ? quoted(value) : typeof value;
  return `${field} ${shown} is none of ${choices.join(", ")}`;
}

// src/history/seen-conversations.ts
function seenConversations() {
  const channels = /* @__PURE__ */ new Map();
  const note = (channel, conversation, line) => {
    let lines = channels.get(channel);
    if (lines === void 0) {
      lines = /* @__PURE__ */ new Map();
      channels.set(copyOf(channel), lines);
    }
    const earlier = lines.get(conversation);
    if (earlier === void 0) lines.set(copyOf(conversation), line);
    return earlier;
  };
  return { note };
}
function nameOf(channel, conversation) {
  return `conversation ${quoted(conversation)} of ${quoted(channel)}`;
}
var copyOf = (text) => Buffer.from(text, "utf16le").toString("utf16le");

// src/history/csv-conversations.ts
function csvConversations() {
  const seen = seenConversations();
  let group;
  let strays = [];
  const breakGroup = (broken, line, reason, found) => {
    if (broken.broken) return;
    broken.broken = true;
    const name = nameOf(broken.channel, broken.conversation);
    found.unreadable.push({ line, reason: `${reason}; all of ${name} is left out` });
  };
  const close2 = (found) => {
    if (group === void 0 || group.broken || !isNonEmpty(group.messages)) return;
    const { line, conversation, channel, messages } = group;
    found.conversations.push({ line, conversation, channel, messages });
  };
  const begin = (row, line, found) => {
    close2(found);
    const { conversation, channel } = row;
    const begun = { conversation, channel, line, messages: [], ids: /* @__PURE__ */ new Set(), broken: false };
    const earlier = seen.note(channel, conversation, line);
    if (earlier !== void 0) {
      begun.broken = true;
      const name = nameOf(channel, conversation);
      const reason = `${name} was there before, from line ${earlier} on: keep its rows together; these are left out`;
      found.unreadable.push({ line, reason });
    }
    return begun;
  };
  const settle = (next, torn, found) => {
    for (const { line, reason, of } of strays) {
      if (torn || isSame(next, of)) breakGroup(next, line, reason, found);
      else found.unreadable.push({ line, reason });
    }
    strays = [];
  };
  return {
    add: (row, line, found) => {
      const fault = faultOfNames(row);
      if (fault !== void 0) {
        strays.push({ line, reason: fault, of: void 0 });
        return;
      }
      const torn = isSame(group, row);
      group = torn && group !== void 0 ? group : begin(row, line, found);
      settle(group, torn, found);
      if (group.broken) return;
      const message = readRow(row, group);
      if (typeof message === "string") breakGroup(group, line, message, found);
      else {
        group.ids.add(message.id);
        group.messages.push(message);
      }
    },
    refuse: (line, reason, of, found) => {
      if (group !== void 0 && isSame(group, of)) breakGroup(group, line, reason, found);
      else strays.push({ line, reason, of });
    },
    end: (found) => {
      close2(found);
      for (const { line, reason } of strays) found.unreadable.push({ line, reason });
      group = void 0;
      strays = [];
    }
  };
}
var isSame = (group, name) => group !== void 0 && group.conversation === name?.conversation && group.channel === name.channel;
function faultOfNames({ conversation, channel }) {
  if (conversation === "") return "conversation is empty";
  return channel === "" ? "channel is empty" : void 0;
}
var SPREADSHEET_NUMBER = /^\d(?:[.,]\d+)?E\+\d+$/i;
function readRow(row, group) {
  const message = readMessage(row.message);
  if (typeof message === "string") return message;
  if (group.ids.has(message.id)) return `id ${quoted(message.id)} is there twice in its conversation`;
  if (SPREADSHEET_NUMBER.test(message.id)) {
    return `id ${quoted(message.id)} lost digits in a spreadsheet: export it as text`;
  }
  return message;
}

// src/history/csv-records.ts
function csvRecords() {
  let open = [];
  let openLength = 0;
  let width;
  const accept = (cells, { line, text }) => {
    if (typeof cells === "string") return { kind: "refused", line, text, reason: cells };
    width ??= cells.length;
    if (cells.length === width) return { kind: "record", line, cells };
    const reason = `${cells.length} cells where the header has ${width} (quote a text that has commas)`;
    return { kind: "refused", line, text, reason };
  };
  const close2 = (records, queue, fault) => {
    const lines = open;
    open = [];
    openLength = 0;
    const [first] = lines;
    if (first === void 0) return;
    const reason = fault ?? lines.find((line) => line.fault !== void 0)?.fault;
    const cells = cellsOf(lines.map(({ text }) => text).join("\n"));
    const record = accept(reason ?? (typeof cells === "string" ? NEVER_CLOSED : cells), first);
    records.push(record);
    if (record.kind === "record") return;
    for (const line of lines.slice(1).reverse()) queue.push(line);
  };
  const read = (lines, atEnd) => {
    const records = [];
    const queue = [...lines].reverse();
    for (; ; ) {
      const line = queue.pop();
      if (line === void 0) {
        if (!atEnd || open.length === 0) return records;
        close2(records, queue, NEVER_CLOSED);
      } else if (open.length === 0 && hasEvenQuotes(line.text)) {
        if (line.fault !== void 0 || line.text.trim() !== "") {
          records.push(accept(line.fault ?? cellsOf(line.text), line));
        }
      } else {
        open.push(line);
        openLength += line.text.length;
        if (openLength > LONGEST_LINE) close2(records, queue, NEVER_CLOSED);
        else if (open.length > 1 && !hasEvenQuotes(line.text)) close2(records, queue);
      }
    }
  };
  return { split: (lines) => read(lines, false), end: () => read([], true) };
}
var NEVER_CLOSED = "a quote is never closed";
function hasEvenQuotes(text) {
  let even = true;
  for (let at2 = text.indexOf('"'); at2 >= 0; at2 = text.indexOf('"', at2 + 1)) even = !even;
  return even;
}
function cellsOf(text) {
  if (!text.includes('"')) return text.split(",");
  const cells = [];
  for (let at2 = 0; ; ) {
    if (text.startsWith('"', at2)) {
      const [cell, end] = quotedCell(text, at2 + 1);
      if (end === void 0) return NEVER_CLOSED;
      cells.push(cell);
      if (end === text.length) return cells;
      if (!text.startsWith(",", end)) return "text behind a closing quote (double a quote inside a cell)";
      at2 = end + 1;
    } else {
      const comma = text.indexOf(",", at2);
      const cell = comma < 0 ? text.slice(at2) : text.slice(at2, comma);
      if (cell.includes('"')) return "a quote inside a cell that is not quoted";
      cells.push(cell);
      if (comma < 0) return cells;
      at2 = comma + 1;
    }
  }
}
function quotedCell(text, from) {
  let cell = "";
  for (let start = from; ; ) {
    const quote = text.indexOf('"', start);
    if (quote < 0) return [cell, void 0];
    cell += text.slice(start, quote);
    if (!text.startsWith('"', quote + 1)) return [cell, quote + 1];
    cell += '"';
    start = quote + 2;
  }
}

// src/history/read-csv.ts
async function* readCsv(source, bytesTotal) {
  const records = csvRecords();
  const rows = csvRows();
  let bytesRead = 0;
  for await (const batch of source) {
    bytesRead = batch.bytesRead;
    yield { ...ordered(rows.take(records.split(batch.lines))), bytesRead, bytesTotal };
    if (!rows.readable()) return;
  }
  yield { ...ordered(rows.take(records.end()), rows.end()), bytesRead, bytesTotal };
}
function csvRows() {
  const conversations = csvConversations();
  let read;
  let readable = true;
  const readHeader = (record, found) => {
    const columns = record.kind === "record" ? columnsOf(record.cells) : record.reason;
    if (typeof columns !== "string") {
      read = rowReader(columns);
      return;
    }
    readable = false;
    found.unreadable.push({ line: record.line, reason: `${columns}; nothing below was read` });
  };
  const take = (records) => {
    const found = { conversations: [], unreadable: [] };
    for (const record of records) {
      if (!readable) break;
      if (read === void 0) readHeader(record, found);
      else if (record.kind === "refused") {
        conversations.refuse(record.line, record.reason, guessOf(read, record.text), found);
      } else if (record.cells.some((cell) => cell !== "")) {
        conversations.add(read(record.cells), record.line, found);
      }
    }
    return found;
  };
  const end = () => {
    const found = { conversations: [], unreadable: [] };
    conversations.end(found);
    return found;
  };
  return { take, end, readable: () => readable };
}
function guessOf(read, text) {
  const { conversation, channel } = read(text.split(",", 20).map(unquoted));
  return conversation === "" || channel === "" ? void 0 : { conversation, channel };
}
var unquoted = (cell) => /^"[^"]*"$/.test(cell) ? cell.slice(1, -1) : cell;
function ordered(...parts) {
  const byLine = (a, b) => a.line - b.line;
  return {
    conversations: parts.flatMap(({ conversations }) => conversations).sort(byLine),
    unreadable: parts.flatMap(({ unreadable }) => unreadable).sort(byLine)
  };
}

// src/history/read-jsonl.ts
import { distance } from "fastest-levenshtein";
async function* readJsonl(source, bytesTotal) {
  const seen = seenConversations();
  for await (const { lines, bytesRead } of source) {
    const conversations = [];
    const unreadable = [];
    for (const line of lines) {
      if (line.fault === void 0 && isBlank(line.text)) continue;
      const found = readLine(line, seen);
      if (typeof found === "string") unreadable.push({ line: line.line, reason: found });
      else conversations.push(found);
    }
    yield { conversations, unreadable, bytesRead, bytesTotal };
  }
}
var isBlank = (text) => text.length < 100 && text.trim() === "";
function readLine({ line, text, fault }, seen) {
  if (fault !== void 0) return fault;
  const raw = parseObject(text);
  if (typeof raw === "string") return raw;
  const { conversation, channel } = raw;
  if (typeof conversation !== "string" || conversation === "") {
    return faultOfName("conversation", conversation);
  }
  if (typeof channel !== "string" || channel === "") return faultOfName("channel", channel);
  const earlier = seen.note(channel, conversation, line);
  if (earlier !== void 0) {
    return `${nameOf(channel, conversation)} was there before, on line ${earlier}: put all its messages in one line`;
  }
  const messages = readMessages(raw.messages);
  return typeof messages === "string" ? messages : { line, conversation, channel, messages };
}
function parseObject(text) {
  try {
    const value = JSON.parse(text);
    return isObject(value) ? value : "not a JSON object";
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    return `not JSON: ${plain(error.message)}`;
  }
}
var plain = (message) => message.replaceAll(/[\p{Cc}\p{Cf}\p{Cs}]/gu, "\uFFFD").slice(0, 200);
function readMessages(raw) {
  if (raw === void 0) return "messages is missing";
  if (!Array.isArray(raw)) return "messages is not a list";
  const items = raw;
  const messages = [];
  for (const item of items) {
    const message = isObject(item) ? misspelt(item) ?? readMessage(item) : "not an object";
    if (typeof message === "string") return `message ${messages.length + 1}: ${message}`;
    messages.push(message);
  }
  if (!isNonEmpty(messages)) return "messages is empty";
  return repeatedId(messages) ?? messages;
}
var isObject = (value) => typeof value === "object" && value !== null && !Array.isArray(value);
var FIELDS = /* @__PURE__ */ new Set(["id", "at", "role", "handle", "text", "kind", "repliesTo"]);
function misspelt(raw) {
  for (const field in raw) {
    if (FIELDS.has(field)) continue;
    const bare = field.toLowerCase().replaceAll(/[_\s-]/g, "");
    if (bare.length > 16) continue;
    const meant = distance(bare, "repliesto") <= 3 ? "repliesTo" : bare === "kind" ? "kind" : void 0;
    if (meant !== void 0) return `unknown field ${quoted(field)}: write ${meant}`;
  }
  return void 0;
}
function repeatedId(messages) {
  const ids = /* @__PURE__ */ new Map();
  for (const [i, { id }] of messages.entries()) {
    const earlier = ids.get(id);
    if (earlier !== void 0)
      return `message ${i + 1}: id ${quoted(id)} is that of message ${earlier + 1} too`;
    ids.set(id, i);
  }
  return void 0;
}

// src/history/open-history.ts
var READERS = /* @__PURE__ */ new Map([
  [".jsonl", readJsonl],
  [".ndjson", readJsonl],
  [".json-lines", readJsonl],
  [".csv", readCsv]
]);
var CHUNK_BYTES = 256 * 1024;
async function openHistory(path) {
  const read = READERS.get(extname(path).toLowerCase());
  if (read === void 0) {
    const kinds = [...READERS.keys()].join(", ");
    throw problem(path, `unknown kind of file ${JSON.stringify(extname(path))}`, `name it one of ${kinds}`);
  }
  const bytesTotal = await sizeOf(path);
  const chunks = createReadStream(path, { highWaterMark: CHUNK_BYTES });
  return read(linesOf(chunks), bytesTotal);
}
async function sizeOf(path) {
  const found = await stat(path).catch((error) => {
    const why = error instanceof Error && "code" in error ? String(error.code) : String(error);
    throw problem(path, `cannot be read (${why})`, "give a file with past conversations");
  });
  if (found.isDirectory()) throw problem(path, "is a folder", "give a file with past conversations");
  return found.isFile() ? found.size : void 0;
}
function problem(file, message, mend) {
  return new ConfigError([{ file, line: 0, column: 0, message, mend }]);
}

// tests/support/terms.ts
function at(iso) {
  const parsed = parseInstant(iso);
  if (parsed === void 0) throw new RangeError(`not an instant: ${iso}`);
  return parsed;
}
function span(text) {
  const parsed = parseDuration(text);
  if (parsed === void 0) throw new RangeError(`not a duration: ${text}`);
  return parsed;
}
var NINE_TO_SIX = [{ opens: 9 * 3600, closes: 18 * 3600 }];
var OFFICE_WEEK = [...Array.from({ length: 5 }, () => NINE_TO_SIX), [], []];
function hoursOf(week, zone = "America/Chicago", exceptions = []) {
  return compileHours({ zone: zoneOf(zone), week, holidaysIn: noHolidays, exceptions });
}
function aTarget({ name = "standard", when, first, next, update, resolve: resolve2 }) {
  const promise = {
    first: span(first),
    next: span(next ?? first),
    update: update === void 0 ? void 0 : span(update),
    resolve: resolve2 && { within: span(resolve2.within), clock: resolve2.clock }
  };
  return { name, when: when && aCondition(when), publish: when === void 0, promise };
}
function aCondition(when) {
  return { keywords: void 0, interactions: void 0, authors: void 0, time: void 0, ...when };
}
var atShare = (percent) => ({
  kind: "share",
  share: percent / 100,
  spelling: `${percent}%`
});
var whenLeft = (text) => ({ kind: "left", left: span(text), spelling: text });
function someTerms(text = {}) {
  return {
    version: text.version ?? "2026-01-01",
    kind: text.kind ?? "version",
    from: at(text.from ?? "2026-01-01T06:00:00Z"),
    hash: text.version ?? "2026-01-01",
    purpose: void 0,
    offers: [],
    hours: text.hours ?? hoursOf(OFFICE_WEEK),
    answers: text.answers ?? INTERACTIONS,
    objective: 0.95,
    targets: text.targets ?? [aTarget({ first: "1h", next: "2h" })],
    warnings: text.warnings ?? [atShare(50), whenLeft("10m")],
    escalation: text.escalation ?? [
      { at: "warning", to: ["team"] },
      { at: "breach", to: ["team", "lead"] },
      { at: "after", after: span("30m"), to: ["manager"] }
    ],
    conduct: { notTolerated: [], rules: [] },
    remedy: void 0,
    gains: void 0,
    reviewBy: void 0
  };
}

// tests/bench/generate.ts
import { createWriteStream } from "node:fs";
import { once } from "node:events";
function seededNumbers(seed) {
  let state = seed >>> 0;
  return () => {
    state = Math.imul(state, 1664525) + 1013904223 >>> 0;
    return state / 2 ** 32;
  };
}
var START = Date.UTC(2026, 0, 5);
async function writeConversations(path, count, seed = 1) {
  const random = seededNumbers(seed);
  const file = createWriteStream(path);
  let messages = 0;
  for (let i = 0; i < count; i++) {
    const conversation = aConversation(i, random);
    messages += conversation.messages.length;
    if (!file.write(`${JSON.stringify(conversation)}
`)) await once(file, "drain");
  }
  file.end();
  await once(file, "finish");
  return messages;
}
function aConversation(i, random) {
  let at2 = START + Math.floor(random() * 300 * 864e5);
  const handle = `customer_${i % 5e4}`;
  const messages = [];
  for (let pair = 0; pair < 1 + Math.floor(random() * 3); pair++) {
    messages.push({
      id: `${i}-${pair}a`,
      at: new Date(at2).toISOString(),
      role: "customer",
      handle,
      text: "@acme my booking from Chicago to Berlin has vanished from the app, where is it?"
    });
    at2 += 6e4 + Math.floor(random() ** 3 * 6 * 36e5);
    messages.push({
      id: `${i}-${pair}b`,
      at: new Date(at2).toISOString(),
      role: "brand",
      handle: "acme",
      text: `@${handle} Hi there! Please open Trips and pull down to refresh; it should be back.`
    });
    at2 += 6e4 + Math.floor(random() * 36e5);
  }
  return { conversation: `c${i}`, channel: `channel-${i % 4}`, messages };
}

// tests/bench/replay.ts
var megabytes = () => {
  globalThis.gc?.();
  return Math.round(process.memoryUsage().heapUsed / 1e6);
};
async function replayFile(path, classifier) {
  const history = termsHistory([someTerms()]);
  const judge2 = replay({ historyFor: () => history, classifier, now: at("2026-12-31T00:00:00Z") });
  const heap = [];
  let spent = 0;
  let started = performance.now();
  for await (const { conversations, bytesRead, bytesTotal = 1 } of await openHistory(path)) {
    for (const past of conversations) judge2.take(past);
    const quarters = bytesRead / bytesTotal >= 1 ? 2 : bytesRead / bytesTotal >= 0.25 ? 1 : 0;
    if (heap.length < quarters) {
      spent += performance.now() - started;
      heap.push(megabytes());
      started = performance.now();
    }
  }
  return { seconds: (spent + performance.now() - started) / 1e3, heap };
}
async function benchReplay(conversations = 1e5) {
  const dir = await mkdtemp(join(tmpdir(), "ssla-bench-"));
  const path = join(dir, "conversations.jsonl");
  const messages = await writeConversations(path, conversations);
  await replayFile(path, void 0);
  const rows = ["| replay | messages a second | heap a quarter in, at the end |", "| --- | --- | --- |"];
  for (const [name, classifier] of [
    ["without classification", void 0],
    ["with the plain rules", plainRules]
  ]) {
    const runs = [];
    for (let i = 0; i < 3; i++) runs.push(await replayFile(path, classifier));
    const median = runs.sort((a, b) => a.seconds - b.seconds)[1];
    const speed = Math.round(messages / (median?.seconds ?? NaN)).toLocaleString("en");
    rows.push(
      `| ${conversations.toLocaleString("en")} conversations, ${name} | ${speed} | ${median?.heap.join(" MB, ") ?? ""} MB |`
    );
  }
  await rm(dir, { recursive: true });
  return rows;
}
if (import.meta.url === `file://${process.argv[1] ?? ""}`) console.log((await benchReplay()).join("\n"));
export {
  benchReplay
};
