package org.daybook.web.page;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.web.servlet.support.RequestContextUtils;

/** Says on the next page what was done on this one. */
public final class Flash {

    private Flash() {}

    /** @param sentence in the reader's language */
    public static void say(HttpServletRequest request, String sentence) {
        RequestContextUtils.getOutputFlashMap(request).put("done", sentence);
    }
}
