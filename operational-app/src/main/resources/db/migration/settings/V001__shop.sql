-- One database holds one shop.
create table settings.shop (
    shop_id            smallint primary key default 1 check (shop_id = 1),
    currency           text not null check (currency ~ '^[A-Z]{3}$'),
    zone               text not null,
    cut_over           time not null default '00:00',
    language           text not null default 'en' check (language in ('en', 'zh-CN', 'zh-TW')),
    fiscal_start_month smallint not null default 1 check (fiscal_start_month between 1 and 12),
    created_at         timestamptz not null,
    changed_xid        xid8 not null default pg_current_xact_id()
);

create trigger mark_change before insert or update on settings.shop
    for each row execute function guard.mark_change();
