package org.daybook.settings;

import java.util.List;
import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;

/** The ways in which the shop sells. */
@Service
public class Channels {
    private final ChannelTable table;
    private final Shops shops;

    Channels(ChannelTable table, Shops shops) {
        this.table = table;
        this.shops = shops;
    }

    /** A new shop sells over the counter and on the web. */
    @EventListener
    void on(ShopOpened opened) {
        make(List.of("counter", "web"));
    }

    /** The code of the shop's first channel. */
    public Optional<String> first() {
        return table.first();
    }

    /** Nothing if there is no channel of this code. */
    public Optional<Long> find(String code) {
        return table.find(code);
    }

    /** All of them, by code; language is en, zh-CN or zh-TW. */
    public List<Choice> all(String language) {
        return table.all(language);
    }

    public List<String> unknown(List<String> codes) {
        return table.unknown(codes);
    }

    /**
     * A channel named like a kind of channel is one of that kind, any other is a counter. One with a well-known code is
     * named in every language, any other keeps its code as its name.
     */
    public void make(List<String> codes) {
        List<String> made = table.unknown(codes);
        table.insertMissing(made);
        String language = shops.language();
        made.forEach(code -> ChannelNames.of(code).ifPresent(name -> table.rename(code, name, language)));
    }
}
