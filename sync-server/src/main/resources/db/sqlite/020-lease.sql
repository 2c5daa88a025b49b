-- Single-use codes, and rights that are lent to one till at a time.

create table coupon_batch (
    offer text not null,
    first integer not null,             -- the number of its first code
    count integer not null,
    made_at integer not null,
    who text not null,
    primary key (offer, first)
) strict, without rowid;

-- each use of a code, voided sales among them
create table coupon_use (
    offer text not null,
    number integer not null,
    visit text not null,
    producer text not null,
    happened_at integer not null,
    business_date text not null,
    primary key (offer, number, visit)
) strict, without rowid;

create table lease (
    id text primary key,
    offer text not null,
    holder text not null,               -- member:ID or code:NUMBER
    till text not null,
    lent_at integer not null,
    released_at integer,                -- by a person at head office, while the till held it
    ended_at integer                    -- used, or given back
) strict, without rowid;
-- who holds a right now
create index lease_right on lease (offer, holder);
create index lease_till on lease (till);

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
     group by t.visit
    union all
    -- of two uses of one code the later is to be looked at
    select 'code-twice', u.visit, u.producer, u.happened_at, u.business_date,
           json_object('offer', u.offer, 'number', u.number, 'other',
                       coalesce((select name from till where till.id = o.producer), o.producer))
      from coupon_use u join visit v on v.id = u.visit
                        join coupon_use o on o.offer = u.offer and o.number = u.number
                                         and (o.happened_at, o.visit) < (u.happened_at, u.visit)
                        join visit w on w.id = o.visit
     where v.void_event is null and w.void_event is null
     group by u.visit;
