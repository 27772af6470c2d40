package org.daybook.pages;

import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** One shop for all classes whose tests leave room for others: it starts with the first and closes with the last. */
final class SharedShop implements ParameterResolver {
    private static final Namespace HERE = Namespace.create(SharedShop.class);

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == PageShop.class;
    }

    @Override
    public PageShop resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return context.getRoot().getStore(HERE).computeIfAbsent(PageShop.class, key -> new PageShop(), PageShop.class);
    }
}
