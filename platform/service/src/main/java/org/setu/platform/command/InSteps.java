package org.setu.platform.command;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A resource method that changes something here and in another system, so that one transaction
 * cannot hold all of it: no call to another system is made inside a transaction. It leaves a note
 * of what it is about to do, calls, and ends with a {@link Command} of a bean; what a crash leaves
 * half done is mended by the note. An architecture rule demands this or {@link Command}.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface InSteps {

    /** What the other system is asked for. */
    String because();
}
