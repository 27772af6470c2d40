package org.daybook.settings;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** The ways in which the shop sells. */
@Service
public class Channels {
    private final ChannelTable table;

    Channels(ChannelTable table) {
        this.table = table;
    }

    /** The code of the shop's first channel. */
    public Optional<String> first() {
        return table.first();
    }

    public List<String> unknown(List<String> codes) {
        return table.unknown(codes);
    }

    /** A channel named like a kind of channel is one of that kind, any other is a counter. */
    public void make(List<String> codes) {
        table.insertMissing(codes);
    }
}
