package dev.regulars.trials.checks.page;

import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Gives every class of tests the same {@link OpenShop}. */
final class OpenShopResolver implements ParameterResolver {
    private static final Namespace PAGES = Namespace.create(OpenShopResolver.class);

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == OpenShop.class;
    }

    @Override
    public OpenShop resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return context.getRoot()
                .getStore(PAGES)
                .getOrComputeIfAbsent(OpenShop.class, _ -> OpenShop.open(), OpenShop.class);
    }
}
