-- A sale that was cancelled after some of it had come back: the cancellation takes all of it back, so
-- what came back before is not counted again. It stays in the list of differences.

create view counted_refund as
    select * from refund r
     where not exists (select 1 from visit v where v.id = r.visit and v.void_event is not null);

drop view ledger_entry;

-- every point that was given or taken, with what it came from
create view ledger_entry as
    select owner as member, 'accrual' as kind, bonus as points, id as visit, null as refund,
           event, business_date as on_date, happened_at
      from visit where owner is not null and bonus <> 0
    union all
    select v.owner, 'void', -v.bonus, v.id, null, x.event, v.business_date, x.happened_at
      from visit v join visit_void x on x.event = v.void_event
     where v.owner is not null and v.bonus <> 0
    union all
    select owner, 'refund', -bonus, visit, id, event, business_date, happened_at
      from counted_refund where owner is not null and bonus <> 0
    union all
    select member, 'correction', points, null, null, event, date(happened_at / 1000, 'unixepoch'),
           happened_at
      from bonus_correction;
