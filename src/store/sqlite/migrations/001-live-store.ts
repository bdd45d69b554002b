/**
 * The first schema. Every key of what a channel told leads with brand, platform and account; instants are epoch
 * milliseconds; ids are texts that the program gives. Frozen: a released migration is never changed, and so it imports
 * nothing.
 */
export const liveStore = `
create table meta (
  name text primary key,
  value text not null
) strict, without rowid;

create table cursors (
  channel text not null,
  stream text not null,
  cursor text not null,
  primary key (channel, stream)
) strict, without rowid;

create table accounts (
  channel text not null,
  brand text not null,
  platform text not null,
  account text not null,
  last_event_at integer not null,
  last_received_at integer not null,
  primary key (channel, brand, platform, account)
) strict, without rowid;

create table coverage (
  channel text not null,
  from_at integer not null,
  source text not null check (source in ('watch', 'gap')),
  to_at integer,
  state text not null check (state in ('blind', 'caught up')),
  cause text not null,
  primary key (channel, from_at, source)
) strict, without rowid;
create unique index coverage_open on coverage (channel) where to_at is null;

-- root: the least id of the conversations that fold together.
create table conversations (
  brand text not null,
  platform text not null,
  account text not null,
  id text not null,
  shape text not null check (shape in ('thread', 'flat')),
  channel text not null,
  root text not null,
  primary key (brand, platform, account, id)
) strict, without rowid;
create index conversations_by_root on conversations (brand, platform, account, root);

create table events (
  brand text not null,
  platform text not null,
  account text not null,
  kind text not null check (kind in ('message', 'edit', 'deletion', 'act')),
  id text not null,
  version text not null,
  conversation text not null,
  received_at integer not null,
  body text not null,
  primary key (brand, platform, account, kind, id, version),
  foreign key (brand, platform, account, conversation) references conversations (brand, platform, account, id)
) strict;
create index events_by_conversation on events (brand, platform, account, conversation);

-- id: of the message, or of a later version of it.
create table messages (
  brand text not null,
  platform text not null,
  account text not null,
  id text not null,
  message text not null,
  conversation text not null,
  author text,
  received_at integer not null,
  seen_at integer,
  primary key (brand, platform, account, id)
) strict, without rowid;

-- Messages of the conversation point at the target, which was not known then.
create table open_refs (
  brand text not null,
  platform text not null,
  account text not null,
  target text not null,
  conversation text not null,
  primary key (brand, platform, account, target, conversation)
) strict, without rowid;

-- Neither plain nor sealed: the message was deleted, and so were its words.
create table words (
  brand text not null,
  platform text not null,
  account text not null,
  message text not null,
  conversation text not null,
  at integer not null,
  received_at integer not null,
  plain text,
  sealed blob,
  primary key (brand, platform, account, message),
  check (plain is null or sealed is null)
) strict;
create index words_by_age on words (at);

create table cases (
  brand text not null,
  platform text not null,
  account text not null,
  conversation text not null,
  id text not null,
  channel text not null,
  shape text not null check (shape in ('thread', 'flat')),
  opening text not null,
  customer text not null,
  opened_at integer not null,
  state text not null check (state in ('waiting', 'answered', 'closed')),
  last_activity_at integer not null,
  due_at integer,
  breach_at integer,
  next_at integer,
  watched text not null,
  primary key (brand, platform, account, conversation, id),
  foreign key (brand, platform, account, conversation) references conversations (brand, platform, account, id)
) strict, without rowid;
create unique index cases_by_id on cases (id);
create index cases_next on cases (next_at) where next_at is not null;
create index cases_next_of_channel on cases (channel, next_at) where next_at is not null;
create index cases_due on cases (due_at) where due_at is not null;
create index cases_of_channel on cases (channel, state, last_activity_at);

create table case_aliases (
  brand text not null,
  platform text not null,
  account text not null,
  was text not null,
  now_is text not null,
  primary key (brand, platform, account, was)
) strict, without rowid;
create index case_aliases_by_was on case_aliases (was);
create index case_aliases_by_now on case_aliases (now_is);

create table alert_keys (
  brand text not null,
  platform text not null,
  account text not null,
  conversation text not null,
  key text not null,
  case_id text not null,
  kept_as text not null check (kept_as in ('queued', 'skipped', 'adopted')),
  primary key (brand, platform, account, conversation, key)
) strict, without rowid;

-- No subject: found in the platform's own history, and nobody called for it since.
-- taken: it was handed out to be rendered anew, until stale_at at the latest; a change meanwhile takes that back.
create table outbox (
  key text primary key,
  brand text not null,
  destination text not null,
  case_id text,
  subject text,
  called_at integer not null,
  deadline integer not null,
  state text not null check (state in ('pending', 'sending', 'sent', 'cancelled')),
  not_before integer not null,
  attempts integer not null,
  first_at integer,
  attempt_at integer,
  safe_after integer,
  trouble text,
  plain integer not null check (plain in (0, 1)),
  place text,
  reference text,
  sent_at integer,
  cancelled_at integer,
  shown text,
  stale_at integer,
  taken integer not null check (taken in (0, 1))
) strict;
create index outbox_by_deadline on outbox (deadline, key) where state = 'pending';
create index outbox_by_wait on outbox (not_before) where state = 'pending';
create index outbox_uncertain on outbox (destination, attempt_at) where state = 'sending';
create index outbox_sent on outbox (sent_at) where state = 'sent';
create index outbox_stale on outbox (stale_at) where state = 'sent' and stale_at is not null;
create index outbox_by_case on outbox (case_id, destination) where case_id is not null;

-- What the planner is to believe of the tables, however full they are. Left to guess, it takes brand, platform and account
-- for a choice among a handful of rows, and walks all of an account's rather than look up the hundred it was asked for.
analyze sqlite_schema;
insert into sqlite_stat1 (tbl, idx, stat) values
  ('conversations', 'conversations', '1000000 1000000 1000000 1000000 1'),
  ('conversations', 'conversations_by_root', '1000000 1000000 1000000 1000000 2'),
  ('events', 'sqlite_autoindex_events_1', '1000000 1000000 1000000 1000000 300000 2 1'),
  ('events', 'events_by_conversation', '1000000 1000000 1000000 1000000 3'),
  ('messages', 'messages', '1000000 1000000 1000000 1000000 1'),
  ('open_refs', 'open_refs', '1000000 1000000 1000000 1000000 2 1'),
  ('words', 'sqlite_autoindex_words_1', '1000000 1000000 1000000 1000000 1'),
  ('words', 'words_by_age', '1000000 2'),
  ('cases', 'cases', '1000000 1000000 1000000 1000000 2 1'),
  ('cases', 'cases_by_id', '1000000 1'),
  ('cases', 'cases_next', '1000000 2'),
  ('cases', 'cases_next_of_channel', '1000000 1000000 2'),
  ('cases', 'cases_due', '1000000 2'),
  ('cases', 'cases_of_channel', '1000000 1000000 300000 2'),
  ('case_aliases', 'case_aliases', '1000000 1000000 1000000 1000000 1'),
  ('case_aliases', 'case_aliases_by_was', '1000000 1'),
  ('case_aliases', 'case_aliases_by_now', '1000000 2'),
  ('alert_keys', 'alert_keys', '1000000 1000000 1000000 1000000 4 1');
analyze sqlite_schema;
`;
