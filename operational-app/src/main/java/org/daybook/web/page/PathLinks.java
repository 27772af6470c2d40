package org.daybook.web.page;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.thymeleaf.context.IExpressionContext;
import org.thymeleaf.linkbuilder.ILinkBuilder;
import org.thymeleaf.linkbuilder.StandardLinkBuilder;

/** Links of templates with names in them, {@code @{/orders/{no}(no=${...})}}: as {@link Paths} writes them. */
final class PathLinks implements ILinkBuilder {
    private final ILinkBuilder standard = new PageLinks();

    /** The version that a file has in its address is looked up for files alone: for a page it is sought in every jar. */
    private static final class PageLinks extends StandardLinkBuilder {
        private static final List<String> FILES = List.of("/assets/", "/webjars/");

        @Override
        protected String processLink(IExpressionContext context, String link) {
            return FILES.stream().anyMatch(link::startsWith) ? super.processLink(context, link) : link;
        }
    }

    @Override
    public String getName() {
        return "paths";
    }

    /** Before the standard one, which leaves some letters as they are that end a name. */
    @Override
    public Integer getOrder() {
        return -1;
    }

    @Override
    public String buildLink(
            IExpressionContext context, @Nullable String base, @Nullable Map<String, Object> parameters) {
        Map<String, Object> others = new LinkedHashMap<>(parameters == null ? Map.of() : parameters);
        String path = base;
        for (String name : List.copyOf(others.keySet())) {
            String place = "{" + name + "}";
            if (path != null && path.contains(place)) {
                path = path.replace(place, Paths.segment(String.valueOf(others.remove(name))));
            }
        }
        return standard.buildLink(context, path, others);
    }
}
