package dev.aims.risk.quantification.interchange;

import dev.aims.risk.quantification.LossStage;
import dev.aims.risk.quantification.Portfolio;
import dev.aims.risk.quantification.tolerance.ToleranceCurve;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A portfolio as a file that people write: risks with their loss models, what connects them, and what is tolerated.
 *
 * <pre>{@code
 * format: aims-portfolio
 * version: 1
 * currency: EUR
 * risks:
 *   - id: breach
 *     title: Training data leaks
 *     lossModel:
 *       frequency: {poisson: {rate: 2}}
 *       forms:
 *         - severity: {lognormal: {p05: 10000, p95: 500000}}
 * }</pre>
 *
 * <p>A risk is as in a register document, with less to write: {@code kind} is {@code threat} and {@code status} {@code
 * identified} unless given; in a loss model, {@code currency} is that of the portfolio, and contracts and effects
 * hold from the current stage on; {@code coverage} and {@code reliability} of an effect are 1, the {@code shape} of a PERT
 * 4. An estimate may be its distribution alone. A lognormal may be given by the ends of its 90 % interval, {@code p05} and
 * {@code p95}. JSON and YAML of the same content give portfolios of the same hash.
 *
 * @param title null if there is none
 * @param portfolio at the first of the stages
 * @param stages that are asked for, in the order of {@link LossStage}; one at least
 * @param tolerance null if none is given
 */
public record PortfolioFile(
        @Nullable String title,
        Portfolio portfolio,
        List<LossStage> stages,
        @Nullable ToleranceCurve tolerance) {
    /** Of the format that this version reads. */
    public static final String FORMAT = "aims-portfolio";

    /** Of {@link #FORMAT}. */
    public static final int VERSION = 1;

    /** A file of more bytes is refused. */
    public static final int MAX_BYTES = 16 * 1024 * 1024;

    /** A file of more risks is refused. */
    public static final int MAX_RISKS = 10_000;

    public PortfolioFile {
        stages = List.copyOf(stages);
        if (stages.isEmpty()) {
            throw new IllegalArgumentException("stages must not be empty");
        }
    }

    /**
     * Reads JSON to the end of the stream, which stays open.
     *
     * @throws PortfolioFileException if the text is not JSON, not such a portfolio, beyond a limit, or has a property that
     *     is not known
     * @throws IOException if the stream fails
     */
    public static PortfolioFile readJson(InputStream in) throws IOException {
        return new PortfolioReader(DocumentTree.json(bytes(in))).read();
    }

    /**
     * Reads YAML to the end of the stream, which stays open. Aliases are refused. Needs {@code
     * tools.jackson.dataformat:jackson-dataformat-yaml}, which the library does not bring along.
     *
     * @throws PortfolioFileException as {@link #readJson}, and if what reads YAML is not on the path; the message says what
     *     to add
     * @throws IOException if the stream fails
     */
    public static PortfolioFile readYaml(InputStream in) throws IOException {
        return new PortfolioReader(DocumentTree.yaml(bytes(in))).read();
    }

    private static byte[] bytes(InputStream in) throws IOException {
        byte[] bytes = in.readNBytes(MAX_BYTES + 1);
        if (bytes.length > MAX_BYTES) {
            throw new PortfolioFileException("", "the file has more than " + MAX_BYTES + " bytes");
        }
        return bytes;
    }
}
