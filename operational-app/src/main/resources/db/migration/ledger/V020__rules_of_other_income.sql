-- Money that comes in for nothing that is sold; the account is chosen.
insert into ledger.leg_rule (rule_version, event_kind, component, side, account_id, dimensions) values
    (1, 'other_income', 'cash', 'debit', 100101, '{store}'),
    (1, 'other_income', 'safe', 'debit', 100102, '{store}'),
    (1, 'other_income', 'bank', 'debit', 100201, '{}'),
    (1, 'other_income', 'income', 'credit', null, '{store}');
