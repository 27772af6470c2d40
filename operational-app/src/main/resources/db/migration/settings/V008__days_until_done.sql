-- Days after the last shipment or return until an order is done, if nobody says so before.
alter table settings.shop add column days_until_done int not null default 15 check (days_until_done >= 0);
