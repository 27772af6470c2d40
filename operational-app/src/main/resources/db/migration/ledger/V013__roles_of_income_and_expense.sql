update ledger.account set role = case
    when number = '505101' then 'revenue_freight'
    when number in ('505102', '505103') then 'revenue_other'
    when number between '540102' and '540107' then 'cogs_variance'
    when number = '560101' then 'expense_marketing'
    when number = '560102' then 'expense_freight'
    when number = '560104' then 'expense_packaging'
    when number in ('560302', '560103') then 'expense_payment_fee'
    when number in ('560201', '560202', '560203', '560204') then 'expense_admin'
    when number in ('571101', '571102', '530101') then 'stock_shrinkage'
    when number in ('530102', '530103', '560303', '560304') then 'fx_result'
    else 'expense_other'
end
where role is null and (number = '505101' or number in ('505102', '505103', '530101', '530102', '530103')
    or number between '540102' and '540107' or number = '5403' or number like '5601%' or number like '5602%'
    or number like '5603%' or number in ('571101', '571102'));
