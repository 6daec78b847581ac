package dev.aims.core.consistency;

import dev.aims.core.register.RegisterView;
import dev.aims.core.validation.Finding;
import dev.aims.core.validation.Severity;
import java.time.LocalDate;
import java.util.stream.Stream;

/** Something that can be wrong with a register. Implementations are immutable and safe for use by many threads. */
public interface ConsistencyRule {
    /** The basis of a rule that experience asks for, and no standard. */
    String GOOD_PRACTICE = "good practice";

    /** The code of its findings, such as {@code risk.without-owner}; unique in a set of rules. */
    String code();

    Severity severity();

    /** The clause that asks for what the rule checks, such as {@code ISO/IEC 42001, 6.1.3}, or {@link #GOOD_PRACTICE}. */
    String basis();

    /** What is wrong where the rule finds something, as half a sentence. */
    String title();

    /** What a person can do about it. */
    String fix();

    /**
     * Looks for it. For the same view and day the findings are the same, in the same order.
     *
     * @param today the day in the zone of the register's context
     */
    Stream<Finding> check(RegisterView view, LocalDate today);
}
