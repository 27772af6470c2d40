package org.daybook.promotions;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.daybook.settings.Name;
import org.daybook.settings.Shops;
import org.springframework.stereotype.Service;

/** The campaigns that the shop ran. */
@Service
public class Campaigns {
    private final CampaignTable table;
    private final Shops shops;

    Campaigns(CampaignTable table, Shops shops) {
        this.table = table;
        this.shops = shops;
    }

    /** The ids of campaigns by their codes; a code that nobody knows has no entry. */
    public Map<String, Long> find(Collection<String> codes) {
        return table.find(List.copyOf(codes));
    }

    public List<String> unknown(List<String> codes) {
        return table.unknown(codes);
    }

    /** Makes a campaign, named by its code, of each code that is not yet known. */
    public void make(List<String> codes) {
        table.insertMissing(codes);
    }

    /** Names a campaign in every language; reports print the reader's. */
    public void name(String code, Name name) {
        table.rename(code, name, shops.language());
    }
}
