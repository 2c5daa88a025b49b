-- What was seen that should not be. A difference is known by its kind and subject, and said once.

-- those that were worked out: found again by every rebuild
create table difference (
    kind text not null,
    subject text not null,
    till text,
    happened_at integer not null,
    business_date text,
    facts text not null,                -- what fills its sentence, as JSON
    primary key (kind, subject)
) strict, without rowid;

-- who has seen it; kept by a rebuild
create table acknowledged (
    kind text not null,
    subject text not null,
    who text not null,
    acknowledged_at integer not null,
    note text,
    primary key (kind, subject)
) strict, without rowid;

-- all of them
create view found_difference as
    select kind, subject, till, happened_at, business_date, facts from difference
    union all
    select 'unmatched-refund', id, producer, happened_at, business_date,
           json_object('paidBack', paid_back, 'currency', currency, 'receipt', receipt,
                       'member', said_member)
      from refund
     where visit is null and basis = 'TO_BE_MATCHED' and producer not like 'import:%'
    union all
    select 'over-refund', v.id, max(r.producer), max(r.happened_at), max(r.business_date),
           json_object('paid', iif(v.void_event is null, v.paid, 0), 'paidBack', sum(r.paid_back),
                       'currency', v.currency, 'receipt', v.receipt)
      from refund r join visit v on v.id = r.visit
     group by v.id
    having sum(r.paid_back) > iif(v.void_event is null,
               (select sum(max(l.paid, 0)) from visit_line l where l.visit = v.id), 0)
    union all
    select 'day-totals', d.producer || '/' || d.business_date, d.producer, d.happened_at,
           d.business_date, json_set(d.body, '$.currency', d.currency)
      from day_close d
     where d.agrees = 0
       and not exists (select 1 from day_close later
                        where later.producer = d.producer
                          and later.business_date = d.business_date
                          and (later.happened_at, later.event) > (d.happened_at, d.event))
    union all
    select 'fork', event, producer, received_at, null,
           json_object('epoch', epoch, 'seq', seq, 'granted', granted_epoch,
                       'filed', filed_at is not null)
      from fork
    union all
    select 'dead-letter', producer || '/' || epoch || '/' || seq || '/' || substr(hash, 1, 8),
           producer, received_at, null,
           json_object('epoch', epoch, 'seq', seq, 'reason', reason)
      from dead_letter
    union all
    select 'uncountable', u.event, e.producer, e.happened_at, null,
           json_object('type', e.type, 'reason', u.reason)
      from uncountable u join event e on e.id = u.event
    union all
    select 'shortfall', account, null, coalesce(last_visit_at, 0), last_visit,
           json_object('points', shortfall)
      from profile where shortfall > 0;
