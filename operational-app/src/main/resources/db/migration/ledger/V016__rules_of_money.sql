-- Money comes in on the debit side of its tender; what is paid out is negative.
insert into ledger.leg_rule (rule_version, event_kind, component, side, account_id, dimensions)
select 1, event_kind, tender.component, 'debit', tender.account_id, tender.dimensions
from unnest(array['payment_captured', 'refund_paid', 'expense', 'owner_capital', 'owner_drawings']) as event_kind
cross join (values
    ('cash', 100101, '{store}'::text[]),
    ('safe', 100102, '{store}'::text[]),
    ('bank', 100201, '{}'::text[]),
    ('gateway', 101201, '{provider,reference}'::text[])) as tender (component, account_id, dimensions);

insert into ledger.leg_rule (rule_version, event_kind, component, side, account_id, role, dimensions) values
    (1, 'payment_captured', 'paid', 'credit', 112201, null, '{customer,order,reference}'),
    (1, 'payment_captured', 'prepayment', 'credit', 220301, null, '{customer,order}'),
    (1, 'order_cancelled', 'cancelled', 'debit', 220301, null, '{customer,order}'),
    (1, 'order_cancelled', 'to_refund', 'credit', 224101, null, '{customer,order}'),
    (1, 'refund_paid', 'refunded', 'debit', 224101, null, '{customer,order}'),
    (1, 'expense', 'expense', 'debit', null, null, '{store,channel,campaign}'),
    (1, 'expense', 'input_vat', 'debit', 22210101, null, '{reference}'),
    (1, 'expense', 'billed', 'credit', 220201, null, '{supplier,reference}'),
    (1, 'expense', 'owed', 'credit', null, null, '{}'),
    (1, 'owner_capital', 'paid_in', 'credit', 3001, null, '{}'),
    (1, 'owner_drawings', 'taken_out', 'debit', 310402, null, '{}'),
    (1, 'manual_journal', 'line', 'debit', null, null, '{store}');
