-- By which tap of a secure tag a sale's member was found, or a tag was bound. A tag counts its taps,
-- so the same one at two tills, or an older one long after a newer one elsewhere, was copied.

create table tap (
    event text primary key,
    visit text,                         -- absent where the tag was bound
    key_version integer not null,
    hex text not null,
    counter integer not null,
    producer text not null,
    happened_at integer not null,
    business_date text
) strict, without rowid;
-- taps of one tag; the highest counter
create index tap_tag on tap (hex, key_version, counter);

drop view found_difference;

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
      from profile where shortfall > 0
    union all
    -- whom a till found stays found for half an hour, so only what is older than that is out of order
    select 'tag-replay', t.visit, t.producer, t.happened_at, t.business_date,
           json_object('counter', t.counter, 'otherCounter', o.counter, 'other',
                       coalesce((select name from till where till.id = o.producer), o.producer),
                       'otherAt', min(o.happened_at))
      from tap t join tap o on o.hex = t.hex and o.key_version = t.key_version
                           and o.producer <> t.producer
     where t.visit is not null
       and ((o.counter = t.counter and (o.happened_at, o.event) < (t.happened_at, t.event))
            or (o.counter > t.counter and o.happened_at + 1800000 < t.happened_at))
     group by t.visit;
