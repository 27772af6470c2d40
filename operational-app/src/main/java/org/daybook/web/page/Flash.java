package org.daybook.web.page;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.web.servlet.support.RequestContextUtils;

/** Says on the next page what was done on this one. */
public final class Flash {

    private Flash() {}

    /** @param sentence in the reader's language */
    public static void say(HttpServletRequest request, String sentence) {
        RequestContextUtils.getOutputFlashMap(request).put("done", sentence);
    }

    /** Gives the next page what was typed on this one, to be corrected there. */
    public static void keep(HttpServletRequest request, String field, String typed) {
        RequestContextUtils.getOutputFlashMap(request).put("typed_" + field, typed);
    }

    /** Says on the next page what could not be done on this one. */
    public static void refuse(HttpServletRequest request, List<String> faults) {
        RequestContextUtils.getOutputFlashMap(request).put("faults", faults);
    }
}
