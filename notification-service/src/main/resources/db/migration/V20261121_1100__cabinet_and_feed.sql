-- What the cabinet keeps of an application. The row changes with the status only; nothing large is in it.
create table application (
  id               uuid        primary key,
  applicant_id     text        not null,
  number           text        not null,
  service          text        not null,
  passport_version text        not null,
  provider         text        not null,
  language         text        not null check (language in ('kk', 'ru', 'en')),
  due              text,                      -- ISO with offset: the provider's wall clock is part of the fact
  calendar_edition text        not null,
  status           text        not null,
  version          integer     not null       -- status events told so far
) with (fillfactor = 80);

-- One row per applicant: the last number given. Its lock makes the numbers gapless and in the order of the commits.
create table recipient (
  applicant_id text   primary key,
  last         bigint not null
) with (fillfactor = 60);

-- What was told to whom. The words are looked up in the named edition of the catalogue when somebody reads.
create table notice (
  applicant_id   text        not null,
  sequence       bigint      not null,
  id             uuid        not null,         -- the event that it tells of
  application_id uuid        not null,
  kind           text        not null,
  facts          text,                         -- JSON; null where the application says it all
  edition        text        not null,
  at             timestamptz not null,
  read_at        timestamptz,
  primary key (applicant_id, sequence)
);
-- One notice per event and recipient, whatever is delivered twice.
create unique index notice_once on notice (id, applicant_id);
create index notice_unread on notice (applicant_id, sequence) where read_at is null;

-- The feed of the monitoring system (Rules, item 51), numbered 1..n without gaps in the order of the commits: the one row
-- of feed_end is locked from numbering to commit, so whoever sees a number can see all smaller ones.
create table feed_end (
  single boolean primary key default true check (single),
  last bigint not null
) with (fillfactor = 20);
insert into feed_end (last) values (0);

create table feed (
  position bigint primary key,
  event    text   not null                    -- one CloudEvent, JSON, as it lies on its topic
);
