package org.daybook.demo;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What was written, the history and the events that follow it, and what the import has to be told about it: nothing but zone and currency, since columns are
 * named as fields and every row names its store and channel.
 *
 * @param prices what products cost the customer at the end, by SKU
 */
public record DemoFiles(
        List<Path> files,
        Path events,
        String zone,
        String currency,
        long documents,
        long lines,
        DemoTruths truths,
        Names names,
        Map<String, BigDecimal> prices) {

    /** What the stores and campaigns of the demo are called; the import knows them by their codes only. */
    public record Names(Map<String, Text> stores, Map<String, Text> campaigns) {

        /** One name in the three languages. */
        public record Text(String english, String simplified, String traditional) {}

        static Names of(DemoTruths truths) {
            Map<String, Text> stores = new LinkedHashMap<>();
            for (Outlet outlet : Outlet.values()) {
                stores.put(
                        outlet.store(),
                        new Text(
                                outlet.label().english(),
                                outlet.label().simplified(),
                                outlet.label().traditional()));
            }
            Map<String, Text> campaigns = new LinkedHashMap<>();
            campaigns.put(Offers.MEMBERS, new Text("Members' day", "会员日", "會員日"));
            campaigns.put(Offers.CLEARANCE, new Text("Kettle clearance", "铜壶清仓", "銅壺出清"));
            int last = truths.lastDay().getYear();
            for (int year = truths.firstDay().getYear(); year <= last; year++) {
                campaigns.put("618-" + year, new Text("618 sale " + year, year + " 年 618", year + " 年 618"));
                campaigns.put("1111-" + year, new Text("Double Eleven " + year, year + " 年双十一", year + " 年雙十一"));
                campaigns.put("SPRING-" + year, new Text("Spring gifts " + year, year + " 年春节礼遇", year + " 年春節禮遇"));
                campaigns.put("XMAS-" + year, new Text("Christmas " + year, year + " 年圣诞季", year + " 年聖誕季"));
            }
            return new Names(stores, campaigns);
        }
    }
}
