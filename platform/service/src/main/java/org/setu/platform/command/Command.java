package org.setu.platform.command;

import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A resource method that changes something. The platform opens the transaction around it, honours
 * {@code Idempotency-Key}, and repeats the whole of it on serialization failures and deadlocks.
 * Every POST, PUT, PATCH and DELETE carries it (an architecture rule).
 */
@InterceptorBinding
@Target({ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface Command {}
