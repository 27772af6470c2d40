-- Amounts are signed: a return's cost, negative as captured, is posted from the other side.
insert into ledger.posting_rule (rule_version, event_kind, component,
    debit_account, debit_role, credit_account, credit_role, is_by_campaign) values
    (1, 'historical_import', 'sale_gross', 3199, null, 500101, 'revenue_goods', false),
    (1, 'historical_import', 'sale_discount', 500102, 'revenue_discount', 3199, null, true),
    (1, 'historical_import', 'return_amount', 500105, 'revenue_return', 3199, null, false),
    (1, 'historical_import', 'adjustment_amount', 500106, 'revenue_return', 3199, null, false),
    (1, 'historical_import', 'sale_cost', 540101, 'cogs_goods', 3199, null, false),
    (1, 'historical_import', 'return_cost', 540101, 'cogs_return', 3199, null, false);
