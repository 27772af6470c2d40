package org.daybook.web.api;

import java.util.List;

/** A request of the API that is not whole, or not understood. */
public final class BadRequest extends RuntimeException {
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

    public BadRequest(List<Fault> faults) {
        super(faults.toString());
        this.faults = List.copyOf(faults);
    }

    /** One field is wrong. */
    public static BadRequest of(String field, String key, Object... details) {
        return new BadRequest(List.of(new Fault(field, key, List.of(details))));
    }

    public List<Fault> faults() {
        return faults;
    }
}
