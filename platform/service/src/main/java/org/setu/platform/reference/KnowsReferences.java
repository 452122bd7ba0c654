package org.setu.platform.reference;

import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A command whose body ({@link References}, or a merge patch) may name records of another service
 * that this one has not heard of yet. They are read from their owner before the command's
 * transaction begins.
 */
@InterceptorBinding
@Target({ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface KnowsReferences {}
