-- Why goods leave without being sold; the reason decides the account and what becomes of the VAT.
-- Accounts lie in a module above.
create table stock.issue_reason (
    reason         text collate "C" primary key,
    account_number text not null,
    vat            text not null check (vat in ('none', 'transfer_out', 'deemed_sale'))
);

insert into stock.issue_reason (reason, account_number, vat) values
    ('damage', '571102', 'none'), ('scrap', '571102', 'none'), ('theft', '571102', 'transfer_out'),
    ('internal_use', '560202', 'none'), ('welfare', '560106', 'transfer_out'), ('sample', '560109', 'deemed_sale'),
    ('gift', '560109', 'deemed_sale'), ('owner_use', '310402', 'deemed_sale');
