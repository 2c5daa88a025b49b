-- Points by the days on which they can be spent: what a sale earned, what paid a part of it, and what
-- came back to who had paid with points. Absent where an earlier build wrote the event: then points
-- can be spent at once and for ever.

alter table visit add column earned_from text;      -- first day
alter table visit add column earned_until text;     -- last day; absent where they never end

create table visit_spent (
    visit text not null,
    place integer not null,             -- what is lost first has the lowest
    from_date text not null,
    until_date text,
    points integer not null,            -- above 0
    primary key (visit, place)
) strict, without rowid;

create table refund_lot (
    refund text not null,
    place integer not null,
    from_date text not null,
    until_date text,
    points integer not null,            -- given back, above 0
    primary key (refund, place)
) strict, without rowid;

alter table bonus_correction add column on_date text;
alter table bonus_correction add column until_date text;

drop view ledger_entry;

-- every point that was given or taken, with what it came from and the days of its lot
create view ledger_entry as
    select owner as member, 'accrual' as kind, bonus as points, id as visit, null as refund,
           event, business_date as on_date, happened_at,
           coalesce(earned_from, business_date) as from_date, earned_until as until_date
      from visit where owner is not null and bonus <> 0
    union all
    select v.owner, 'spent', -s.points, v.id, null, v.event, v.business_date, v.happened_at,
           s.from_date, s.until_date
      from visit v join visit_spent s on s.visit = v.id where v.owner is not null
    union all
    select v.owner, 'void', -v.bonus, v.id, null, x.event, v.business_date, x.happened_at,
           coalesce(v.earned_from, v.business_date), v.earned_until
      from visit v join visit_void x on x.event = v.void_event
     where v.owner is not null and v.bonus <> 0
    union all
    select v.owner, 'void-spent', s.points, v.id, null, x.event, v.business_date, x.happened_at,
           s.from_date, s.until_date
      from visit v join visit_void x on x.event = v.void_event
      join visit_spent s on s.visit = v.id
     where v.owner is not null
    union all
    select r.owner, 'refund', -r.bonus, r.visit, r.id, r.event, r.business_date, r.happened_at,
           coalesce(v.earned_from, v.business_date, r.business_date),
           case when v.id is null then r.business_date else v.earned_until end
      from counted_refund r left join visit v on v.id = r.visit
     where r.owner is not null and r.bonus <> 0
    union all
    select r.owner, 'given-back', l.points, r.visit, r.id, r.event, r.business_date, r.happened_at,
           l.from_date, l.until_date
      from counted_refund r join refund_lot l on l.refund = r.id where r.owner is not null
    union all
    select member, 'correction', points, null, null, event,
           coalesce(on_date, date(happened_at / 1000, 'unixepoch')), happened_at,
           coalesce(on_date, date(happened_at / 1000, 'unixepoch')), until_date
      from bonus_correction;
