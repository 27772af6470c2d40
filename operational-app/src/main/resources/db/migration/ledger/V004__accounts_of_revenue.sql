-- 5001 is shown net: list price less the contra accounts inside it.
insert into ledger.account
    (account_id, number, class, natural_side, statement_line, name_en, name_zh_cn, name_zh_tw) values
    (500101, '500101', 'revenue', 'credit', 'revenue', 'Sales at list price', '主营业务收入—商品', '銷貨收入—商品'),
    (500102, '500102', 'revenue', 'debit', 'revenue', 'Promotion discounts', '主营业务收入—促销折扣', '銷貨折扣—促銷'),
    (500103, '500103', 'revenue', 'debit', 'revenue', 'Coupon discounts', '主营业务收入—优惠券', '銷貨折扣—折價券'),
    (500104, '500104', 'revenue', 'debit', 'revenue', 'Points, deferred and released', '主营业务收入—积分', '會員點數遞延與認列'),
    (500105, '500105', 'revenue', 'debit', 'revenue', 'Sales returns', '主营业务收入—销售退回', '銷貨退回'),
    (500106, '500106', 'revenue', 'debit', 'revenue', 'Sales allowances', '主营业务收入—销售折让', '銷貨折讓'),
    (505101, '505101', 'revenue', 'credit', 'other_revenue', 'Freight charged', '其他业务收入—运费', '其他營業收入—運費'),
    (505102, '505102', 'revenue', 'credit', 'other_revenue', 'Gift-card breakage', '其他业务收入—礼品卡过期', '其他營業收入—禮品卡逾期'),
    (505103, '505103', 'revenue', 'credit', 'other_revenue', 'Other operating income', '其他业务收入—其他', '其他營業收入—其他'),
    (530101, '530101', 'revenue', 'credit', 'other_income', 'Stocktake gains', '营业外收入—盘盈', '營業外收入—盤盈'),
    (530102, '530102', 'revenue', 'credit', 'other_income', 'FX gains, realised', '营业外收入—汇兑收益(已实现)', '已實現兌換利益'),
    (530103, '530103', 'revenue', 'credit', 'other_income', 'FX gains, unrealised', '营业外收入—汇兑收益(未实现)', '未實現兌換利益'),
    (530104, '530104', 'revenue', 'credit', 'other_income', 'Cash over', '营业外收入—现金溢余', '營業外收入—現金溢餘'),
    (530105, '530105', 'revenue', 'credit', 'other_income', 'Recoveries and other gains', '营业外收入—其他', '營業外收入—其他');
