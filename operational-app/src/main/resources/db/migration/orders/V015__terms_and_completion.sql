-- An order that has to be paid first is confirmed by its payment, never by its shipment; imported ones have no terms.
alter table orders.sales_order add check (terms in ('pay_first', 'on_account'));

-- Days after the last shipment or return until an order is done, if nobody says so before.
alter table settings.shop add column return_days int not null default 15 check (return_days >= 0);

create index sales_order_shipped on orders.sales_order (order_id)
    where prices is not null and fulfilment_state = 'shipped';
