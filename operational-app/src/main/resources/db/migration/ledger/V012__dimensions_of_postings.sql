-- What else a leg is about: which amount of the event it is, and the key of its sub-ledger.
-- Suppliers, providers and documents are named by their own numbers.
alter table ledger.posting
    add column component   text,
    add column reference   text,
    add column supplier_no text,
    add column provider    text,
    add column tax_rate    numeric(8, 6) check (tax_rate between 0 and 1);

create index posting_order on ledger.posting (order_id) where order_id is not null;
create index posting_reference on ledger.posting (reference) where reference is not null;

-- The role of every leg on the account; where sales and returns share one, the rule says it (V013).
alter table ledger.account add column role text;

update ledger.account set role = case
    when number in ('100101', '100102', '101202') then 'cash'
    when number in ('100201', '100202') then 'bank'
    when number = '101201' then 'psp_clearing'
    when number = '112201' then 'receivable'
    when number = '112202' then 'cod_receivable'
    when number = '140501' then 'inventory'
    when number = '22210101' then 'vat_input'
    when number = '22210102' then 'vat_output'
    when number in ('22210103', '22210104', '222102', '222103') then 'vat_other'
    when number in ('220201', '220202', '220203') then 'payable'
    when number = '220301' then 'customer_prepayment'
    when number = '220302' then 'gift_card_liability'
    when number = '220303' then 'store_credit'
    when number = '224101' then 'refund_due'
    when number = '240101' then 'points_liability'
    when number = '3001' then 'equity'
end;
