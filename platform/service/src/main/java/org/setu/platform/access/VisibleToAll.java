package org.setu.platform.access;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** An entity without row visibility; everyone whose role admits him to the endpoint sees it. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface VisibleToAll {

    /** Why no row of it is confidential. */
    String because();
}
