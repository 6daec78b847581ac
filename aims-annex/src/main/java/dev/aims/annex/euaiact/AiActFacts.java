package dev.aims.annex.euaiact;

import dev.aims.core.model.AiSystem;
import dev.aims.core.model.AiSystemId;
import dev.aims.core.model.Trait;
import dev.aims.core.validation.Finding;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is known about one system or model, and about your part in it, as far as the EU AI Act asks. Each fact is known
 * to be true, known to be false or not given; what is not given is a question and never a no.
 *
 * <pre>{@code
 * var facts = AiActFacts.from(system)
 *         .yes(AI_SYSTEM, DEPLOYER, UNION_ESTABLISHED, CREDITWORTHINESS, PROFILING)
 *         .no(FRAUD_DETECTION)
 *         .noOther(ProhibitedPractice.class)
 *         .placedOnMarket(LocalDate.of(2027, 3, 1));
 * }</pre>
 *
 * <p>Every method returns a changed copy; what is stated later replaces what was stated before.
 *
 * @param system the system in the register that the facts are about
 * @param statements the facts that are known, each at most once, in the order of {@link AiActFact#all}
 * @param placedOnMarket the day on which the system was, or is to be, placed on the market or put into service
 * @param modelPlacedOnMarket the same for a general-purpose model
 * @param trainingCompute floating point operations that went into training the model, 0 or more
 * @param findings what could not be understood of what the register says
 */
public record AiActFacts(
        @Nullable AiSystemId system,
        List<AiActStatement> statements,
        @Nullable Given<LocalDate> placedOnMarket,
        @Nullable Given<LocalDate> modelPlacedOnMarket,
        @Nullable Given<BigDecimal> trainingCompute,
        List<Finding> findings) {
    private static final AiActFacts NONE = new AiActFacts(null, List.of(), null, null, null, List.of());

    public AiActFacts {
        statements = inOrder(statements);
        findings = findings == null ? List.of() : List.copyOf(findings);
        if (trainingCompute != null && trainingCompute.value().signum() < 0) {
            throw new IllegalArgumentException("trainingCompute must be 0 or more but was " + trainingCompute.value());
        }
    }

    /** Nothing is known. */
    public static AiActFacts none() {
        return NONE;
    }

    /**
     * What follows from the register: from traits of the system, and from recorded answers to questions of the catalog
     * {@code eu-ai-act}. An answer goes before a trait. Which trait says what stands in {@code docs/eu-ai-act.md}.
     */
    public static AiActFacts from(AiSystem system) {
        return RegisterFacts.of(system);
    }

    /** The traits from which {@link #from} draws facts. */
    public static List<Trait> tellingTraits() {
        return RegisterFacts.TELLING;
    }

    /** States that these are true. */
    public AiActFacts yes(AiActFact... facts) {
        return with(Arrays.asList(facts), Known.YES, Given.BY_CALLER);
    }

    /** States that these are not true. */
    public AiActFacts no(AiActFact... facts) {
        return with(Arrays.asList(facts), Known.NO, Given.BY_CALLER);
    }

    /** States that of this kind nothing is true but what has been stated so far. */
    public <E extends Enum<E> & AiActFact> AiActFacts noOther(Class<E> kind) {
        return with(
                Arrays.stream(kind.getEnumConstants())
                        .filter(fact -> answer(fact) == Known.OPEN)
                        .toList(),
                Known.NO,
                Given.BY_CALLER);
    }

    /**
     * States something with its source, or takes it back.
     *
     * @param known {@link Known#OPEN} to take back what was stated
     * @param source such as {@code interview with the credit department, 2027-01-12}
     */
    public AiActFacts with(AiActFact fact, Known known, String source) {
        return with(List.of(fact), known, source);
    }

    public AiActFacts placedOnMarket(LocalDate date) {
        return new AiActFacts(
                system, statements, new Given<>(date, Given.BY_CALLER), modelPlacedOnMarket, trainingCompute, findings);
    }

    public AiActFacts modelPlacedOnMarket(LocalDate date) {
        return new AiActFacts(
                system, statements, placedOnMarket, new Given<>(date, Given.BY_CALLER), trainingCompute, findings);
    }

    /** @param flop floating point operations, 0 or more, such as {@code 2.1e25} */
    public AiActFacts trainingCompute(BigDecimal flop) {
        return new AiActFacts(
                system, statements, placedOnMarket, modelPlacedOnMarket, new Given<>(flop, Given.BY_CALLER), findings);
    }

    /** What is known of a fact. */
    public Known answer(AiActFact fact) {
        return find(fact).map(AiActStatement::known).orElse(Known.OPEN);
    }

    /** What was stated about a fact. */
    public Optional<AiActStatement> find(AiActFact fact) {
        Objects.requireNonNull(fact, "fact");
        return statements.stream()
                .filter(statement -> statement.fact().equals(fact))
                .findFirst();
    }

    private AiActFacts with(Collection<? extends AiActFact> facts, Known known, String source) {
        Map<AiActFact, AiActStatement> changed = new HashMap<>();
        statements.forEach(statement -> changed.put(statement.fact(), statement));
        for (AiActFact fact : facts) {
            Objects.requireNonNull(fact, "each item of facts");
            if (known == Known.OPEN) {
                changed.remove(fact);
            } else {
                changed.put(fact, new AiActStatement(fact, known, source));
            }
        }
        return new AiActFacts(
                system, List.copyOf(changed.values()), placedOnMarket, modelPlacedOnMarket, trainingCompute, findings);
    }

    AiActFacts of(AiSystemId id, List<Finding> found) {
        List<Finding> all = new ArrayList<>(findings);
        all.addAll(found);
        return new AiActFacts(id, statements, placedOnMarket, modelPlacedOnMarket, trainingCompute, all);
    }

    AiActFacts withValues(
            @Nullable Given<LocalDate> placed,
            @Nullable Given<LocalDate> modelPlaced,
            @Nullable Given<BigDecimal> compute) {
        return new AiActFacts(system, statements, placed, modelPlaced, compute, findings);
    }

    private static List<AiActStatement> inOrder(@Nullable List<AiActStatement> statements) {
        if (statements == null || statements.isEmpty()) {
            return List.of();
        }
        Map<AiActFact, AiActStatement> byFact = new HashMap<>();
        for (AiActStatement statement : statements) {
            if (byFact.put(statement.fact(), statement) != null) {
                throw new IllegalArgumentException("statements must be one a fact but there are two about "
                        + statement.fact().id());
            }
        }
        List<AiActStatement> ordered = new ArrayList<>();
        for (AiActFact fact : AiActFact.all()) {
            AiActStatement statement = byFact.get(fact);
            if (statement != null) {
                ordered.add(statement);
            }
        }
        return List.copyOf(ordered);
    }
}
