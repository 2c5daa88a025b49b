package dev.regulars.trials.checks.page;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Gives a test an {@link OpenShop}; skips it, with the reason, on a machine that has no Chromium or
 * no driver for it.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith({NeedsBrowserCondition.class, OpenShopResolver.class})
@interface NeedsBrowser {}
