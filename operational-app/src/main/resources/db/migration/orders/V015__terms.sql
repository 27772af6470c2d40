-- An order that has to be paid first is confirmed by its payment, never by its shipment; imported ones have no terms.
alter table orders.sales_order add check (terms in ('pay_first', 'on_account'));
