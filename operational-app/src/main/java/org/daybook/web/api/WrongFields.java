package org.daybook.web.api;

import java.util.List;

/** Fields of a request that are missing, or not as they have to be; the answer names each of them. */
public final class WrongFields extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<Fault> faults;

    /**
     * What is wrong with one field.
     *
     * @param field as it is called in JSON or in the address, such as {@code lines[0].sku}
     * @param key of the sentence, whose first place is the field
     * @param details what else the sentence names
     */
    public record Fault(String field, String key, List<Object> details) {
        public Fault {
            details = List.copyOf(details);
        }
    }

    public WrongFields(List<Fault> faults) {
        super(faults.toString());
        this.faults = List.copyOf(faults);
    }

    /** One field is wrong. */
    public static WrongFields of(String field, String key, Object... details) {
        return new WrongFields(List.of(new Fault(field, key, List.of(details))));
    }

    public List<Fault> faults() {
        return faults;
    }
}
