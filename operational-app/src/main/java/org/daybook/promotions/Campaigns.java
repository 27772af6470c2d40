package org.daybook.promotions;

import java.util.List;
import org.springframework.stereotype.Service;

/** The campaigns that the shop ran. */
@Service
public class Campaigns {
    private final CampaignTable table;

    Campaigns(CampaignTable table) {
        this.table = table;
    }

    public List<String> unknown(List<String> codes) {
        return table.unknown(codes);
    }

    /** Makes a campaign, named by its code, of each code that is not yet known. */
    public void make(List<String> codes) {
        table.insertMissing(codes);
    }
}
