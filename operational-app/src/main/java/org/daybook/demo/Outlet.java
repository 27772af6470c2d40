package org.daybook.demo;

import org.daybook.demo.invent.Label;

/** Where a sale happens: store and channel together. */
public enum Outlet {
    NANJING_ROAD("S1", "counter", new Label("Nanjing Road", "南京路店", "南京路店")),
    RIVERSIDE("S2", "counter", new Label("Riverside", "滨江店", "濱江店")),
    WEB("WEB", "web", new Label("Web shop", "线上商城", "線上商城"));

    private final String store;
    private final String channel;
    private final Label label;

    Outlet(String store, String channel, Label label) {
        this.store = store;
        this.channel = channel;
        this.label = label;
    }

    public String store() {
        return store;
    }

    public String channel() {
        return channel;
    }

    Label label() {
        return label;
    }
}
