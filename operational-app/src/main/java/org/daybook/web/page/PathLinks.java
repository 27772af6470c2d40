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
    private final ILinkBuilder standard = new StandardLinkBuilder();

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
