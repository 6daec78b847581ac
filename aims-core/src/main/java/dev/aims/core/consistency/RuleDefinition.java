package dev.aims.core.consistency;

import dev.aims.core.model.Entity;
import dev.aims.core.register.RegisterView;
import dev.aims.core.validation.Finding;
import dev.aims.core.validation.Severity;
import java.time.LocalDate;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * What a rule says of itself. With the way to look for it, it becomes a {@link ConsistencyRule}:
 *
 * <pre>{@code
 * RuleDefinition.info("acme.risk-without-ticket", "our handbook, 4", "A risk refers to no ticket", "open one")
 *         .each(Risk.class, risk -> risk.references().isEmpty(), "refers to no ticket");
 * }</pre>
 */
public record RuleDefinition(String code, Severity severity, String basis, String title, String fix) {
    public RuleDefinition {
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(severity, "severity");
        Objects.requireNonNull(basis, "basis");
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(fix, "fix");
    }

    public static RuleDefinition error(String code, String basis, String title, String fix) {
        return new RuleDefinition(code, Severity.ERROR, basis, title, fix);
    }

    public static RuleDefinition warning(String code, String basis, String title, String fix) {
        return new RuleDefinition(code, Severity.WARNING, basis, title, fix);
    }

    public static RuleDefinition info(String code, String basis, String title, String fix) {
        return new RuleDefinition(code, Severity.INFO, basis, title, fix);
    }

    /** How to look for what is wrong. Without state of its own. */
    @FunctionalInterface
    public interface Search {
        /** @param today the day in the zone of the register's context */
        Stream<Spot> in(RegisterView view, LocalDate today);
    }

    /** The rule that finds what the search does. */
    public ConsistencyRule over(Search search) {
        return new Defined(this, Objects.requireNonNull(search, "search"));
    }

    /**
     * The rule that finds each entity of a type in use for which a condition holds.
     *
     * @param what is said of it, such as {@code has no owner}
     */
    public <E extends Entity> ConsistencyRule each(Class<E> type, Predicate<? super E> isWrong, String what) {
        return over((view, today) -> view.all(type).where(isWrong).stream().map(entity -> Spot.at(entity, what)));
    }

    /** A definition with its search. */
    private record Defined(RuleDefinition definition, Search search) implements ConsistencyRule {
        @Override
        public String code() {
            return definition.code;
        }

        @Override
        public Severity severity() {
            return definition.severity;
        }

        @Override
        public String basis() {
            return definition.basis;
        }

        @Override
        public String title() {
            return definition.title;
        }

        @Override
        public String fix() {
            return definition.fix;
        }

        @Override
        public Stream<Finding> check(RegisterView view, LocalDate today) {
            return search.in(view, today)
                    .map(spot -> new Finding(code(), severity(), spot.place(), spot.what() + "; " + fix(), basis()));
        }

        @Override
        public String toString() {
            return code();
        }
    }
}
